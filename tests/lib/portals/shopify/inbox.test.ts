import { describe, expect, it } from 'vitest';
import type { TicketSeen } from '@/lib/domain/reading.ts';
import { startOfDay } from '@/lib/portals/kit/times.ts';
import { buyerKey } from '@/lib/portals/shopify/identity.ts';
import shopify from '@/lib/portals/shopify/index.ts';
import type { LabThread } from '../../../portal-lab/world/types.ts';
import { ADMIN, documentOf, INBOX, LOCALES, lab, NOW, readHtml, readLab, world, ZONE } from './lab.ts';

const newestAt = ({ messages }: LabThread) => messages.at(-1)?.at ?? 0;
const threads = world.threads.filter(({ portal }) => portal === 'shopify').sort((a, b) => newestAt(b) - newestAt(a));
const nameOf = ({ buyerId }: LabThread) => world.buyers.get(buyerId)?.name ?? '';
const SLOT = /(<div class="virtual-slot"[^>]*>)<div role="button".*?<\/div><\/div><\/div>(?=<\/div>)/gs;
/** The list as it is before its rows have come: nothing, or boxes that stand for them. */
const HALF_LOADED: Readonly<Record<string, (html: string) => string>> = {
  'without rows': (html) => html.replace(SLOT, ''),
  'with skeletons': (html) => html.replace(SLOT, '$1<div class="lab-skeleton"></div>'),
  'with skeletons and no search, folders or navigation': (html) =>
    html
      .replace(SLOT, '$1<div class="lab-skeleton"></div>')
      .replace(/<nav.*?<\/nav>|<input type="search"[^>]*>|<div class="_Folders.*?(?=<div class="_Conv)/gs, ''),
};
const minute = (at: number) => Math.floor(at / 60_000) * 60_000;
const composerOn = (address: string) =>
  shopify.composer.find({ url: new URL(address), document: documentOf(lab.servedPage(address)), now: NOW });

describe.each(LOCALES)('Shopify Inbox in %s', (locale) => {
  it('the list gives every conversation with its newest message and whether it waits', () => {
    const reading = readLab(`${INBOX}/open?lab-locale=${locale}&lab-rows=all`);
    expect(reading).toMatchObject({ page: 'inbox', state: 'ready', missing: [] });
    const open = threads.filter(({ resolvedAt }) => resolvedAt === undefined);
    // A row has no address: it goes by its buyer, and of two of one buyer the newer counts.
    expect(reading.observations).toHaveLength(new Set(open.map(nameOf)).size);
    for (const seen of reading.observations as TicketSeen[]) {
      const truth = open.find((thread) => buyerKey(nameOf(thread)) === seen.externalId);
      const last = truth?.messages.at(-1);
      if (!truth || !last) throw new Error(`no thread ${seen.externalId}`);
      const today = startOfDay(last.at, ZONE) === startOfDay(NOW, ZONE);
      expect(seen).toMatchObject({ buyer: nameOf(truth), state: 'open', missing: [] });
      expect(seen.ways.externalId).toBe('buyer-name');
      expect(seen).not.toHaveProperty('url');
      expect(seen.last).toMatchObject({
        direction: last.direction,
        at: today ? minute(last.at) : startOfDay(last.at, ZONE),
        text: last.text.replace(/\s+/g, ' ').slice(0, 90).trim(),
      });
      if (truth.unread > 0) expect(seen.needsReply).toBe(true);
    }
  });

  it('the row of the open conversation is not told a second time', () => {
    const open = threads.filter(({ resolvedAt }) => resolvedAt === undefined).slice(0, 10);
    for (const truth of open) {
      const { observations } = readLab(`${INBOX}/open/${truth.id}?lab-locale=${locale}`);
      const [thread, ...rows] = observations as TicketSeen[];
      expect(thread).toMatchObject({ externalId: truth.id, last: expect.anything(), subject: expect.any(String) });
      expect(rows.length).toBeGreaterThan(8);
      expect(rows.some(({ externalId, alias }) => externalId === thread?.alias || alias)).toBe(false);
    }
  });

  it.each(Object.keys(HALF_LOADED))('a conversation keeps its buyer while the list is still %s', (state) => {
    for (const truth of threads.slice(0, 12)) {
      const address = `${INBOX}/open/${truth.id}?lab-locale=${locale}`;
      const whole = lab.servedPage(address);
      const half = HALF_LOADED[state]?.(whole) ?? whole;
      expect(half.match(/class="_Name_/)).toBeNull();
      const [seen, ...more] = readHtml(half, address).observations as TicketSeen[];
      expect(more).toEqual([]);
      expect(seen).toMatchObject({ externalId: truth.id, buyer: nameOf(truth), alias: buyerKey(nameOf(truth)) });
      expect(seen?.messages).toHaveLength(truth.messages.length);
    }
  });

  it('an open conversation is read whole, under the name its row has, with its order when one is meant', () => {
    const list = readLab(`${INBOX}/open?lab-locale=${locale}&lab-rows=all`).observations as TicketSeen[];
    for (const truth of threads) {
      const folder = truth.resolvedAt === undefined ? 'open' : 'closed';
      const reading = readLab(`${INBOX}/${folder}/${truth.id}?lab-locale=${locale}`);
      expect(reading.focus).toEqual({ kind: 'message', externalId: truth.id });
      const [seen] = reading.observations as TicketSeen[];
      expect(seen).toMatchObject({
        externalId: truth.id,
        buyer: nameOf(truth),
        alias: buyerKey(nameOf(truth)),
        state: folder === 'open' ? 'open' : 'resolved',
        missing: [],
      });
      expect(seen?.messages?.map(({ direction, text, at, automatic }) => ({ direction, text, at, automatic }))).toEqual(
        truth.messages.map(({ direction, text, at, automatic }) => ({
          direction,
          text: text.trim(),
          at: minute(at),
          automatic,
        })),
      );
      if (truth.resolvedAt === undefined) {
        expect(list.map(({ externalId }) => externalId)).toContain(seen?.alias);
        const newest = truth.messages.findLast(({ automatic }) => !automatic);
        expect(seen?.needsReply).toBe(newest?.direction === 'inbound');
      }
      if (seen?.orderId && truth.orderId) expect(seen.orderId).toBe(truth.orderId);
    }
  });

  it('the reply box is found in a conversation, of both kinds, and nowhere else', () => {
    const id = threads[0]?.id;
    const at = (layout: string) => composerOn(`${INBOX}/open/${id}?lab-locale=${locale}&lab-layout=${layout}`);
    expect(at('')?.localName).toBe('textarea');
    expect(at('contenteditable')?.getAttribute('contenteditable')).toBe('true');
    expect(composerOn(`${INBOX}/open?lab-locale=${locale}`)).toBeUndefined();
    const order = [...world.orders.values()].find(({ portal }) => portal === 'shopify');
    expect(composerOn(`${ADMIN}/orders/${order?.id}?lab-locale=${locale}`)).toBeUndefined();
  });

  it('the other states are told apart', () => {
    for (const state of ['empty', 'loading', 'signed-out', 'error']) {
      const reading = readLab(`${INBOX}/unread?lab-locale=${locale}&lab-state=${state}`);
      expect([state, reading.state, reading.observations]).toEqual([state, state, []]);
    }
  });
});

it('words of another row’s buyer than the marked one’s are not taken: the page is about to change', () => {
  const open = threads.filter(({ resolvedAt }) => resolvedAt === undefined);
  const [before] = open;
  const now = open.find((thread) => before && nameOf(thread) !== nameOf(before));
  if (!before || !now) throw new Error('no threads');
  const mark = (id: string, is: boolean) => `aria-current="${is}" data-lab-row="${btoa(id)}"`;
  const html = lab
    .servedPage(`${INBOX}/open/${before.id}`)
    .replace('_Active_o3k1p', '')
    .replace(mark(before.id, true), mark(before.id, false));
  const changing = html.replace(mark(now.id, false), mark(now.id, true));
  expect(changing).not.toBe(html);
  const reading = readHtml(changing, `${INBOX}/open/${now.id}`);
  expect(reading.focus).toBeUndefined();
  const seen = reading.observations as TicketSeen[];
  expect(seen.length).toBeGreaterThan(5);
  expect(seen.filter(({ messages }) => messages)).toEqual([]);
});
