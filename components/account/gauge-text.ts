/** An account's numbers as people read them. */
import type { AccountView, Gauge } from '@/lib/domain/account.ts';
import { english } from '@/lib/i18n/en/index.ts';
import type { Text } from '@/lib/i18n/index.ts';

type Metric = keyof typeof english.account.metric;
type Short = keyof typeof english.account.short;
const isMetric = (id: string): id is Metric => Object.hasOwn(english.account.metric, id);
const isShort = (id: string): id is Short => Object.hasOwn(english.account.short, id);

export const metricName = (t: Text, id: string): string => (isMetric(id) ? t(`account:metric.${id}`) : id);
export const shortName = (t: Text, id: string): string => (isShort(id) ? t(`account:short.${id}`) : metricName(t, id));

/** "0.64%" of a percent, "248" of a score or count. */
export function valueText(unit: Gauge['unit'], value: number, locale: string): string {
  const digits = { maximumFractionDigits: 2 };
  return unit === 'percent'
    ? new Intl.NumberFormat(locale, { style: 'percent', ...digits }).format(value / 100)
    : new Intl.NumberFormat(locale, digits).format(value);
}

export const limitText = (t: Text, { safe, unit, limit }: Gauge, locale: string): string =>
  t(`account:limit.${safe}`, { value: valueText(unit, limit, locale) });

/** How many more defects fit; undefined where that is not known. */
export function roomText(t: Text, { room, level, unit, limit: most }: Gauge, locale: string): string | undefined {
  if (room === undefined) return undefined;
  const limit = valueText(unit, most, locale);
  if (level === 'over') return t('account:roomOver', { limit });
  return room === 0 ? t('account:noRoom', { limit }) : t('account:room', { count: room, limit });
}

/** All of one number in a sentence, for those who do not see the bar. */
export function gaugeSentence(t: Text, gauge: Gauge, locale: string): string {
  const { metric, unit, value, level, trend } = gauge;
  return [
    value === undefined ? metricName(t, metric) : `${metricName(t, metric)} ${valueText(unit, value, locale)}`,
    limitText(t, gauge, locale),
    t(`account:level.${level}`),
    roomText(t, gauge, locale),
    trend === 'unknown' ? undefined : t(`account:trend.${trend}`),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** Whether any page of the portal is read for these numbers, or they can only be typed in. */
export const sourceOf = ({ portal }: Pick<AccountView, 'portal'>): 'page' | 'hand' =>
  portal === 'amazon' ? 'page' : 'hand';

export const placeName = (t: Text, { portal, store }: Pick<AccountView, 'portal' | 'store'>): string =>
  `${t(`words:portal.${portal}`)} · ${store.length > 3 ? store : store.toUpperCase()}`;
