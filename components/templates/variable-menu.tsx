import { NativeSelect } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';
import { VARIABLES } from '@/lib/replies/variables.ts';

/** Inserts `{{ … }}` of a value a ticket can fill in. */
export function VariableMenu({ onInsert }: { onInsert: (text: string) => void }) {
  const t = useText();
  const label = t('templates:insertVariable');
  // The table's ids are its own; one without a text yet keeps the table's English.
  const meaning = (id: string, means: string) =>
    t(`templates:variable.${id}` as 'templates:name', { defaultValue: means });
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value=""
      data={[
        { value: '', label },
        ...VARIABLES.map(({ id, means }) => ({ value: id, label: `${id} — ${meaning(id, means)}` })),
      ]}
      onChange={(event) => {
        const id = event.currentTarget.value;
        if (id !== '') onInsert(`{{ ${id} }}`);
      }}
    />
  );
}
