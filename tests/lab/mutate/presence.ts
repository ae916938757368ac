/** What of a page is still written on it after something was taken away. */
import { readMoney } from '@/lib/portals/kit/amounts.ts';
import { endOfDay, readTime } from '@/lib/portals/kit/times.ts';
import type { Setting } from '@/lib/portals/portal.ts';
import type { Presence } from './judge.ts';
import { NO_HINTS } from './kind.ts';
import { toolsFor } from './tools.ts';
import { toMinute } from './truth/facts.ts';

/** Words of our own that no page shows as they are. */
const CODE =
  /^(?:[A-Z]{2}|open|resolved|inbound|outbound|fb[amt]|merchant|pending|unshipped|shipped|delivered|cancelled|refunded)$/;
const A_TIME = 1e12;

const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** All that a page says in texts and telling attributes. */
function saidIn(document: Document): readonly string[] {
  const tools = toolsFor(document, NO_HINTS, 1);
  const texts = tools.texts(document.body).map(({ nodeValue }) => folded(nodeValue ?? ''));
  const attributes = tools
    .elements(document.body)
    .flatMap((element) =>
      ['href', 'label', 'aria-label', 'title', 'id', 'value'].map((name) => element.getAttribute(name)),
    )
    .filter((value) => value !== null);
  return [...texts, ...attributes.map(folded)];
}

/** Values by the texts of the whole page in which they stand. */
export function writtenOn(document: Document, setting: Setting): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (key: string, text: string) => found.set(key, [...(found.get(key) ?? []), text]);
  for (const text of saidIn(document)) {
    if (text.length > 120) continue;
    const amount = readMoney(text, setting);
    if (amount) add(`money ${amount.minor} ${amount.currency}`, text);
    for (const future of [false, true]) {
      const time = readTime(text, { ...setting, ...(future && { future }) });
      if (!time) continue;
      add(`time ${toMinute(time.at)}`, text);
      if (time.dayOnly) add(`time ${toMinute(endOfDay(time.at, setting.timeZone))}`, text);
    }
    for (const number of text.match(/\d+(?:[.,]\d+)?/g) ?? []) add(`number ${Number(number.replace(',', '.'))}`, text);
  }
  return found;
}

const keyOf = (value: unknown): string => {
  if (typeof value === 'number') return value > A_TIME ? `time ${toMinute(value)}` : `number ${value}`;
  const { minor, currency } = (value ?? {}) as { minor?: number; currency?: string };
  return minor === undefined ? '' : `money ${minor} ${currency}`;
};

/** `before`: the values of the whole page; `original`: the name that a name of the truth stood for before. */
export function presenceOn(
  document: Document,
  before: ReadonlyMap<string, readonly string[]>,
  original: (name: string) => string,
): Presence {
  const texts = saidIn(document);
  const all = texts.join('\n');
  const set = new Set(texts);
  return {
    has: (sign) => all.includes(folded(original(sign))),
    shows(value) {
      if (typeof value === 'string') return CODE.test(value) || all.includes(folded(original(value)).slice(0, 40));
      const written = before.get(keyOf(value));
      return written === undefined || written.some((text) => set.has(text));
    },
  };
}
