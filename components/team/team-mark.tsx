/** Who has a ticket or is on it, in a row: a sign and a name; the whole of it by hovering and for screen readers. */
import { VisuallyHidden } from '@mantine/core';
import { IconClock, IconEye, IconHandStop, IconPencil, IconUserCheck } from '@tabler/icons-react';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import { shownLine } from '@/lib/i18n/shown.ts';
import { useNames } from '../ticket/naming.ts';
import { useNow } from '../ui/clock.ts';
import { momentText } from '../ui/time.tsx';
import type { OnTicket } from './on-ticket.ts';
import styles from './team.module.css';
import { useRow } from './team-rows.tsx';
import { markOf, sentencesOf } from './team-texts.ts';

const SIGNS = {
  writing: IconPencil,
  held: IconHandStop,
  mine: IconUserCheck,
  pending: IconClock,
  looking: IconEye,
} as const;

export function TeamMark({ id }: { id: TicketId }) {
  const on = useRow(id);
  return on ? <Mark on={on} /> : null;
}

function Mark({ on }: { on: OnTicket }) {
  const { t, locale } = useNames();
  const now = useNow(MINUTE);
  const mark = markOf(on);
  if (!mark) return null;
  const { what, names } = mark;
  const Sign = SIGNS[what];
  const [first = t('teamWork:you'), ...others] = names.map(shownLine);
  const said = sentencesOf(t, on, locale, (at) => momentText(at, now, locale)).join(' · ');
  return (
    <span className={styles.mark} data-doing={what} data-mine={on.holder?.mine || undefined} title={said}>
      <Sign size={11} aria-hidden />
      <bdi dir="auto" aria-hidden>
        {others.length > 0 ? t('teamWork:others', { name: first, count: others.length }) : first}
      </bdi>
      <VisuallyHidden>{said}</VisuallyHidden>
    </span>
  );
}
