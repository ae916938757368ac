import { Text } from '@mantine/core';
import type { Decided } from '@/lib/domain/ticket.ts';
import { SEVERITIES, STATUSES } from '@/lib/domain/vocabulary.ts';
import { setApart } from '@/lib/i18n/shown.ts';
import type { TicketEvent } from '@/lib/protocol.ts';
import { Moment, momentText } from '../ui/time.tsx';
import { useNames } from './naming.ts';
import { Section } from './section.tsx';
import styles from './ticket.module.css';

const FIELDS = ['status', 'snoozedUntil', 'followUpAt', 'assignee', 'queue', 'severity', 'tags', 'steps'] as const;
type Field = (typeof FIELDS)[number];

/** Who did what, newest first. */
export function History({ events }: { events: readonly TicketEvent[] }) {
  const { t } = useNames();
  if (events.length === 0) return null;
  return (
    <Section title={`${t('ticket:history.title')} (${events.length})`} folded>
      <ul className={styles.list}>
        {events
          .toSorted((a, b) => b.at - a.at)
          .slice(0, 100)
          .map((event) => (
            <Line key={event.id} event={event} />
          ))}
      </ul>
    </Section>
  );
}

function Line({ event }: { event: TicketEvent }) {
  const { t, locale, queue } = useNames();
  const { before = {}, after = {} } = event;
  const changed = FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  const values = changed.map((field) =>
    t('ticket:history.to', { field: t(`ticket:history.field.${field}`), value: say(field, after) }),
  );
  const list = new Intl.ListFormat(locale, { style: 'narrow' });
  return (
    <li>
      <Text size="sm">
        {event.what === 'seen'
          ? t('ticket:history.seen')
          : t(`ticket:history.${event.what}`, {
              by: event.by,
              state: event.approval ? t(`approval:state.${event.approval.state}`) : '',
              what: list.format(new Set(changed.map((field) => t(`ticket:history.field.${field}`)))),
              outcome: event.outcome ? t(`ticket:history.outcome.${event.outcome}`) : '',
            })}
      </Text>
      {event.what === 'decided' && values.length > 0 && (
        <Text size="xs" c="dimmed">
          {list.format(values)}
        </Text>
      )}
      {event.despite && (
        <Text size="xs">
          {t('playbook:despite.recorded', {
            count: event.despite.steps.length,
            reason: event.despite.reason,
          })}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        <Moment at={event.at} />
      </Text>
    </li>
  );

  function say(field: Field, decided: Partial<Decided>): string {
    const value = decided[field];
    if (value === undefined || value === '') return t('ticket:history.cleared');
    if (typeof value === 'number') return momentText(value, Date.now(), locale);
    if (field === 'steps') return t('playbook:done', { count: decided.steps?.length ?? 0 });
    if (field === 'tags') return (decided.tags ?? []).map(setApart).join(', ');
    if (typeof value !== 'string') return '';
    const status = field === 'status' && STATUSES.find((known) => known === value);
    if (status) return t(`words:status.${status}`);
    const severity = field === 'severity' && SEVERITIES.find((known) => known === value);
    if (severity) return t(`words:severity.${severity}`);
    return field === 'queue' ? queue(value) : value;
  }
}
