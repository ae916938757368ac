import { Anchor, Button, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { REPLAY_PARTS, type ReplayMove, type ReplayPart } from '@/lib/domain/replay.ts';
import { useText } from '@/lib/i18n/index.ts';
import { beginning, shownLine } from '@/lib/i18n/shown.ts';
import { queueName } from '../ticket/naming.ts';

interface Props {
  readonly moves: readonly ReplayMove[];
  /** How many there are in all. */
  readonly moved: number;
}

/** Rows shown at first and with each "more". */
const PAGE = 20;
/** Of a name, UTF-16 code units. */
const NAME = 60;

/** Tickets that would differ, each with what is so today and what would be so then. */
export function ReplayTable({ moves, moved }: Props) {
  const t = useText();
  const [shown, setShown] = useState(PAGE);
  return (
    <div>
      <Table.ScrollContainer minWidth={420}>
        <Table withTableBorder verticalSpacing={4} fz="sm" aria-label={t('rules:replay.table')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('rules:replay.ticket')}</Table.Th>
              <Table.Th>{t('rules:replay.today')}</Table.Th>
              <Table.Th>{t('rules:replay.afterwards')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {moves.slice(0, shown).map((move) => (
              <Row key={move.ticketId} move={move} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {shown < moves.length && (
        <Button size="compact-sm" variant="default" mt={4} onClick={() => setShown(shown + PAGE)}>
          {t('rules:replay.more')}
        </Button>
      )}
      {shown >= moves.length && moves.length < moved && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('rules:replay.first', { shown: moves.length, moved })}
        </Text>
      )}
    </div>
  );
}

function Row({ move }: { move: ReplayMove }) {
  const t = useText();
  const name = shownLine(beginning(move.buyer ?? move.subject ?? move.ticketId, NAME));
  const parts = REPLAY_PARTS.filter((part) => move.difference[part] !== undefined);
  const side = (which: 'from' | 'to') =>
    parts.map((part) => (
      <div key={part}>
        <Text span size="xs" c="dimmed">
          {t(`rules:replay.part.${part}`)}
        </Text>{' '}
        <bdi>{sideText(part, which)}</bdi>
      </div>
    ));
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor
          size="sm"
          href={`/sidebar.html?ticket=${encodeURIComponent(move.ticketId)}`}
          target="_blank"
          rel="noreferrer"
          aria-label={t('rules:replay.open', { name })}
        >
          <bdi dir="auto">{name}</bdi>
        </Anchor>
        <Text size="xs" c="dimmed">
          {t(`words:portal.${move.portal}`)} · {t(`words:kind.${move.kind}`)}
        </Text>
      </Table.Td>
      <Table.Td>{side('from')}</Table.Td>
      <Table.Td>{side('to')}</Table.Td>
    </Table.Tr>
  );

  function sideText(part: ReplayPart, which: 'from' | 'to'): string {
    const { queue, assignee, severity, tags } = move.difference;
    if (part === 'queue') return queueName(t, queue?.[which] ?? '');
    if (part === 'assignee') return shownLine(assignee?.[which] || t('rules:replay.nobody'));
    if (part === 'severity') return severity ? t(`words:severity.${severity[which]}`) : '';
    return tags && tags[which].length > 0
      ? tags[which].map((tag) => `#${shownLine(tag)}`).join(' ')
      : t('rules:replay.none');
  }
}
