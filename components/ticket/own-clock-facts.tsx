/** How an own clock counts: whose hours, how long it stood still, and the platform's clock beside it. */
import type { Obligation } from '@/lib/domain/obligation.ts';
import { Moment, spanText } from '../ui/time.tsx';
import { useNames } from './naming.ts';
import styles from './ticket.module.css';

interface Props {
  readonly obligation: Obligation;
  /** Everything owed on the ticket. */
  readonly all: readonly Obligation[];
}

export function OwnClockFacts({ obligation: { hard, calendar, paused }, all }: Props) {
  const { t } = useNames();
  if (hard) return null;
  const platform = all.filter((other) => other.hard).sort((a, b) => a.deadline - b.deadline)[0];
  return (
    <dl className={styles.facts}>
      <dt>{t('hours:due.counted')}</dt>
      <dd>{calendar ? t(`hours:due.${calendar.of}`, { zone: calendar.zone }) : t('hours:due.always')}</dd>
      {paused !== undefined && paused > 0 && (
        <>
          <dt>{t('hours:due.paused')}</dt>
          <dd>{spanText(t, paused)}</dd>
        </>
      )}
      {platform && (
        <>
          <dt>{t('hours:due.beside')}</dt>
          <dd>
            <Moment at={platform.deadline} /> · {t('hours:due.never')}
          </dd>
        </>
      )}
    </dl>
  );
}
