/** A country's code from its name in the page's language or in English. */
import { plain } from './plain.ts';

/** Code and English name as `plain` leaves it; other languages are asked of Intl, whose first use costs a page 15 ms. */
const COUNTRIES = `US united states,CA canada,MX mexico,BR brazil,AR argentina,CL chile,CO colombia,PE peru,GB united kingdom,IE ireland,DE germany,FR france,IT italy,ES spain,NL netherlands,BE belgium,LU luxembourg,AT austria,CH switzerland,SE sweden,NO norway,DK denmark,FI finland,IS iceland,PL poland,CZ czechia,SK slovakia,HU hungary,RO romania,BG bulgaria,GR greece,PT portugal,TR turkiye,EE estonia,LV latvia,LT lithuania,SI slovenia,HR croatia,AE united arab emirates,SA saudi arabia,EG egypt,IL israel,ZA south africa,NG nigeria,KE kenya,IN india,PK pakistan,BD bangladesh,LK sri lanka,CN china,HK hong kong sar china,TW taiwan,MO macao sar china,JP japan,KR south korea,SG singapore,MY malaysia,TH thailand,VN vietnam,ID indonesia,PH philippines,AU australia,NZ new zealand,RU russia,UA ukraine`;

const known = new Map<string, ReadonlyMap<string, string>>();

function namesIn(locale: string): ReadonlyMap<string, string> {
  const cached = known.get(locale);
  if (cached) return cached;
  const names = new Map(COUNTRIES.split(',').map((entry) => [entry.slice(3), entry.slice(0, 2)]));
  if (!/^en\b/.test(locale)) {
    const display = new Intl.DisplayNames([locale], { type: 'region' });
    for (const code of [...names.values()]) names.set(plain(display.of(code) ?? code), code);
  }
  known.set(locale, names);
  return names;
}

/** ISO 3166-1 alpha-2; undefined when the text is no country and no code of one. */
export function countryOf(text: string, locale: string): string | undefined {
  const name = text.trim();
  if (/^[A-Z]{2}$/.test(name)) return new RegExp(`(?:^|,)${name} `).test(COUNTRIES) ? name : undefined;
  return name === '' || /\d/.test(name) ? undefined : namesIn(locale).get(plain(name));
}
