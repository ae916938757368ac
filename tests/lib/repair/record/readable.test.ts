/** Readers read a recording as they read the page: the same things, with the same fields. */
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../lab/outline.ts';
import { lab, read, record } from './lab.ts';
import { PAGES } from './pages.ts';
import { survivors } from './survivors.ts';

/**
 * What hangs on numbers that agree with one another, which recordings replace one by one: the order defect rate is
 * held against its orders.
 */
const CROSS_CHECKED = /^account\.metrics/;

function comparable(outline: ReturnType<typeof outlineOf>): object {
  const kept = Object.entries(outline.read).filter(([name]) => !CROSS_CHECKED.test(name));
  return { ...outline, read: Object.fromEntries(kept) };
}

/** Every page takes a third of a second; the rest are looked at by `STEP=1`. */
const STEP = Number(process.env.STEP ?? 14);
const OFFSET = 2;

describe('recorded pages of the lab', () => {
  it.each(PAGES.filter((_, at) => at % STEP === OFFSET % STEP))('%s', (address) => {
    const html = lab.servedPage(address);
    const made = record(html, address);
    const before = read(html, address);
    const after = read(made.html, made.head.url, made.head.now);
    expect(comparable(outlineOf(after))).toEqual(comparable(outlineOf(before)));
    const buyers = before.observations.flatMap((seen) => ('buyer' in seen && seen.buyer ? [seen.buyer] : []));
    const messages = before.observations.flatMap((seen) =>
      seen.type === 'ticket' ? (seen.messages ?? []).map(({ text }) => text) : [],
    );
    const numbers = before.observations.flatMap((seen) => [seen.type === 'ticket' ? (seen.orderId ?? '') : '']);
    expect(survivors([...buyers, ...messages, ...numbers], made)).toEqual([]);
  });
});
