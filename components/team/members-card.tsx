/** Every device of the team, those that were removed last. */
import { Table, Text } from '@mantine/core';
import type { TeamStatus } from '@/lib/domain/team.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import { shownLine } from '@/lib/i18n/shown.ts';
import { Card } from '../settings/section.tsx';
import { useNames } from '../ticket/naming.ts';
import { useNow } from '../ui/clock.ts';
import { SCROLLED } from '../ui/scrolled.ts';
import { momentText } from '../ui/time.tsx';
import { useStores } from './stores.ts';

const COLUMNS = ['name', 'role', 'stores', 'state'] as const;

type Member = TeamStatus['members'][number];

/** By name, as the viewer sorts names; who was removed stands at the end. */
const inOrder = (members: readonly Member[], locale: string): readonly Member[] => {
  const { compare } = new Intl.Collator(locale);
  return members.toSorted(
    (a, b) => Number(a.revokedAt !== undefined) - Number(b.revokedAt !== undefined) || compare(a.name, b.name),
  );
};

export function MembersCard({ team: { members, me } }: { team: TeamStatus }) {
  const { t, locale } = useNames();
  const now = useNow(MINUTE);
  const stores = useStores();
  const state = ({ id, revokedAt }: Member): string => {
    if (revokedAt !== undefined) return t('team:members.revoked', { at: momentText(revokedAt, now, locale) });
    return t(id === me?.id ? 'team:members.me' : 'team:members.in');
  };
  return (
    <Card title={t('team:members.title')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('team:members.hint')}
      </Text>
      <Table.ScrollContainer minWidth={270} scrollAreaProps={SCROLLED}>
        <Table verticalSpacing="xs" horizontalSpacing={6} aria-label={t('team:members.title')}>
          <Table.Thead>
            <Table.Tr>
              {COLUMNS.map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`team:members.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {inOrder(members, locale).map((member) => (
              <Table.Tr key={member.id} {...(member.revokedAt === undefined ? {} : { c: 'dimmed' })}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  <bdi dir="auto">{shownLine(member.name)}</bdi>
                </Table.Td>
                <Table.Td>{t(`approval:role.${member.role}`)}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{stores(member.stores)}</Table.Td>
                <Table.Td>{state(member)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
}
