import { describe, expect, it } from 'vitest';
import { at, LOCALES, lab, nameOf, ordersOf, readHtml, ticketsOf, world } from './lab.ts';

/** What an update of the portal may take away. */
const MUTILATIONS: Readonly<Record<string, (html: string) => string>> = {
  'hashed class names': (html) => html.replace(/\b(?:sc-|index-module__)[\w-]+/g, ''),
  'test ids and data': (html) => html.replace(/ data-[a-z-]+="[^"]*"/g, ''),
  'design-kit classes': (html) => html.replace(/\b(?:arco|p)-[\w-]+/g, ''),
  'roles and ARIA': (html) => html.replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, ''),
  'all class names': (html) => html.replace(/ class="[^"]*"/g, ''),
};
const cases = Object.keys(MUTILATIONS).flatMap((name) => LOCALES.map((locale) => ({ name, locale })));
const read = (name: string, address: string) => readHtml(MUTILATIONS[name]?.(lab.servedPage(address)) ?? '', address);

describe.each(cases)('TikTok without $name, in $locale', ({ name, locale }) => {
  it('an order page still tells the main things', () => {
    const order = [...world.orders.values()].find(({ portal, store }) => portal === 'tiktok' && store === 'uk');
    if (!order) throw new Error('no order');
    const reading = read(name, at('uk', `/order/detail?order_no=${order.id}&lab-locale=${locale}`));
    const [seen] = ordersOf(reading);
    expect(reading.state).toBe('ready');
    expect(seen).toMatchObject({ externalId: order.id, state: order.state, total: order.total });
    expect(seen?.buyer).toBe(nameOf(order.buyerId));
  });

  it('returns keep their numbers, amounts and kinds, or say what is missing', () => {
    const seen = ticketsOf(read(name, at('uk', `/order/return?lab-locale=${locale}`)));
    const truths = [...world.returns, ...world.claims].filter(
      ({ portal, store }) => portal === 'tiktok' && store === 'uk',
    );
    expect(seen.map(({ externalId }) => externalId).sort()).toEqual(truths.map(({ id }) => id).sort());
    for (const ticket of seen) {
      const truth = truths.find(({ id }) => id === ticket.externalId);
      if (ticket.amount) expect(ticket.amount).toEqual(truth?.amount);
      else expect(ticket.missing).toContain('amount');
      if (ticket.buyer) expect(ticket.buyer).toBe(nameOf(truth?.buyerId ?? ''));
      expect(ticket.orderId).toBe(truth?.orderId);
      expect(ticket.kind).toBe(truth && 'openedAt' in truth ? 'claim' : 'return');
    }
  });

  it('a chat is never an empty ready page, and nobody gets the words of another', () => {
    const thread = world.threads.find(({ portal, store }) => portal === 'tiktok' && store === 'uk');
    if (!thread) throw new Error('no thread');
    const reading = read(name, at('uk', `/chat/inbox/current?lab-locale=${locale}&lab-open=${thread.id}`));
    if (reading.state === 'ready') expect(reading.observations.length).toBeGreaterThan(0);
    else expect(reading.missing.length).toBeGreaterThan(0);
    const open = ticketsOf(reading).find(({ messages }) => messages);
    if (!open) return;
    expect(open.buyer).toBe(nameOf(thread.buyerId));
    for (const message of open.messages ?? []) {
      expect(thread.messages.find(({ text }) => text.trim() === message.text)?.direction).toBe(message.direction);
    }
  });
});
