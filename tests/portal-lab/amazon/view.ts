/** What every Seller Central page needs of a request: texts, clock, region, and who is who. */
import type { Money } from '@/lib/domain/money.ts';
import type { AmazonClock } from '../kit/amazon-dates.ts';
import type { LabRequest } from '../kit/contract.ts';
import { minorUnits } from '../world/catalog.ts';
import type { LabThread } from '../world/types.ts';
import { de } from './texts/de.ts';
import { type AmazonText, en } from './texts/en.ts';
import { ja } from './texts/ja.ts';
import { zh } from './texts/zh.ts';

const TEXTS: Readonly<Record<string, AmazonText>> = { en, zh, de, ja };

/** The account a host belongs to: North America, Europe or Japan. */
export const regionOf = (url: URL): 'na' | 'eu' | 'jp' => {
  if (/\.co\.jp$|-japan\./.test(url.hostname)) return 'jp';
  return /\.(com|ca|com\.mx)$/.test(url.hostname) && !/-europe\./.test(url.hostname) ? 'na' : 'eu';
};

const ZONES = { na: 'America/Los_Angeles', eu: 'Europe/Berlin', jp: 'Asia/Tokyo' } as const;

const MARKETPLACES: Readonly<Record<string, string>> = {
  US: 'Amazon.com',
  CA: 'Amazon.ca',
  DE: 'Amazon.de',
  FR: 'Amazon.fr',
  IT: 'Amazon.it',
  ES: 'Amazon.es',
  NL: 'Amazon.nl',
  PL: 'Amazon.pl',
  SE: 'Amazon.se',
  JP: 'Amazon.co.jp',
};

/** `Amazon.de`, as pages write the marketplace of a country. */
export const marketplaceOf = (market: string): string => MARKETPLACES[market] ?? 'Amazon.com';

const SIGNS: Readonly<Record<string, string>> = { USD: '$', CAD: 'CA$', EUR: '€', PLN: 'zł', SEK: 'kr', JPY: '￥' };

/** `$34.90` · `34,90 €` · `US$34.90` · `￥11,850`. */
export function moneyText({ minor, currency }: Money, locale: string): string {
  const units = minorUnits(currency);
  const sign = SIGNS[currency] ?? currency;
  const [whole = '', part] = (minor / units).toFixed(units === 1 ? 0 : 2).split('.');
  const german = locale.startsWith('de');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, german ? '.' : ',');
  if (german) return `${grouped}${part ? `,${part}` : ''} ${sign}`;
  return `${locale.startsWith('zh') && currency === 'USD' ? 'US$' : sign}${grouped}${part ? `.${part}` : ''}`;
}

export type View = ReturnType<typeof viewOf>;

export function viewOf(request: LabRequest) {
  const { url, locale, world } = request;
  const region = regionOf(url);
  const language = locale.slice(0, 2);
  const clock: AmazonClock = { locale, zone: ZONES[region] };
  const nameOf = (buyerId: string) => world.buyers.get(buyerId)?.name ?? '';
  return {
    ...request,
    region,
    clock,
    text: TEXTS[language] ?? en,
    /** The account's own things, newest first by the given time. */
    mine<Thing extends { store: string }>(things: Iterable<Thing>, at: (thing: Thing) => number): Thing[] {
      return [...things].filter(({ store }) => store === region).sort((a, b) => at(b) - at(a));
    },
    nameOf,
    /** Messaging shows only this much of a buyer's name. */
    firstNameOf: (buyerId: string) => nameOf(buyerId).split(' ')[0] ?? '',
    money: (amount: Money) => moneyText(amount, locale),
  };
}

/** When a thread last changed. */
export const newestAt = (thread: LabThread): number => thread.messages.at(-1)?.at ?? 0;
