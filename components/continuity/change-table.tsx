import { Table } from '@mantine/core';
import type { SnapshotChange } from '@/lib/domain/snapshot.ts';
import { useText } from '@/lib/i18n/index.ts';

const COUNTS = ['fresh', 'newer', 'same', 'older', 'refused'] as const;

/** What a snapshot brings, or brought, table by table. */
export function ChangeTable({ change }: { change: SnapshotChange }) {
  const t = useText();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('continuity:table')}</Table.Th>
          {COUNTS.map((count) => (
            <Table.Th key={count}>{t(`continuity:${count}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {Object.entries(change).map(([table, counts]) => (
          <Table.Tr key={table}>
            <Table.Td>{t(`continuity:tables.${table}` as 'continuity:tables.tickets')}</Table.Td>
            {COUNTS.map((count) => (
              <Table.Td key={count}>{counts[count]}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
