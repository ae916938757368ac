/** Side by side: what the page shows, and what stands in its place in the file. */
import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useText } from '@/lib/i18n/index.ts';
import type { RecordedText } from '@/lib/protocol.ts';
import classes from './record.module.css';

/** Rows shown at once; more on demand. */
const SHOWN = 100;
/** Of a long text as much is shown, UTF-16 code units. */
const LONGEST = 600;
const KINDS = ['all', 'text', 'attribute', 'typed', 'address', 'name'] as const;
type Kind = (typeof KINDS)[number];

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text).trim();

function matching(replaced: readonly RecordedText[], kind: Kind, search: string): readonly RecordedText[] {
  const wanted = search.trim().toLowerCase();
  return replaced.filter(
    ({ before, after, as }) =>
      (kind === 'all' || as === kind) &&
      (wanted === '' || before.toLowerCase().includes(wanted) || after.toLowerCase().includes(wanted)),
  );
}

export function ReplacedTable({ replaced }: { replaced: readonly RecordedText[] }) {
  const t = useText();
  const [kind, setKind] = useState<Kind>('all');
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(SHOWN);
  const words = useDeferredValue(search);
  const found = useMemo(() => matching(replaced, kind, words), [replaced, kind, words]);
  return (
    <Stack gap="xs">
      <Group gap="sm" align="flex-end">
        <TextInput
          flex={1}
          miw={200}
          type="search"
          label={t('record:search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label={t('record:filter')}
          value={kind}
          onChange={(value) => setKind(KINDS.find((one) => one === value) ?? 'all')}
          data={KINDS.map((value) => ({ value, label: t(`record:kind.${value}`) }))}
        />
      </Group>
      <Text size="xs" c="dimmed" role="status">
        {found.length > 0 ? t('record:found', { count: found.length }) : t('record:none')}
      </Text>
      {found.length > 0 && (
        <table className={classes.table} aria-label={t('record:compare')}>
          <thead>
            <tr>
              <th scope="col">{t('record:before')}</th>
              <th scope="col">{t('record:after')}</th>
              <th scope="col">{t('record:where')}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, limit).map(({ before, after, as, times }) => (
              <tr key={`${as} ${before} ${after}`}>
                <td>
                  <bdi>{shortened(before)}</bdi>
                </td>
                <td className={classes.after}>
                  <bdi>{shortened(after)}</bdi>
                </td>
                <td>
                  {t(`record:kind.${as}`)}
                  {times > 1 && <> · {t('record:times', { count: times })}</>}
                  {before === after && <> · {t('record:same')}</>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {found.length > limit && (
        <Button variant="default" size="xs" onClick={() => setLimit(limit + SHOWN)}>
          {t('record:more')}
        </Button>
      )}
    </Stack>
  );
}
