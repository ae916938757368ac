/** One line of the queue: who, what, by when; three short lines, no badge that says nothing. */
import { memo } from 'react';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { beginning, shownLine } from '@/lib/i18n/shown.ts';
import { TeamMark } from '../team/team-mark.tsx';
import { ActBy, DueBy, useActByHint } from '../ticket/act-by.tsx';
import { DraftMark } from '../ticket/draft-mark.tsx';
import { GuessedLine, GuessOf } from '../ticket/guessed.tsx';
import { FulfilmentBadge, PortalMark, SeverityMark } from '../ticket/marks.tsx';
import { nameField, ticketName, useNames, whatText } from '../ticket/naming.ts';
import styles from './queue.module.css';

/** Height of a row, px; the list is laid out by it. */
export const ROW_HEIGHT = 78;

const previewField = ({ observed }: Ticket): 'last' | 'reason' | 'subject' | 'orderId' =>
  (['last', 'reason', 'subject'] as const).find((field) => observed[field] !== undefined) ?? 'orderId';

/** More than a line is never shown; a message of a megabyte must not become a DOM text of a megabyte. */
const preview = ({ observed }: Ticket): string =>
  shownLine(beginning(observed.last?.text ?? observed.reason ?? observed.subject ?? observed.orderId ?? '', 200));

interface QueueRowProps {
  readonly ticket: Ticket;
  readonly id: string;
  readonly active: boolean;
  readonly open: boolean;
  readonly position: number;
  readonly total: number;
  readonly top: number;
}

export const QueueRow = memo(function QueueRow(props: QueueRowProps) {
  const { ticket, id, active, open, position, total, top } = props;
  const { t, place } = useNames();
  const hint = useActByHint(ticket);
  const { observed, derived } = ticket;

  return (
    // Keys and clicks are heard by the list, which holds the focus (aria-activedescendant).
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-posinset={position}
      aria-setsize={total}
      className={styles.row}
      data-ticket={ticket.id}
      {...(position === 1 ? { 'data-tour': 'row' } : {})}
      data-active={active || undefined}
      data-open={open || undefined}
      data-severity={derived.severity}
      style={{ height: ROW_HEIGHT, transform: `translateY(${top}px)` }}
    >
      <div className={styles.line}>
        <SeverityMark severity={derived.severity} />
        <GuessedLine of={observed} field={nameField(ticket)}>
          <bdi dir="auto" className={styles.name}>
            {ticketName(ticket)}
          </bdi>
        </GuessedLine>
        <span className={styles.end} title={hint} {...(position === 1 ? { 'data-tour': 'act-by' } : {})}>
          <ActBy ticket={ticket} />
        </span>
      </div>
      <div className={styles.line}>
        <PortalMark portal={observed.portal} store={observed.store} />
        <span className={styles.what} title={place(observed)}>
          {whatText(t, ticket)} · {observed.market ?? observed.store}
        </span>
        <GuessOf of={observed} field="market" />
        {/* In one's own shop it is the rule, and says nothing in a list. */}
        {observed.fulfilment !== 'merchant' && <FulfilmentBadge fulfilment={observed.fulfilment} />}
        <GuessOf of={observed} field="fulfilment" />
        <span className={styles.due} title={hint}>
          <DueBy ticket={ticket} />
        </span>
      </div>
      <div className={styles.line}>
        <GuessedLine of={observed} field={previewField(ticket)}>
          <bdi dir="auto" className={styles.preview}>
            {preview(ticket) || t('queue:row.noPreview')}
          </bdi>
        </GuessedLine>
        <DraftMark id={ticket.id} />
        <TeamMark id={ticket.id} />
        {derived.assignee && (
          <span className={styles.assignee} title={t('queue:row.assignee', { name: derived.assignee })}>
            <bdi dir="auto">{shownLine(derived.assignee)}</bdi>
          </span>
        )}
      </div>
    </div>
  );
});
