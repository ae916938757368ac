/** Names and numbers in the viewer's language, from the browser's own tables. */
import type { Money } from '@/lib/domain/money.ts';
import type { PolicyUnit } from '@/lib/domain/policy.ts';
import type { Language, UiLanguage } from '@/lib/domain/vocabulary.ts';
import type { Text } from '@/lib/i18n/index.ts';

/** "German", "德语". */
export function languageName(language: Language, shown: UiLanguage): string {
  return new Intl.DisplayNames(shown, { type: 'language' }).of(language) ?? language;
}

/** "Germany", "德国" of a two-letter code; anything else as it is. */
export function countryName(code: string, shown: UiLanguage): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(shown, { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** "€49.90", "¥1,200". */
export function moneyText({ minor, currency }: Money, locale: string): string {
  try {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  } catch {
    return `${minor / 100} ${currency}`;
  }
}

/** "24 h", "2 business days", "2.5 %" of a platform's number. */
export const policySpan = (t: Text, { value, unit }: { value: number; unit: PolicyUnit }, locale: string): string =>
  t(`platform:span.${unit}`, { value: new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value) });

/** "1.2 kB" of a text as UTF-8. */
export function sizeText(text: string, locale: string): string {
  const kilobytes = new TextEncoder().encode(text).length / 1000;
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(kilobytes)} kB`;
}
