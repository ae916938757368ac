/** The value field fit for a comparison: text, choice, number, span, range, hours, days, or a pattern that is checked. */
import { Group, MultiSelect, NativeSelect, TagsInput, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ValueEditorProps } from 'react-querybuilder';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { fieldOf } from '@/lib/routing/fields.ts';
import { takes } from './editor-fields.ts';
import { fieldHint, optionLabel, unitLabel } from './labels.ts';
import { NumberBox } from './number-box.tsx';
import { PatternField } from './pattern-field.tsx';
import { SpanField } from './span-field.tsx';
import { HoursField, WeekdaysField } from './zoned-fields.tsx';

export function ValueEditor({ field, operator, value, handleOnChange, title = '' }: ValueEditorProps) {
  const t = useText();
  const ui = useLanguage();
  const wants = takes(field, operator);
  const known = fieldOf(field);
  const options = known?.options?.map((option) => ({ value: option, label: optionLabel(t, ui, field, option) }));
  const common = { size: 'xs', 'aria-label': title, className: 'rule-wide' } as const;
  const hint = fieldHint(t, field);
  const list: readonly string[] = Array.isArray(value) ? value.map(String) : [];

  switch (wants) {
    case 'nothing':
      return null;
    case 'boolean':
      return (
        <NativeSelect
          {...common}
          value={value === false ? 'no' : 'yes'}
          data={[
            { value: 'yes', label: t('rules:yes') },
            { value: 'no', label: t('rules:no') },
          ]}
          onChange={(event) => handleOnChange(event.currentTarget.value === 'yes')}
        />
      );
    case 'minutes':
      return <SpanField label={title} minutes={asNumber(value)} onChange={numberOr(handleOnChange)} />;
    case 'number':
      return <NumberField title={title} field={field} value={value} hint={hint} onChange={handleOnChange} />;
    case 'range': {
      const [least, most] = Array.isArray(value) ? value : [];
      const turned = typeof least === 'number' && typeof most === 'number' && least > most;
      return (
        <Noted problem={turned ? t('rules:value.rangeTurned') : undefined}>
          <Group gap={6} wrap="nowrap" className="rule-wide">
            <NumberField
              title={t('rules:value.least')}
              field={field}
              value={least}
              hint={t('rules:value.least')}
              onChange={(next) => handleOnChange([next, most ?? ''])}
            />
            <NumberField
              title={t('rules:value.most')}
              field={field}
              value={most}
              hint={t('rules:value.most')}
              onChange={(next) => handleOnChange([least ?? '', next])}
            />
          </Group>
        </Noted>
      );
    }
    case 'hours':
      return <HoursField value={list} onChange={handleOnChange} />;
    case 'weekdays':
      return <WeekdaysField value={list} onChange={handleOnChange} />;
    case 'pattern':
      return <PatternField title={title} value={typeof value === 'string' ? value : ''} onChange={handleOnChange} />;
    case 'list':
      return options ? (
        <MultiSelect
          {...common}
          value={[...list]}
          data={options}
          searchable
          hidePickedOptions
          comboboxProps={{ withinPortal: false }}
          placeholder={list.length === 0 ? t('rules:builder.choose') : ''}
          onChange={handleOnChange}
        />
      ) : (
        <TagsInput
          {...common}
          value={[...list]}
          acceptValueOnBlur
          placeholder={list.length === 0 ? hint || t('rules:builder.typeMany') : ''}
          onChange={handleOnChange}
        />
      );
    default: {
      const text = typeof value === 'string' ? value : '';
      if (!options)
        return (
          <TextInput
            {...common}
            value={text}
            placeholder={hint}
            onChange={(event) => handleOnChange(event.currentTarget.value)}
          />
        );
      const stranger = options.some((option) => option.value === text) ? [] : [{ value: text, label: text }];
      return (
        <NativeSelect
          {...common}
          value={text}
          data={[...stranger, ...options]}
          onChange={(event) => handleOnChange(event.currentTarget.value)}
        />
      );
    }
  }
}

const asNumber = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
/** What is no number yet becomes the empty text, which checking the rule reports. */
const numberOr = (change: (value: unknown) => void) => (typed: number) => change(Number.isFinite(typed) ? typed : '');

interface NumberProps {
  readonly title: string;
  readonly field: string;
  readonly value: unknown;
  readonly hint: string;
  readonly onChange: (value: unknown) => void;
}

/** A number with what it counts behind it; minutes may be written as hours or days. */
function NumberField({ title, field, value, hint, onChange }: NumberProps) {
  const t = useText();
  const unit = fieldOf(field)?.unit;
  if (unit === 'minutes')
    return <SpanField label={title} minutes={asNumber(value)} signed onChange={numberOr(onChange)} />;
  const suffix = unit ? unitLabel(t, unit) : '';
  return (
    <NumberBox
      aria-label={title}
      className="rule-wide"
      value={asNumber(value)}
      placeholder={hint}
      {...(suffix === '' ? {} : { suffix: ` ${suffix}` })}
      onChange={numberOr(onChange)}
    />
  );
}

function Noted({ problem, children }: { problem: string | undefined; children: ReactNode }) {
  return (
    <div className="rule-wide">
      {children}
      {problem && (
        <Text size="xs" c="var(--mantine-color-error)" role="status">
          {problem}
        </Text>
      )}
    </div>
  );
}
