import { describe, expect, it } from 'vitest';
import type { TicketSeen } from '@/lib/domain/reading.ts';
import { startOfDay } from '@/lib/portals/kit/times.ts';
import shopify from '@/lib/portals/shopify/index.ts';
import { ADMIN, documentOf, INBOX, LOCALES, lab, NOW, readLab, world, ZONE } from './lab.ts';

const threads = world.threads.filter(({ portal }) => portal === 'shopify');
const minute = (at: number) => Math.floor(at / 60_000) * 60_000;
const composerOn = (address: string) =>
  shopify.composer.find({ url: new URL(address), document: documentOf(lab.servedPage(address)), now: NOW });

describe.each(LOCALES)('Shopify Inbox in %s', (locale) => {
  it('the list gives every conversation with its newest message and whether it waits', () => {
    const reading = readLab(`${INBOX}/open?lab-locale=${locale}&lab-rows=all`);
    expect(reading).toMatchObject({ page: 'inbox', state: 'ready', missing: [] });
    const open = threads.filter(({ resolvedAt }) => resolvedAt === undefined);
    expect(reading.observations).toHaveLength(open.length);
    for (const seen of reading.observations as TicketSeen[]) {
      const truth = threads.find(({ id }) => id === seen.externalId);
      const last = truth?.messages.at(-1);
      if (!truth || !last) throw new Error(`no thread ${seen.externalId}`);
      const today = startOfDay(last.at, ZONE) === startOfDay(NOW, ZONE);
      expect(seen).toMatchObject({ buyer: world.buyers.get(truth.buyerId)?.name, state: 'open', missing: [] });
      expect(seen.last).toMatchObject({
        direction: last.direction,
        at: today ? minute(last.at) : startOfDay(last.at, ZONE),
        text: last.text.replace(/\s+/g, ' ').slice(0, 90).trim(),
      });
      if (truth.unread > 0) expect(seen.needsReply).toBe(true);
    }
  });

  it('an open conversation is read whole, with its order when one is meant', () => {
    for (const truth of threads) {
      const folder = truth.resolvedAt === undefined ? 'open' : 'closed';
      const reading = readLab(`${INBOX}/${folder}/${truth.id}?lab-locale=${locale}`);
      expect(reading.focus).toEqual({ kind: 'message', externalId: truth.id });
      const [seen] = reading.observations as TicketSeen[];
      expect(seen).toMatchObject({
        externalId: truth.id,
        buyer: world.buyers.get(truth.buyerId)?.name,
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
