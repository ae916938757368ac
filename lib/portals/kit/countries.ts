/** A country's code from its name in the page's language or in English. */
import { plain } from './plain.ts';

const CODES = (
  'US CA MX BR AR CL CO PE GB IE DE FR IT ES NL BE LU AT CH SE NO DK FI IS PL CZ SK HU RO BG GR PT TR EE LV LT SI HR ' +
  'AE SA EG IL ZA NG KE IN PK BD LK CN HK TW MO JP KR SG MY TH VN ID PH AU NZ RU UA'
).split(' ');

const known = new Map<string, ReadonlyMap<string, string>>();

function namesIn(locale: string): ReadonlyMap<string, string> {
  const cached = known.get(locale);
  if (cached) return cached;
  const names = new Map<string, string>();
  for (const language of ['en', locale]) {
    const display = new Intl.DisplayNames([language], { type: 'region' });
    for (const code of CODES) names.set(plain(display.of(code) ?? code), code);
  }
  known.set(locale, names);
  return names;
}

/** ISO 3166-1 alpha-2; undefined when the text is no country and no code of one. */
export function countryOf(text: string, locale: string): string | undefined {
  const name = text.trim();
  if (/^[A-Z]{2}$/.test(name)) return CODES.includes(name) ? name : undefined;
  return namesIn(locale).get(plain(name));
}
