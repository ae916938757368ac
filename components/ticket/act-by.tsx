/** The one time that orders all work, as a row or a ticket shows it. */
import type { Ticket } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, HOUR, MINUTE } from '@/lib/domain/time.ts';
import { useNow, useNowNear } from '../ui/clock.ts';
import { fullMoment, momentText, spanText } from '../ui/time.tsx';
import { RestsOnGuess } from './guessed.tsx';
import styles from './marks.module.css';
import { useNames } from './naming.ts';

export type ActState = 'rest' | 'none' | 'later' | 'soon' | 'now' | 'over';

/** `now`: the act-by time has come, the deadline has not. `soon`: within the hour. `rest`: not ours to act. */
export function actState({ derived }: Ticket, now: number): ActState {
  if (derived.status !== 'open') return 'rest';
  if (derived.actBy >= FAR_FUTURE) return 'none';
  const deadline = derived.obligations[0]?.deadline ?? derived.actBy;
  if (deadline <= now) return 'over';
  if (derived.actBy <= now) return 'now';
  return derived.actBy - now <= HOUR ? 'soon' : 'later';
}

/** What is left, in one or two words. */
export function ActBy({ ticket }: { ticket: Ticket }) {
  const { t } = useNames();
  const now = useNowNear(ticket.derived.actBy, ticket.derived.obligations[0]?.deadline);
  const state = actState(ticket, now);
  const guessed =
    state !== 'rest' && state !== 'none' && ticket.derived.obligations[0]?.reason.values?.rests !== undefined;
  return (
    <span className={styles.act} data-state={state}>
      <span className={guessed ? styles.guessed : undefined}>{actText()}</span>
      {guessed && <RestsOnGuess />}
    </span>
  );

  function actText(): string {
    const { status, actBy, obligations } = ticket.derived;
    if (state === 'rest') return t(`words:status.${status}`);
    if (state === 'none') return t('common:time.none');
    if (state === 'now') return t('queue:row.actNow');
    if (state === 'over') {
      return t('common:time.over', { span: spanText(t, now - (obligations[0]?.deadline ?? actBy)) });
    }
    return t('common:time.left', { span: spanText(t, actBy - now) });
  }
}

/** The deadline behind it ("due 18:20"), or until when a ticket is snoozed. */
export function DueBy({ ticket }: { ticket: Ticket }) {
  const { t, locale } = useNames();
  const now = useNow(MINUTE);
  const { snoozedUntil } = ticket.decided;
  const { status, obligations } = ticket.derived;
  if (status === 'snoozed' && snoozedUntil) {
    return <>{t('queue:row.until', { time: momentText(snoozedUntil, now, locale) })}</>;
  }
  const deadline = obligations[0]?.deadline;
  if (status !== 'open' || deadline === undefined) return null;
  return <>{t('queue:row.due', { time: momentText(deadline, now, locale) })}</>;
}

/** Both times whole, for hovering. */
export function useActByHint(ticket: Ticket): string | undefined {
  const { t, locale } = useNames();
  const { actBy, obligations } = ticket.derived;
  const deadline = obligations[0]?.deadline;
  if (actBy >= FAR_FUTURE || deadline === undefined) return undefined;
  return t('queue:row.actByHint', { actBy: fullMoment(actBy, locale), deadline: fullMoment(deadline, locale) });
}
