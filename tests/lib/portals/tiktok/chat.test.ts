import { describe, expect, it } from 'vitest';
import { buyerKey } from '@/lib/portals/shopify/identity.ts';
import tiktok from '@/lib/portals/tiktok/index.ts';
import { at, documentOf, lab, minute, NOW, nameOf, readLab, SHOPS, ticketsOf, world } from './lab.ts';

const CHAT = '/chat/inbox/current?oec_seller_id=7495&lab-rows=all';
const threadsOf = (region: string) =>
  world.threads
    .filter(({ portal, store }) => portal === 'tiktok' && store === region)
    .sort((a, b) => (b.messages.at(-1)?.at ?? 0) - (a.messages.at(-1)?.at ?? 0));

describe.each(SHOPS)('TikTok chat of $region in $locale', ({ region, locale }) => {
  const page = (more = '') => at(region, `${CHAT}&lab-locale=${locale}${more}`);

  it('every card is a ticket of its buyer, and unread ones await a reply', () => {
    const reading = readLab(page());
    expect(reading).toMatchObject({ portal: 'tiktok', page: 'chat', state: 'ready', missing: [] });
    const open = threadsOf(region).filter(({ resolvedAt }) => resolvedAt === undefined);
    const buyers = new Set(open.map(({ buyerId }) => buyerId));
    expect(reading.observations).toHaveLength(buyers.size);
    expect(reading.needsReplyCount).toBe(open.filter(({ needsReply }) => needsReply).length);
    for (const seen of ticketsOf(reading)) {
      const truth = open.find(({ buyerId }) => nameOf(buyerId) === seen.buyer);
      const last = truth?.messages.at(-1);
      expect(seen).toMatchObject({ externalId: buyerKey(seen.buyer ?? ''), missing: [] });
      expect(seen.needsReply).toBe((truth?.unread ?? 0) > 0 ? true : undefined);
      if (!seen.last || !last) continue;
      expect(seen.last.text).toBe(last.text.replace(/\s+/g, ' ').slice(0, 60).trim());
      const shown = seen.last.dayOnly ? NOW - (seen.last.at ?? 0) : undefined;
      if (shown === undefined) expect(seen.last.at).toBe(minute(last.at));
      else expect(last.at - (seen.last.at ?? 0)).toBeLessThan(25 * 3_600_000);
    }
  });

  it('in the folder of unreplied chats every card awaits a reply', () => {
    const seen = ticketsOf(readLab(page('&lab-folder=UNREPLIED')));
    const waiting = threadsOf(region).filter((thread) => thread.needsReply && thread.resolvedAt === undefined);
    expect(new Set(seen.map(({ buyer }) => buyer))).toEqual(new Set(waiting.map(({ buyerId }) => nameOf(buyerId))));
    expect(seen.every(({ needsReply }) => needsReply === true)).toBe(true);
  });

  it('an open chat is read message by message, and times the page leaves out are named as missing', () => {
    for (const truth of threadsOf(region)) {
      const reading = readLab(page(`&lab-open=${truth.id}`));
      const name = nameOf(truth.buyerId);
      expect(reading.focus).toEqual({ kind: 'message', externalId: buyerKey(name) });
      const [seen] = ticketsOf(reading);
      expect(seen?.buyer).toBe(name);
      expect(seen?.messages?.map(({ direction, text, automatic }) => ({ direction, text, automatic }))).toEqual(
        truth.messages.map(({ direction, text, automatic }) => ({ direction, text: text.trim(), automatic })),
      );
      for (const [index, message] of (seen?.messages ?? []).entries()) {
        const told = truth.messages[index];
        if (message.missing) expect(message).not.toHaveProperty('at');
        else expect(message.at).toBe(minute(told?.at ?? 0));
      }
      expect(seen?.messages?.[0]?.missing).toBeUndefined();
      const newest = truth.messages.findLast(({ automatic }) => !automatic);
      expect(seen?.needsReply).toBe(newest?.direction === 'inbound');
      if (seen?.orderId && truth.orderId) expect(seen.orderId).toBe(truth.orderId);
    }
  });

  it('the reply box is found in an open chat only, whatever kind it is', () => {
    const id = threadsOf(region)[0]?.id;
    const find = (more: string) => {
      const address = page(more);
      return tiktok.composer.find({ url: new URL(address), document: documentOf(lab.servedPage(address)), now: NOW });
    };
    expect(find(`&lab-open=${id}&lab-layout=textarea`)?.localName).toBe('textarea');
    expect(find(`&lab-open=${id}&lab-layout=contenteditable`)?.getAttribute('contenteditable')).toBe('true');
    expect(find('')).toBeUndefined();
  });

  it('an expired session, an empty chat, a loading and a broken one are told apart', () => {
    for (const state of ['empty', 'loading', 'signed-out', 'error']) {
      const reading = readLab(page(`&lab-state=${state}`));
      expect([state, reading.state, reading.observations]).toEqual([state, state, []]);
    }
  });
});
