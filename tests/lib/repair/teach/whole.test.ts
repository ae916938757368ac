/** Whole pages taught by pointing: what then is read agrees with what the built-in reader said before. */
import { describe, expect, it, vi } from 'vitest';
import type { Observation, OrderSeen, Reading, TicketSeen } from '@/lib/domain/reading.ts';
import type { TaughtFieldName, TaughtPage } from '@/lib/domain/taught.ts';
import { lineOf } from '@/lib/portals/kit/dom.ts';
import { applyTaught } from '@/lib/repair/teach/apply.ts';
import type { Chosen, Head } from '@/lib/repair/teach/contract.ts';
import { find } from '@/lib/repair/teach/find.ts';
import { propose } from '@/lib/repair/teach/propose.ts';
import { teach } from '@/lib/repair/teach/teach.ts';
import { MADE_BY, transform } from '@/lib/repair/teach/transforms.ts';
import { type LabList, LISTS, load, lost, NOW, stripped } from './ground.ts';

vi.setConfig({ testTimeout: 120_000 });

const head = (kind: Head['kind']): Head => ({
  id: 'test:page:1',
  version: 1,
  kind,
  layout: '',
  at: NOW,
  by: 'Lin',
});

/** Points at every field of one row of the list, as a lead would, and takes the first proposal each time. */
function pointed(list: LabList, locale: string, skip: readonly TaughtFieldName[] = []) {
  const loaded = load(list.address, locale);
  const { document, ground } = loaded;
  const rows = find(document, list.rows);
  const fields = Object.keys(list.fields).filter((field) => !skip.includes(field as never)) as TaughtFieldName[];
  const examples = fields.map((field) => {
    const elements = rows.map((row) => find(row, list.fields[field] ?? '')[0]);
    const readers = { url: ground.page.url, setting: ground.setting, naming: ground.naming };
    const reads = (element: Element | undefined) =>
      MADE_BY[field].some((as) => transform(element, as, field, readers) !== undefined);
    return [elements[2], ...elements].find(reads);
  });
  const buyers = new Set(rows.map((row) => lineOf(find(row, list.fields.buyer ?? '')[0])));
  stripped(document, false);
  const chosen: Chosen[] = [];
  const blind = { ...ground, reading: lost(loaded.reading) };
  for (const [index, field] of fields.entries()) {
    const example = examples[index];
    if (!example) continue;
    const [first] = chosen;
    const made = propose([example], { what: list.what, field, ...(first && { each: first.each }) }, blind);
    if ('problem' in made || !made[0]) throw new Error(`${list.name}: ${field}: ${JSON.stringify(made)}`);
    chosen.push({ ...made[0], what: list.what });
  }
  return { ...loaded, blind, chosen, buyers };
}

const key = (one: Observation): string => (one.type === 'account' ? '' : one.externalId);
const byKey = (reading: Reading) => new Map(reading.observations.map((one) => [key(one), one]));

/** Fields of which the taught way and the built-in one may rightly differ in form. */
const COMPARED = ['buyer', 'orderId', 'openedAt', 'deadline', 'amount', 'placedAt', 'total'] as const;
type Compared = Partial<Record<(typeof COMPARED)[number], unknown>>;

describe('a list that a reader no longer understands, taught from one row', () => {
  for (const list of LISTS) {
    for (const locale of ['en', ...(list.what === 'order' ? [] : ['zh-CN'])]) {
      it(`${list.name} in ${locale}: the same things under the same names, nothing wrong`, () => {
        const { reading, blind, chosen, buyers } = pointed(list, locale);
        const page = teach(chosen, head(list.kind), blind);
        if ('problem' in page) throw new Error(JSON.stringify(page));
        const { naming, page: shown, setting } = blind;
        const after = applyTaught(shown, setting, blind.reading, [page], naming ? { naming } : {});
        expect(after.state).toBe('ready');
        expect(after.missing).toEqual([]);
        const [before, now] = [byKey(reading), byKey(after)];
        const kinds = reading.observations.filter((one) => one.type !== 'ticket' || one.kind === list.kind).map(key);
        expect([...now.keys()].sort()).toEqual(expect.arrayContaining(kinds));
        const wrong: string[] = [];
        for (const name of kinds) {
          const [old, seen] = [before.get(name) as Compared, now.get(name) as Compared];
          for (const field of COMPARED) {
            if (old[field] === undefined || seen[field] === undefined) continue;
            // The lab itself is the judge of names: the reader passes over one of two letters.
            if (field === 'buyer' && buyers.has(String(seen.buyer)) && !buyers.has(String(old.buyer))) continue;
            if (JSON.stringify(old[field]) !== JSON.stringify(seen[field])) {
              wrong.push(`${name} ${field}: ${JSON.stringify(old[field])} / ${JSON.stringify(seen[field])}`);
            }
          }
        }
        expect(wrong).toEqual([]);
      });
    }
  }
});

describe('what was taught beside a reader that still understands the page', () => {
  const inbox = LISTS[0] as LabList;
  const { reading: whole, blind, chosen, buyers } = pointed(inbox, 'en');
  const isRight = (one: Observation) => one.type === 'ticket' && buyers.has(one.buyer ?? '');
  const reading = { ...whole, observations: whole.observations.filter(isRight) };
  const page = teach(chosen, head('message'), blind) as TaughtPage;
  const apply = (before: Reading, taught: readonly TaughtPage[] = [page]) =>
    applyTaught(blind.page, blind.setting, before, taught, blind.naming ? { naming: blind.naming } : {});
  const tickets = reading.observations as readonly TicketSeen[];
  const without = (field: 'buyer' | 'subject') => ({
    ...reading,
    observations: tickets.map(({ [field]: _, ...rest }) => ({ ...rest, missing: [...rest.missing, field] })),
  });

  it('changes nothing where nothing is lacking', () => {
    const full = tickets.filter((one) => one.buyer && one.subject && one.last?.at && one.orderId && one.url);
    const after = byKey(apply(reading));
    for (const one of full) expect(after.get(one.externalId)).toEqual(one);
  });

  it('fills a gap, and says how', () => {
    const after = apply(without('buyer'));
    // Rows that the reader left out are told too.
    expect(after.observations).toHaveLength(whole.observations.length);
    for (const [index, one] of (after.observations.slice(0, tickets.length) as readonly TicketSeen[]).entries()) {
      expect(one.buyer).toBe(tickets[index]?.buyer);
      expect(one.missing).not.toContain('buyer');
      expect(one.ways.buyer).toBe('taught');
    }
  });

  it('changes nothing the second time', () => {
    const once = apply(without('buyer'));
    expect(apply(once)).toEqual(once);
  });

  it('replaces what was read by a way that may mislead, and only that', () => {
    const guessed = {
      ...reading,
      observations: tickets.map((one) => ({ ...one, buyer: 'Reply needed', subject: 'Kept' })),
    };
    const weak = () => ['buyer'];
    const after = applyTaught(blind.page, blind.setting, guessed, [page], { ...blind, weak } as never);
    for (const [index, one] of (after.observations.slice(0, tickets.length) as readonly TicketSeen[]).entries()) {
      expect(one).toMatchObject({ buyer: tickets[index]?.buyer, subject: 'Kept' });
    }
  });

  it.each([
    ['another portal', { portal: 'shopify' }],
    ['another kind of page', { page: 'orders' }],
    ['another language', { locale: 'de-DE' }],
    ['another site', { site: { origin: 'https://shop.example', path: '/', name: 'Shop' } }],
    ['nothing any more: it was taken back', { gone: true, version: 2 }],
  ] as const)('is not read where it was taught for %s', (_, change) => {
    const before = without('buyer');
    expect(apply(before, [page, { ...page, id: 'other', ...change }].slice(1))).toEqual(before);
  });

  it('is not read on another layout', () => {
    const before = { ...without('buyer'), fingerprint: 'ff'.repeat(32) };
    expect(apply(before, [{ ...page, layout: '00'.repeat(32) }])).toBe(before);
    expect(apply(before, [{ ...page, layout: `${'ff'.repeat(20)}${'00'.repeat(12)}` }])).not.toEqual(before);
  });

  it('counts in its newest version only', () => {
    const before = without('buyer');
    const older = { ...page, parts: [] };
    expect(apply(before, [older, { ...page, version: 2 }])).not.toEqual(before);
    expect(apply(before, [page, { ...older, version: 2 }])).toEqual(before);
    expect(apply(before, [page, { ...page, version: 2, gone: true }])).toEqual(before);
  });

  it('is not read for somebody who is signed out', () => {
    const out = { ...lost(reading), state: 'signed-out' as const };
    expect(apply(out)).toBe(out);
  });
});

describe('orders', () => {
  it('keep their number, and the number tells them apart', () => {
    const list = LISTS.find(({ name }) => name === 'Shopify orders') as LabList;
    const { reading, blind, chosen } = pointed(list, 'en', ['orderId']);
    const page = teach(chosen, head('order'), blind);
    if ('problem' in page) throw new Error(JSON.stringify(page));
    expect(page.parts[0]?.fields.map(({ field }) => field)).toContain('orderId');
    const { naming } = blind;
    const after = applyTaught(blind.page, blind.setting, blind.reading, [page], naming ? { naming } : {});
    expect((after.observations as readonly OrderSeen[]).map(({ externalId }) => externalId)).toEqual(
      (reading.observations as readonly OrderSeen[]).map(({ externalId }) => externalId),
    );
  });
});

describe('one field that is missing, pointed at alone', () => {
  const NAMES = ['Amazon inbox', 'Amazon claims', 'Shopify disputes', 'TikTok returns'];
  for (const list of LISTS.filter(({ name }) => NAMES.includes(name))) {
    it(`${list.name}: what tells the rows apart is found without asking`, () => {
      const field = list.fields.amount ? 'amount' : 'subject';
      const others = Object.keys(list.fields).filter((name) => name !== field) as TaughtFieldName[];
      const { reading, blind, chosen } = pointed(list, 'en', others);
      const page = teach(chosen, head(list.kind), { ...blind, reading });
      if ('problem' in page) throw new Error(JSON.stringify(page));
      const own = (one: Observation): one is TicketSeen =>
        one.type === 'ticket' && one.kind === list.kind && field in one;
      const tickets = reading.observations.filter(own);
      const before: Reading = {
        ...reading,
        observations: tickets.map(({ [field]: _, ...rest }) => ({ ...rest, missing: [...rest.missing, field] })),
      };
      const { naming } = blind;
      const after = applyTaught(blind.page, blind.setting, before, [page], naming ? { naming } : {});
      const seen = new Map(after.observations.filter((one) => one.type === 'ticket').map((one) => [key(one), one]));
      for (const one of tickets) {
        expect(seen.get(one.externalId)?.[field]).toEqual(one[field]);
        expect(seen.get(one.externalId)?.ways[field]).toBe('taught');
        expect(seen.get(one.externalId)?.missing).not.toContain(field);
      }
    });
  }

  it('asks for what it needs where the page shows nothing that tells rows apart', () => {
    const list = LISTS.find(({ name }) => name === 'Shopify inbox') as LabList;
    const { blind, chosen } = pointed(list, 'en', ['buyer', 'last.at', 'subject']);
    expect(teach(chosen, head('message'), blind)).toMatchObject({ problem: 'identity' });
    expect(teach([], head('message'), blind)).toEqual({ problem: 'empty' });
  });
});
