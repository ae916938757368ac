/** What was translated before: to look through, to correct, to delete, to take elsewhere. */
import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import { LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';
import type { MemoryRow } from '@/lib/protocol.ts';
import { useNames } from '../../ticket/naming.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { Card, Section } from '../section.tsx';
import { MemoryFile } from './memory-file.tsx';
import { MemoryEditor, MemoryLine } from './memory-line.tsx';

/** Rows more at each "show more"; the door takes 200 at once. */
const STEP = 50;
const MOST = 200;
/** How long one pauses before it is searched, ms. */
const PAUSE = 250;

export function MemorySection() {
  const { t, language: nameOf } = useNames();
  const [search, setSearch] = useState('');
  const [from, setFrom] = useState<Language>();
  const [to, setTo] = useState<Language>();
  const [person, setPerson] = useState(false);
  const [limit, setLimit] = useState(STEP);
  const [adding, setAdding] = useState(false);
  const [wanted] = useDebouncedValue(search.trim(), PAUSE);
  const filter = {
    ...(wanted ? { search: wanted } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(person ? { person } : {}),
  };
  const { data, error, refetch } = useAsk('memory.list', { ...filter, limit }, { keepPrevious: true });
  const languages = (label: string, value: Language | undefined, set: (language: Language | undefined) => void) => (
    <NativeSelect
      label={label}
      value={value ?? ''}
      onChange={(event) => set(LANGUAGES.find((language) => language === event.currentTarget.value))}
      data={[
        { value: '', label: t('translation:memory.any') },
        ...LANGUAGES.map((language) => ({ value: language, label: nameOf(language) })),
      ]}
    />
  );
  return (
    <Section title={t('translation:memory.title')} intro={t('translation:memory.intro')}>
      <Card>
        <Stack gap="sm">
          <TextInput
            type="search"
            label={t('translation:memory.search')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <Group align="end">
            {languages(t('translation:memory.from'), from, setFrom)}
            {languages(t('translation:memory.to'), to, setTo)}
            <Checkbox
              label={t('translation:memory.personOnly')}
              checked={person}
              onChange={(event) => setPerson(event.currentTarget.checked)}
            />
          </Group>
          {adding ? (
            <MemoryEditor onClose={() => setAdding(false)} />
          ) : (
            <Button variant="default" style={{ alignSelf: 'start' }} onClick={() => setAdding(true)}>
              {t('translation:memory.add')}
            </Button>
          )}
          {error && <Failed error={error} onRetry={refetch} />}
          {!data && !error && <Loading rows={4} height={40} />}
          {data && data.rows.length === 0 && (
            <Empty
              title={t(Object.keys(filter).length > 0 ? 'translation:memory.noneFound' : 'translation:memory.empty')}
              {...(Object.keys(filter).length > 0 ? {} : { hint: t('translation:memory.emptyHint') })}
            />
          )}
          <Rows rows={data?.rows ?? []} />
          {data?.more && limit < MOST && (
            <Button variant="default" onClick={() => setLimit(Math.min(MOST, limit + STEP))}>
              {t('translation:memory.more')}
            </Button>
          )}
        </Stack>
      </Card>
      <MemoryFile />
    </Section>
  );
}

function Rows({ rows }: { rows: readonly MemoryRow[] }) {
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {rows.map((row) => (
        <MemoryLine key={row.id} row={row} />
      ))}
    </Stack>
  );
}
