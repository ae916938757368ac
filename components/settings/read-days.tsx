/** How many reads of a page were incomplete, day by day: small bars, and for those who do not see them a sentence each. */
import { VisuallyHidden } from '@mantine/core';
import type { ReadDay } from '@/lib/domain/record.ts';
import { DAY } from '@/lib/domain/time.ts';
import { useNames } from '../ticket/naming.ts';
import { useNow } from '../ui/clock.ts';
import styles from './reading.module.css';

const DAYS = 14;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

export function ReadDays({ days }: { days: readonly ReadDay[] }) {
  const { t, locale } = useNames();
  const now = useNow(DAY / 24);
  const shown = Array.from({ length: DAYS }, (_, index) => {
    const day = dayOf(now - (DAYS - 1 - index) * DAY);
    return days.find((each) => each.day === day) ?? { day, reads: 0, faulty: 0 };
  });
  const reads = shown.reduce((sum, day) => sum + day.reads, 0);
  const faulty = shown.reduce((sum, day) => sum + day.faulty, 0);
  if (reads === 0) return <>{t('health:table.noReads')}</>;
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(faulty / reads);
  const date = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' });
  const said = (day: ReadDay) =>
    t('health:table.day', { day: date.format(Date.parse(day.day)), faulty: day.faulty, reads: day.reads });
  return (
    <div>
      <div className={styles.days} aria-hidden>
        {shown.map((day) => (
          <span key={day.day} className={styles.day} title={day.reads > 0 ? said(day) : undefined}>
            {day.reads > 0 && (
              <span
                className={styles.faulty}
                data-none={day.faulty === 0 || undefined}
                style={{ height: `${Math.max(8, (100 * day.faulty) / day.reads)}%` }}
              />
            )}
          </span>
        ))}
      </div>
      <span>{t('health:table.rate', { share })}</span>
      <VisuallyHidden component="ul">
        {shown
          .filter((day) => day.reads > 0)
          .map((day) => (
            <li key={day.day}>{said(day)}</li>
          ))}
      </VisuallyHidden>
    </div>
  );
}
