import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reports } from '@/lib/background/doors/pages.ts';
import { commands, queries, valid } from '@/lib/background/validate.ts';
import type { Commands, Queries, Reports } from '@/lib/protocol.ts';
import { aReading, aSeen } from '../support/make.ts';

const good = { url: 'https://sellercentral.amazon.com/messaging/inbox-v3', reading: aReading([aSeen()]) };
const report = (data: unknown) => valid<Reports>(reports, 'page.read', data);

describe('the door', () => {
  test('lets an honest reading in', () => {
    expect(report(good)).toEqual(good);
  });

  test.each<[string, unknown]>([
    ['an unknown key', { ...good, admin: true }],
    ['an unknown key inside a ticket', { ...good, reading: aReading([{ ...aSeen(), decided: {} } as never]) }],
    ['a time that is no number', { ...good, reading: aReading([aSeen({ deadline: Number.NaN })]) }],
    ['a link that is not https', { ...good, reading: aReading([aSeen({ url: 'javascript:alert(1)' })]) }],
    [
      'a message of ten megabytes',
      { ...good, reading: aReading([aSeen({ last: { direction: 'inbound', text: 'x'.repeat(10_000_000) } })]) },
    ],
    ['ten thousand tickets at once', { ...good, reading: aReading(Array.from({ length: 10_000 }, () => aSeen())) }],
    ['another portal', { ...good, reading: aReading([], { portal: 'ebay' as never }) }],
    ['nothing', undefined],
  ])('refuses %s', (_what, data) => {
    expect(() => report(data)).toThrow(/page\.read/);
  });

  const odr = { id: 'odr', value: 0.4, unit: 'percent' };
  test('lets numbers of an account in as a person types them', () => {
    for (const entered of [
      { id: 'amazon:na', metrics: [odr], orders: 900 },
      { id: 'tiktok:us', metrics: [] },
    ])
      expect(valid<Commands>(commands, 'account.enter', entered)).toEqual(entered);
  });
  test.each<[string, object]>([
    ['of a ticket', { id: 'amazon:na:message:1', metrics: [odr] }],
    ['of another portal', { id: 'ebay:na', metrics: [odr] }],
    ['that are none', { id: 'amazon:na', metrics: [{ ...odr, value: Number.NaN }] }],
    ['of fewer than no orders', { id: 'amazon:na', metrics: [], orders: -1 }],
    ['of half an order', { id: 'amazon:na', metrics: [], orders: 0.5 }],
    ['with levels of their own', { id: 'amazon:na', metrics: [odr], levels: { odr: 'calm' } }],
  ])('refuses numbers of an account %s', (_what, data) => {
    expect(() => valid<Commands>(commands, 'account.enter', data)).toThrow(/account\.enter/);
  });

  test('knows no message of another kind of sender', () => {
    expect(() => valid<Reports>(reports, 'ticket.decide', {})).toThrow('Not allowed from here');
    expect(() => valid<Reports>(reports, 'constructor', {})).toThrow('Not allowed from here');
    expect(() => valid<Queries>(queries, '__proto__', {})).toThrow('Not allowed from here');
  });

  test('whatever is thrown at it, it answers with a sentence and never says what was in the message', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(commands)), fc.jsonValue(), (name, data) => {
        try {
          valid<Commands>(commands, name, data);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect((error as Error).message.length).toBeLessThan(200);
        }
      }),
    );
  });
});
