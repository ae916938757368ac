import { Select } from '@mantine/core';
import type { TemplateField } from '@/lib/domain/template.ts';
import { type Text, useText } from '@/lib/i18n/index.ts';
import { VARIABLES } from '@/lib/replies/variables.ts';
import { variableName } from './variable-name.ts';

interface Props {
  readonly fields: readonly TemplateField[];
  /** Names of partials. */
  readonly partials: readonly string[];
  readonly onInsert: (text: string) => void;
}

/** Finds by name, and inserts, a value the ticket fills in, a field of the template, or a partial. */
export function VariableMenu({ fields, partials, onInsert }: Props) {
  const t = useText();
  const label = t('templates:insertVariable');
  const own = fields
    .filter(({ id }) => id !== '')
    .map(({ id, label: asked, type }) => ({
      value: type === 'switch' ? `{% if field.${id} %}{% endif %}` : `{{ field.${id} }}`,
      label: `${asked || id} · field.${id}`,
    }));
  const included = partials.map((name) => ({ value: `{% include '${name.replaceAll("'", '')}' %}`, label: name }));
  return (
    <Select
      size="xs"
      w={240}
      aria-label={label}
      placeholder={label}
      searchable
      value={null}
      nothingFoundMessage={t('manage:insert.none')}
      comboboxProps={{ withinPortal: false, width: 320, position: 'bottom-start' }}
      maxDropdownHeight={260}
      data={[
        ...(own.length > 0 ? [{ group: t('manage:insert.fields'), items: own }] : []),
        ...(included.length > 0 ? [{ group: t('manage:insert.partials'), items: included }] : []),
        ...byGroup(t),
      ]}
      onChange={(put) => {
        if (put) onInsert(put);
      }}
    />
  );
}

/** The table's variables under the first part of their names. */
function byGroup(t: Text) {
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const { id } of VARIABLES) {
    const first = id.split('.')[0] ?? id;
    const group = t(`manage:group.${first}` as 'manage:group.buyer', { defaultValue: first });
    const item = { value: `{{ ${id} }}`, label: `${variableName(t, id)} · ${id}` };
    groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  return [...groups].map(([group, items]) => ({ group, items }));
}
