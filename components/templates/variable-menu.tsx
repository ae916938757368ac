import { NativeSelect } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';
import { VARIABLES } from '@/lib/replies/variables.ts';
import { variableName } from './variable-name.ts';

/** Inserts `{{ … }}` of a value a ticket can fill in. */
export function VariableMenu({ onInsert }: { onInsert: (text: string) => void }) {
  const t = useText();
  const label = t('templates:insertVariable');
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value=""
      data={[
        { value: '', label },
        ...VARIABLES.map(({ id }) => ({ value: id, label: `${variableName(t, id)} · ${id}` })),
      ]}
      onChange={(event) => {
        const id = event.currentTarget.value;
        if (id !== '') onInsert(`{{ ${id} }}`);
      }}
    />
  );
}
