import { describe, expect, it } from 'vitest';
import type { MessageSeen } from '@/lib/domain/reading.ts';
import type { LabMessage, LabThread } from '../../../portal-lab/world/types.ts';
import {
  addressOf,
  firstNameOf,
  flatten,
  NOW,
  readHtml,
  readLab,
  SITES,
  stripNames,
  threadsOf,
  ticketsOf,
  toMinute,
} from './lab.ts';

const truthOf = (region: string, id: string): LabThread | undefined =>
  threadsOf(region).find((thread) => (thread.orderId ?? thread.id) === id);

const told = ({ direction, text, at, automatic }: MessageSeen) => ({
  direction,
  text,
  at,
  automatic: automatic ?? false,
});
const folded = (text: string) => text.replace(/[ \t]+/g, ' ').trim();
const real = ({ direction, text, at, automatic }: LabMessage) => ({
  direction,
  text: folded(text),
  at: toMinute(at),
  automatic: automatic ?? false,
});

const damages = [
  ['as served', (html: string) => html],
  ['without any class, id or test id', stripNames],
  ['without custom elements and shadow roots', flatten],
] as const;

describe.each(SITES)('the inbox of %s in %s', (...site) => {
  const [, , region] = site;

  it.each(damages)('lists what is true, %s', (_name, damage) => {
    const reading = readLab(addressOf(site, '/messaging/inbox-v3'), damage);
    const tickets = ticketsOf(reading);
    expect(reading).toMatchObject({ page: 'inbox', layout: 'v3', state: 'ready', missing: [] });
    expect(tickets.length).toBeGreaterThan(8);
    for (const ticket of tickets) {
      const truth = truthOf(region, ticket.externalId);
      expect(ticket, ticket.externalId).toMatchObject({
        buyer: firstNameOf(truth?.buyerId ?? ''),
        subject: truth?.subject,
        market: truth?.market,
        needsReply: truth?.needsReply,
        missing: [],
      });
      const newest = truth?.messages.at(-1)?.at ?? 0;
      const shown = ticket.last?.at ?? 0;
      expect(newest - shown).toBeGreaterThanOrEqual(0);
      expect(newest - shown).toBeLessThan(ticket.last?.dayOnly ? 90_000_000 : 60_000);
    }
  });

  it('counts as the page counts', () => {
    const { needsReplyCount } = readLab(addressOf(site, '/messaging/inbox-v3'));
    expect(needsReplyCount).toBe(threadsOf(region).filter(({ needsReply }) => needsReply).length);
  });

  it.each(damages)('reads open threads message by message, %s', (_name, damage) => {
    const threads = threadsOf(region);
    const some = [...threads.slice(0, 6), ...threads.filter(({ resolvedAt }) => resolvedAt !== undefined).slice(0, 2)];
    for (const truth of some) {
      const reading = readLab(addressOf(site, `/messaging/inbox-v3?cc=${truth.id}`), damage);
      const externalId = truth.orderId ?? truth.id;
      const thread = ticketsOf(reading).find((ticket) => ticket.externalId === externalId);
      expect(reading.focus, externalId).toEqual({ kind: 'message', externalId });
      expect(thread).toMatchObject({
        buyer: firstNameOf(truth.buyerId),
        market: truth.market,
        needsReply: truth.needsReply,
        missing: [],
      });
      expect(thread?.state).toBe(truth.resolvedAt === undefined ? undefined : 'resolved');
      expect(thread?.messages?.map(told)).toEqual(truth.messages.map(real));
    }
  });

  it('reads the older layout', () => {
    const truth = threadsOf(region).find(({ messages }) => messages.length > 1);
    const reading = readLab(addressOf(site, `/messaging/inbox-v2?cc=${truth?.id}`));
    expect(reading).toMatchObject({ layout: 'v2', state: 'ready', missing: [] });
    expect(ticketsOf(reading).length).toBeGreaterThan(10);
    const thread = ticketsOf(reading).find(({ messages }) => messages !== undefined);
    expect(thread?.externalId).toBe(truth?.orderId ?? truth?.id);
    expect(thread?.messages?.map(told)).toEqual(truth?.messages.map(real));
  });

  it.each(['empty', 'loading', 'signed-out', 'error'])('says that the page is %s', (state) => {
    const reading = readLab(addressOf(site, `/messaging/inbox-v3?fi=responseNeeded&lab-state=${state}`));
    expect(reading).toMatchObject({ state, observations: [], missing: [] });
  });
});

describe('identity', () => {
  const list = (row: string) =>
    ticketsOf(
      readHtml(
        `<kat-list-item><b>Harper</b> <time>14:23</time><p>Late parcel</p><p>Hello</p>${row}</kat-list-item>`,
        'https://sellercentral.amazon.com/messaging/inbox-v3',
      ),
    )[0];

  it('is the order number, else the case id, else a hash of buyer and subject', () => {
    const withOrder = list('<span>Order 113-1234567-7654321</span><a href="/messaging/inbox-v3?cc=99">open</a>');
    expect(withOrder?.externalId).toBe('113-1234567-7654321');
    expect(list('<a href="/messaging/inbox-v3?fi=all&amp;cc=99">open</a>')?.externalId).toBe('99');
    const hashed = list('');
    expect(hashed?.externalId).toMatch(/^h[0-9a-z]{8,}$/);
    expect(list('')?.externalId).toBe(hashed?.externalId);
  });
});

describe('what the page does not say', () => {
  it('is reported as missing, and a page of another shape as not understood', () => {
    const row =
      '<kat-list-item><b>Harper</b><p>Late parcel</p><p>Hello</p><span>113-1234567-7654321</span></kat-list-item>';
    const [ticket] = ticketsOf(readHtml(row, 'https://sellercentral.amazon.com/messaging/inbox-v3'));
    expect(ticket?.missing).toEqual(['needsReply', 'at']);
    expect(ticket?.last?.at).toBeUndefined();
    const strange = readHtml(
      '<main><p>Welcome to something new</p></main>',
      'https://sellercentral.amazon.com/messaging/inbox-v3',
    );
    expect(strange).toMatchObject({ state: 'unknown', observations: [], missing: ['threads'] });
  });

  it('takes a range of dates in the header for no conversation', () => {
    const html =
      '<div><span>2026年11月17日 - 2026年11月24日</span><div>需要回复 0</div></div><p>没有需要回复的消息。</p>';
    const reading = readHtml(html, 'https://sellercentral.amazon.com/messaging/inbox-v3?fi=responseNeeded');
    expect(reading).toMatchObject({ state: 'empty', needsReplyCount: 0, observations: [] });
  });

  it('awaits a reply in every row under the filter "response needed"', () => {
    const row = '<kat-list-item><b>Harper</b><time>14:23</time><p>Hello there</p></kat-list-item>';
    const [ticket] = ticketsOf(readHtml(row, 'https://sellercentral.amazon.com/messaging/inbox-v3?fi=responseNeeded'));
    expect(ticket).toMatchObject({ needsReply: true, ways: { needsReply: 'filter' } });
    expect(ticket?.last?.at).toBeLessThan(NOW);
  });

  it('reads an unknown writer as the buyer and says so', () => {
    const html =
      '<section class="thread-pane"><h2>Late parcel</h2><div class="message"><span>Nov 20, 2026 3:04 PM PST</span><p>Where is it?</p></div><kat-textarea></kat-textarea></section>';
    const reading = readHtml(html, 'https://sellercentral.amazon.com/messaging/inbox-v3?cc=99');
    const [message] = ticketsOf(reading)[0]?.messages ?? [];
    expect(message).toEqual({
      direction: 'inbound',
      text: 'Where is it?',
      at: Date.parse('2026-11-20T23:04:00Z'),
      missing: ['direction'],
    });
  });
});
