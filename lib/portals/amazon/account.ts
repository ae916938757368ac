/** Account health: each metric by its own block, else by the words of its label. */
import type { AccountMetric, AccountSeen } from '@/lib/domain/reading.ts';
import { all, first, lineOf } from '../kit/dom.ts';
import { plain } from '../kit/plain.ts';
import { createEvidence } from '../kit/ways.ts';
import type { Page, PageReading, Setting } from '../portal.ts';
import { METRICS } from './metric-words.ts';
import { ACCOUNT } from './selectors.ts';
import { look, type Sight, textsIn } from './sight.ts';
import { isSignedOut, nothing, SIGNED_OUT } from './states.ts';

type Value = Omit<AccountMetric, 'id'>;

/** `0.85%` · `0,85 %` · `％` full width. */
const percentIn = (text: string | undefined): Value | undefined => {
  const match = /(\d{1,3}(?:[.,]\d{1,3})?) ?%/.exec(text?.normalize('NFKC') ?? '');
  return match ? { value: Number((match[1] ?? '').replace(',', '.')), unit: 'percent' } : undefined;
};
const countIn = (text: string | undefined): Value | undefined => {
  const match = /^\D{0,3}(\d{1,6})(?!\d|[.,]\d)/.exec(text?.normalize('NFKC').trim() ?? '');
  return match ? { value: Number(match[1]), unit: 'count' } : undefined;
};
const scoreIn = (text: string | undefined): Value | undefined => {
  const match = /(?:^|\D)(\d{1,4})(?!\d|[.,%]\d|%)/.exec(text?.normalize('NFKC').replace(/(\d),(\d{3})/, '$1$2') ?? '');
  return match ? { value: Number(match[1]), unit: 'score' } : undefined;
};

const SHARES = /^(?:odr|negativeFeedback|atozClaims|chargebacks)$/;
/** The three parts of the order defect rate are shown as percent or as counts, depending on the layout. */
const valueIn = (id: string, text: string | undefined): Value | undefined => {
  if (id === 'accountHealthRating') return scoreIn(text);
  return percentIn(text) ?? (SHARES.test(id) && id !== 'odr' ? countIn(text) : undefined);
};

function byBlock(sight: Sight, id: string): Value | undefined {
  const { scope } = sight;
  const named = ACCOUNT;
  const texts = (selector: string) => all(scope, selector).map(lineOf);
  if (id === 'odr') return texts(named.odr).map(percentIn).find(Boolean);
  if (id === 'accountHealthRating') return texts(named.rating).map(scoreIn).find(Boolean);
  const place = ['negativeFeedback', 'atozClaims', 'chargebacks'].indexOf(id);
  if (place >= 0) return valueIn(id, texts(named.breakdown).filter((text) => /\d/.test(text))[place]);
  const selector = Object.entries(named.rows).find(([name]) => name === id)?.[1];
  const row = selector === undefined ? undefined : first(scope, selector);
  if (!row) return undefined;
  const cells = all(row, named.value).map(lineOf);
  const inRow = textsIn(sight, row).map(({ text }) => text);
  return [...cells, ...inRow]
    .filter((text) => !isTarget(text))
    .map(percentIn)
    .find(Boolean);
}

/** The target is no value: "Target: under 1%", "目标: 低于 1%". */
const isTarget = (text: string): boolean =>
  /target|goal|目标|ziel|目標|objectif|objetivo|obiettivo|[<>≤≥]|under|below|above|低于|高于|unter|uber|未満|以上/.test(
    plain(text),
  );

/** The first number behind the label, before another metric's label. */
function byLabel({ texts }: Sight, id: string, label: RegExp): Value | undefined {
  for (const [index, { word, text }] of texts.entries()) {
    if (word === '' || !label.test(word)) continue;
    const own = text.search(/[:：]/) < 0 ? undefined : valueIn(id, text.slice(text.search(/[:：]/) + 1));
    if (own) return own;
    for (const near of texts.slice(index + 1, index + 6)) {
      if (METRICS.some(([other, words]) => other !== id && words.test(near.word))) break;
      if (isTarget(near.text)) continue;
      const value = valueIn(id, near.text);
      if (value) return value;
    }
  }
  return undefined;
}

/**
 * "10 of 1,563 orders" beside the rate, in any language: there are never more defects than orders. Only taken where the
 * two give the rate that is shown, so that a target or a date beside it is no count.
 */
function ordersOf({ scope }: Sight, rate: number | undefined): AccountMetric[] {
  for (const text of all(scope, ACCOUNT.odrOrders).map(lineOf)) {
    const counts = [...text.normalize('NFKC').matchAll(/\d{1,3}(?:[.,\u2009\u202f ]\d{3})+(?!\d)|\d+/g)].map(
      ([digits]) => Number(digits.replace(/\D/g, '')),
    );
    if (counts.length !== 2 || rate === undefined) continue;
    const [defects, orders] = [Math.min(...counts), Math.max(...counts)];
    if (orders === 0 || Math.abs((100 * defects) / orders - rate) > 0.051) continue;
    return [
      { id: 'odrOrders', value: orders, unit: 'count' },
      { id: 'odrDefects', value: defects, unit: 'count' },
    ];
  }
  return [];
}

/** Reads the dashboard. */
export function readAccount(page: Page, setting: Setting): PageReading {
  const sight = look(page, setting);
  if (isSignedOut(sight)) return SIGNED_OUT;
  const { find, missing, ways } = createEvidence();
  const metrics = METRICS.flatMap(([id, label]): AccountMetric[] => {
    const block = ['id', () => byBlock(sight, id)] as const;
    const named = ['label', () => byLabel(sight, id, label)] as const;
    // The parts of the defect rate have no block of their own, only a place among the others.
    const value = find(id, SHARES.test(id) && id !== 'odr' ? [named, block] : [block, named]);
    return value ? [{ id, ...value }] : [];
  });
  if (metrics.length === 0) return nothing(sight, 'metrics');
  const orders = ordersOf(sight, metrics.find(({ id }) => id === 'odr')?.value);
  const seen: AccountSeen = { type: 'account', metrics: [...metrics, ...orders], missing, ways };
  return { state: 'ready', observations: [seen], missing: [] };
}
