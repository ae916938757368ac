/** Names and numbers in the viewer's language, from the browser's own tables. */
import type { Money } from '@/lib/domain/money.ts';
import type { Language, UiLanguage } from '@/lib/domain/vocabulary.ts';

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

/** "1.2 kB" of a text as UTF-8. */
export function sizeText(text: string, locale: string): string {
  const kilobytes = new TextEncoder().encode(text).length / 1000;
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(kilobytes)} kB`;
}
