import { Table } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';
import { SCROLLED } from '../ui/scrolled.ts';

interface Props<Name extends string> {
  /** The columns, and what stands over each. */
  readonly names: Readonly<Record<Name, string>>;
  /** By table of the store. */
  readonly counts: Readonly<Record<string, Readonly<Record<Name, number>>>>;
}

/** How many rows of each table something is about, in columns. */
export function CountTable<Name extends string>({ names, counts }: Props<Name>) {
  const t = useText();
  const columns = Object.entries(names) as [Name, string][];
  return (
    <Table.ScrollContainer minWidth={80 + 60 * columns.length} w="100%" scrollAreaProps={SCROLLED}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('continuity:table')}</Table.Th>
            {columns.map(([name, title]) => (
              <Table.Th key={name}>{title}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {Object.entries(counts).map(([table, row]) => (
            <Table.Tr key={table}>
              <Table.Td>{t(`continuity:tables.${table}` as 'continuity:tables.tickets')}</Table.Td>
              {columns.map(([name]) => (
                <Table.Td key={name}>{row[name]}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
