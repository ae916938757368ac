/** What to do next about a parcel that does not come. Days are counted here, by the view's own clock. */
import type { Reason } from '@/lib/domain/reason.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { DAY, type Instant, MINUTE } from '@/lib/domain/time.ts';
import type { Text } from '@/lib/i18n/index.ts';
import { reasonText } from '@/lib/i18n/reason.ts';
import { useNow } from '../ui/clock.ts';
import { useNames } from './naming.ts';
import { Section } from './section.tsx';
import styles from './ticket.module.css';

/** Values that are moments. */
const MOMENTS = ['estimate', 'claimFrom'] as const;

/** "2 days ago", by whole days; a moment of the last or the next day is today. */
function distance(t: Text, at: Instant, now: Instant): string {
  const count = Math.floor(Math.abs(at - now) / DAY);
  if (count === 0) return t('account:next.today');
  return t(at < now ? 'account:next.past' : 'account:next.ahead', { count });
}

function said(t: Text, advice: Reason, now: Instant, locale: string): string {
  const date = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' });
  const moments = MOMENTS.flatMap((name) => {
    const at = advice.values?.[name];
    return typeof at === 'number' ? [[name, at] as const] : [];
  });
  const shown = moments.map(([name, at]) => [name, `${date.format(at)} (${distance(t, at, now)})`] as const);
  return reasonText(t, { ...advice, values: { ...advice.values, ...Object.fromEntries(shown) } });
}

export function NextStep({ ticket }: { ticket: Ticket }) {
  const { t, locale } = useNames();
  const now = useNow(MINUTE);
  const { advice } = ticket.derived;
  if (!advice) return null;
  return (
    <Section title={t('account:next.title')}>
      <ol className={styles.list} style={{ gap: 4, overflowWrap: 'anywhere' }}>
        {advice.map((line) => (
          <li key={line.code}>{said(t, line, now, locale)}</li>
        ))}
      </ol>
    </Section>
  );
}
