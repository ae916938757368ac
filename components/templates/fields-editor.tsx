import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { FIELD_TYPES, type TemplateField } from '@/lib/domain/template.ts';
import { useText } from '@/lib/i18n/index.ts';
import { Card } from '../settings/section.tsx';
import type { FieldProblem } from './check-template.ts';

interface Props {
  readonly fields: readonly TemplateField[];
  readonly problems: readonly (FieldProblem | undefined)[];
  readonly onChange: (fields: readonly TemplateField[]) => void;
}

/** What the agent is asked for before the reply goes in. */
export function FieldsEditor({ fields, problems, onChange }: Props) {
  const t = useText();
  // What was typed as choices stands in the row itself: a row is another one as soon as one was taken out.
  const [cut, setCut] = useState(0);
  const add = () => {
    const numbers = fields.map(({ id }) => Number(/^field_(\d+)$/.exec(id)?.[1] ?? 0));
    onChange([...fields, { id: `field_${Math.max(0, ...numbers) + 1}`, label: '', type: 'text' }]);
  };
  return (
    <Stack gap="xs">
      <Text size="xs" c="dimmed">
        {t('manage:fieldsHint')}
      </Text>
      {fields.map((field, place) => (
        <OneField
          key={`field-${cut.toString()}-${place.toString()}`}
          field={field}
          number={place + 1}
          problem={problems[place]}
          onChange={(next) => onChange(fields.map((one, at) => (at === place ? next : one)))}
          onRemove={() => {
            setCut(cut + 1);
            onChange(fields.filter((_, at) => at !== place));
          }}
        />
      ))}
      <div>
        <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
          {t('manage:addField')}
        </Button>
      </div>
    </Stack>
  );
}

interface FieldProps {
  readonly field: TemplateField;
  readonly number: number;
  readonly problem: FieldProblem | undefined;
  readonly onChange: (field: TemplateField) => void;
  readonly onRemove: () => void;
}

function OneField({ field, number, problem, onChange, onRemove }: FieldProps) {
  const t = useText();
  const { options: _options, initial: _initial, ...bare } = field;
  const said = (...about: readonly FieldProblem[]) =>
    problem && about.includes(problem) ? t(`manage:fieldProblem.${problem}`) : undefined;
  const setInitial = (initial: string) => {
    const { initial: _old, ...rest } = field;
    onChange(initial === '' ? rest : { ...rest, initial });
  };
  return (
    <Card title={t('manage:field', { number })}>
      <Group align="flex-start" grow>
        <TextInput
          size="xs"
          label={t('manage:fieldLabel')}
          value={field.label}
          maxLength={200}
          error={said('labelNeeded')}
          onChange={(event) => onChange({ ...field, label: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          label={t('manage:fieldId')}
          value={field.id}
          maxLength={60}
          error={said('idBad', 'idTaken')}
          onChange={(event) => onChange({ ...field, id: event.currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          label={t('manage:fieldType')}
          value={field.type}
          data={FIELD_TYPES.map((value) => ({ value, label: t(`manage:types.${value}`) }))}
          onChange={(event) => {
            const type = FIELD_TYPES.find((one) => one === event.currentTarget.value) ?? 'text';
            onChange(type === 'choice' ? { ...bare, type, options: field.options ?? [] } : { ...bare, type });
          }}
        />
      </Group>
      {field.type === 'choice' && (
        <Textarea
          size="xs"
          mt="xs"
          autosize
          minRows={2}
          label={t('manage:fieldOptions')}
          defaultValue={(field.options ?? []).join('\n')}
          error={said('optionsNeeded')}
          onChange={(event) => {
            const lines = event.currentTarget.value.split('\n').map((line) => line.trim());
            onChange({ ...field, options: [...new Set(lines.filter(Boolean))].slice(0, 100) });
          }}
        />
      )}
      <Group mt="xs" align="flex-end">
        {field.type !== 'switch' && (
          <TextInput
            size="xs"
            label={t('manage:fieldInitial')}
            value={field.initial ?? ''}
            maxLength={2_000}
            onChange={(event) => setInitial(event.currentTarget.value)}
          />
        )}
        <Button size="xs" variant="subtle" color="gray" onClick={onRemove}>
          {t('manage:removeField', { number })}
        </Button>
      </Group>
    </Card>
  );
}
