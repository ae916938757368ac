import { Group, Textarea } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import type { TemplateField } from '@/lib/domain/template.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import { VariableMenu } from './variable-menu.tsx';

interface Props {
  readonly label: string;
  readonly language: Language;
  readonly text: string;
  readonly fields: readonly TemplateField[];
  readonly partials: readonly string[];
  readonly minRows?: number;
  readonly onChange: (text: string) => void;
  /** Beside the menu. */
  readonly children?: ReactNode;
}

/** One text of a template, with a menu of what can be put into it. */
export function TextField({ label, language, text, fields, partials, minRows = 6, onChange, children }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const insert = (put: string) => {
    const area = field.current;
    if (!area) return;
    const { selectionStart, selectionEnd, value } = area;
    onChange(value.slice(0, selectionStart) + put + value.slice(selectionEnd));
    // The caret goes behind what was inserted once React has written the new text.
    requestAnimationFrame(() => {
      area.focus();
      area.setSelectionRange(selectionStart + put.length, selectionStart + put.length);
    });
  };
  return (
    <>
      <Textarea
        ref={field}
        autosize
        minRows={minRows}
        maxRows={16}
        lang={language}
        dir="auto"
        aria-label={label}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Group mt="xs" gap="xs">
        <VariableMenu fields={fields} partials={partials} onInsert={insert} />
        {children}
      </Group>
    </>
  );
}
