/** Level and trend as a sign and a word: never by colour alone. */
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconHelpCircle,
  IconMinus,
  IconTrendingDown,
  IconTrendingUp,
} from '@tabler/icons-react';
import type { Gauge } from '@/lib/domain/account.ts';
import { useText } from '@/lib/i18n/index.ts';
import styles from './account.module.css';

const SIGNS = { unknown: IconHelpCircle, calm: IconCircleCheck, near: IconAlertTriangle, over: IconAlertTriangle };

export function LevelMark({ level }: { level: Gauge['level'] }) {
  const t = useText();
  const Sign = SIGNS[level];
  return (
    <span className={styles.level} data-level={level}>
      <Sign size={13} aria-hidden /> {t(`account:brief.${level}`)}
    </span>
  );
}

/** The arrow shows where the number goes, the word whether that is good. */
export function TrendMark({ trend, safe }: Pick<Gauge, 'trend' | 'safe'>) {
  const t = useText();
  if (trend === 'unknown') return null;
  const rises = trend === 'steady' ? undefined : (trend === 'better') === (safe === 'above');
  const Sign = rises === undefined ? IconMinus : rises ? IconTrendingUp : IconTrendingDown;
  return (
    <span className={styles.trend}>
      <Sign size={13} aria-hidden /> {t(`account:trend.${trend}`)}
    </span>
  );
}

/** How much of the limit is used up. Its words stand beside it. */
export function Meter({ level, used = 0 }: Pick<Gauge, 'level' | 'used'>) {
  return (
    <span className={styles.meter} aria-hidden>
      <span data-level={level} style={{ width: `${Math.round(100 * Math.min(1, used))}%` }} />
    </span>
  );
}
