import { Button, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Template, TemplateUse } from '@/lib/domain/template.ts';
import { useText } from '@/lib/i18n/index.ts';
import classes from '../settings/list.module.css';
import { LibraryRow } from './library-row.tsx';
import { byFolder, EVERYTHING, filtered, foldersOf, type LibraryFilter } from './sorted-out.ts';
import { Choice } from './variants-editor.tsx';

/** Rows shown at once; more on demand. */
const SHOWN = 100;

export interface LibraryListProps {
  readonly templates: readonly Template[];
  readonly uses: readonly TemplateUse[];
  readonly onEdit: (template: Template) => void;
  readonly onDuplicate: (template: Template) => void;
  readonly onDelete: (template: Template) => void;
}

/** The templates by folder, found by words, folder, kind and whose they are. */
export function LibraryList({ templates, uses, ...acts }: LibraryListProps) {
  const t = useText();
  const [filter, setFilter] = useState<LibraryFilter>(EVERYTHING);
  const [limit, setLimit] = useState(SHOWN);
  const applied = useDeferredValue(filter);
  const usesById = useMemo(() => new Map(uses.map((use) => [use.id, use])), [uses]);
  const found = useMemo(() => filtered(templates, applied, usesById), [templates, applied, usesById]);
  const groups = byFolder(found.toSorted((a, b) => (a.folder ?? '￿').localeCompare(b.folder ?? '￿')).slice(0, limit));
  return (
    <Stack gap="xs">
      <Filters filter={filter} folders={foldersOf(templates)} onChange={setFilter} />
      <Text size="xs" c="dimmed" role="status">
        {found.length > 0 && t('manage:count', { count: found.length })}
      </Text>
      {templates.length > 0 && found.length === 0 && (
        <Group gap="xs">
          <Text c="dimmed">
            {filter.search.trim() === ''
              ? t('manage:filter.none')
              : t('templates:noMatch', { search: filter.search.trim() })}
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => setFilter(EVERYTHING)}>
            {t('manage:filter.clear')}
          </Button>
        </Group>
      )}
      {groups.map(([folder, inIt]) => (
        <section key={folder} aria-label={folder || t('templates:listLabel')}>
          {(groups.length > 1 || folder !== '') && (
            <Title order={3} size="h6" mb={4}>
              <bdi>{folder || t('manage:noFolder')}</bdi>
            </Title>
          )}
          <ul className={classes.list} aria-label={folder || t('templates:listLabel')}>
            {inIt.map((template) => (
              <LibraryRow key={template.id} template={template} use={usesById.get(template.id)} {...acts} />
            ))}
          </ul>
        </section>
      ))}
      {found.length > limit && (
        <Button variant="default" onClick={() => setLimit(limit + SHOWN)}>
          {t('manage:more', { count: Math.min(SHOWN, found.length - limit) })}
        </Button>
      )}
    </Stack>
  );
}

interface FiltersProps {
  readonly filter: LibraryFilter;
  readonly folders: readonly string[];
  readonly onChange: (filter: LibraryFilter) => void;
}

function Filters({ filter, folders, onChange }: FiltersProps) {
  const t = useText();
  return (
    <Group gap="xs">
      <TextInput
        type="search"
        size="xs"
        aria-label={t('templates:search')}
        placeholder={t('templates:search')}
        value={filter.search}
        onChange={(event) => onChange({ ...filter, search: event.currentTarget.value })}
      />
      <Choice
        label={t('manage:filter.folder')}
        any={t('manage:filter.allFolders')}
        value={filter.folder || undefined}
        options={folders}
        name={(folder) => folder}
        onChange={(folder = '') => onChange({ ...filter, folder })}
      />
      <Choice
        label={t('manage:filter.scope')}
        any={t('manage:filter.allScopes')}
        value={filter.scope || undefined}
        options={['own', 'team'] as const}
        name={(scope) => t(`manage:scope.${scope}`)}
        onChange={(scope = '' as never) => onChange({ ...filter, scope })}
      />
      <Choice
        label={t('manage:filter.kind')}
        any={t('manage:filter.allKinds')}
        value={filter.kind || undefined}
        options={['reply', 'partial'] as const}
        name={(kind) => t(`manage:kind.${kind}`)}
        onChange={(kind = '' as never) => onChange({ ...filter, kind })}
      />
      <Checkbox
        size="xs"
        label={t('manage:filter.favourites')}
        checked={filter.favourites}
        onChange={(event) => onChange({ ...filter, favourites: event.currentTarget.checked })}
      />
    </Group>
  );
}
