/** Times as people read them: what is left, and the moment itself in the viewer's own zone. */
import { Tooltip } from '@mantine/core';
import { DAY, FAR_FUTURE, HOUR, type Instant, MINUTE, SECOND } from '@/lib/domain/time.ts';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';
import { type Text, useLanguage, useText } from '@/lib/i18n/index.ts';
import { useNow, useNowNear } from './clock.ts';

/** The viewer's own variety of the UI language (en-GB, zh-TW), so that dates and numbers look as they are used to. */
export function localeFor(language: UiLanguage, browser: readonly string[] = navigator.languages): string {
  return browser.find((tag) => tag.slice(0, 2) === language.slice(0, 2)) ?? language;
}

/** A span in its two largest units: "2 d 3 h", "4 h 5 min", "12 min"; seconds only in the last two minutes. */
export function spanText(t: Text, milliseconds: number): string {
  const size = Math.abs(milliseconds);
  const days = Math.floor(size / DAY);
  const hours = Math.floor((size % DAY) / HOUR);
  const minutes = Math.floor((size % HOUR) / MINUTE);
  if (size < 2 * MINUTE) return t('common:time.seconds', { count: Math.floor(size / SECOND) });
  const parts = [
    days > 0 && t('common:time.days', { count: days }),
    hours > 0 && t('common:time.hours', { count: hours }),
    days === 0 && minutes > 0 && t('common:time.minutes', { count: minutes }),
  ];
  return parts.filter(Boolean).slice(0, 2).join(' ');
}

/** "14:20" for today, otherwise with day and month, and the year when it is another one. */
export function momentText(at: Instant, now: Instant, locale: string): string {
  const day = new Date(at);
  const today = new Date(now);
  const clock: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
  if (day.toDateString() === today.toDateString()) return new Intl.DateTimeFormat(locale, clock).format(at);
  const date: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric' };
  const year: Intl.DateTimeFormatOptions = day.getFullYear() === today.getFullYear() ? {} : { year: 'numeric' };
  return new Intl.DateTimeFormat(locale, { ...year, ...date, ...clock }).format(at);
}

/** The whole truth of a moment, for hovering: weekday, date, time and zone. */
export const fullMoment = (at: Instant, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at);

/** A moment; hovering shows it whole. `dayOnly` leaves out a clock nobody read. */
export function Moment({ at, dayOnly }: { at: Instant; dayOnly?: boolean }) {
  const locale = localeFor(useLanguage());
  const now = useNow(MINUTE);
  const shown = dayOnly
    ? new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' }).format(at)
    : momentText(at, now, locale);
  return (
    <Tooltip label={fullMoment(at, locale)}>
      <time dateTime={new Date(at).toISOString()}>{shown}</time>
    </Tooltip>
  );
}

/** What is left until a moment, or how long it is over. `onlySpan` drops the words around it. */
export function Countdown({ until, onlySpan }: { until: Instant; onlySpan?: boolean }) {
  const t = useText();
  const now = useNowNear(until);
  if (until >= FAR_FUTURE) return <span>{t('common:time.none')}</span>;
  const left = until - now;
  const span = spanText(t, left);
  if (onlySpan) return <span>{span}</span>;
  return <span>{left < 0 ? t('common:time.over', { span }) : t('common:time.left', { span })}</span>;
}
