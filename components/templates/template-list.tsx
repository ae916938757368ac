import { Text } from '@mantine/core';
import { useEffect } from 'react';
import type { Template } from '@/lib/domain/template.ts';
import classes from './template-list.module.css';

export const optionId = (template: Template): string => `reply-${template.id}`;

interface Props {
  readonly id: string;
  readonly label: string;
  readonly templates: readonly Template[];
  readonly place: number;
  readonly onChoose: (place: number) => void;
  /** A double click, where choosing only shows a template. */
  readonly onInsert?: () => void;
}

/** The templates found, as the listbox of the search field: the focus stays in the field. */
export function TemplateList({ id, label, templates, place, onChoose, onInsert }: Props) {
  const chosen = templates[place];
  useEffect(() => {
    if (chosen) document.getElementById(optionId(chosen))?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div id={id} role="listbox" aria-label={label} className={classes.list}>
      {templates.map((template, at) => (
        <div
          key={template.id}
          id={optionId(template)}
          role="option"
          tabIndex={-1}
          aria-selected={at === place}
          className={classes.option}
          // The focus must not leave the field one types in.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(at);
          }}
          onDoubleClick={onInsert}
        >
          <Text size="sm" truncate>
            <bdi dir="auto">{template.name}</bdi>
          </Text>
          {template.shortcut !== undefined && (
            <Text size="xs" c="dimmed" flex="none">
              /{template.shortcut}
            </Text>
          )}
        </div>
      ))}
    </div>
  );
}
