/** Lengths of time in rules: stored as minutes, shown in the unit one would say. */
import type { Text } from '@/lib/i18n/index.ts';

export const UNITS = { minutes: 1, hours: 60, days: 1440 } as const;
export type Unit = keyof typeof UNITS;

/** The largest unit that says the minutes as a whole number. */
export const unitOf = (minutes: number): Unit =>
  minutes !== 0 && minutes % UNITS.days === 0
    ? 'days'
    : minutes !== 0 && minutes % UNITS.hours === 0
      ? 'hours'
      : 'minutes';

/** "2 h 30 min", "1 d"; the sign is left to the sentence. */
export function spanText(t: Text, minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  const parts: readonly (readonly [Unit, number])[] = [
    ['days', Math.floor(whole / UNITS.days)],
    ['hours', Math.floor((whole % UNITS.days) / UNITS.hours)],
    ['minutes', whole % UNITS.hours],
  ];
  const said = parts.filter(([, count]) => count > 0).map(([unit, count]) => t(`rules:span.${unit}`, { count }));
  return said.length > 0 ? said.join(' ') : t('rules:span.minutes', { count: 0 });
}
