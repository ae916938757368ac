import { describe, expect, it } from 'vitest';
import type { OrderSeen, TicketSeen } from '@/lib/domain/reading.ts';
import { ADMIN, INBOX, LOCALES, lab, readHtml, world } from './lab.ts';

/** What an update of the portal may take away. */
const MUTILATIONS: Readonly<Record<string, (html: string) => string>> = {
  'class names': (html) => html.replace(/ class="[^"]*"/g, ''),
  'test ids and data': (html) => html.replace(/ data-[a-z-]+="[^"]*"/g, ''),
  'roles and ARIA': (html) => html.replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, ''),
  'web components': (html) => html.replace(/(<\/?)s-[a-z-]+/g, '$1div'),
  everything: (html) => html.replace(/ (?:class|role|id|aria-[a-z]+|data-[a-z-]+)="[^"]*"/g, ''),
};
const cases = Object.keys(MUTILATIONS).flatMap((name) => LOCALES.map((locale) => ({ name, locale })));
const read = (name: string, address: string) => readHtml(MUTILATIONS[name]?.(lab.servedPage(address)) ?? '', address);
const nameOf = (buyerId: string | undefined) => world.buyers.get(buyerId ?? '')?.name;

describe.each(cases)('Shopify without $name, in $locale', ({ name, locale }) => {
  it('an order page still says nothing wrong, and names what it lost', () => {
    const order = [...world.orders.values()].find(({ portal, state }) => portal === 'shopify' && state === 'delivered');
    if (!order) throw new Error('no delivered order');
    const reading = read(name, `${ADMIN}/orders/${order.id}?lab-locale=${locale}`);
    expect(reading.state).toBe('ready');
    const seen = reading.observations[0] as OrderSeen;
    expect(seen).toMatchObject({ externalId: order.id, total: order.total });
    expect([order.state, undefined]).toContain(seen.state);
    expect([nameOf(order.buyerId), undefined]).toContain(seen.buyer);
    for (const field of ['state', 'buyer', 'placedAt', 'items'] as const) {
      expect(field in seen || seen.missing.includes(field), field).toBe(true);
    }
  });

  it('the orders list is never an empty ready page, and its rows stay true', () => {
    const reading = read(name, `${ADMIN}/orders?lab-locale=${locale}&lab-layout=index-table`);
    expect(reading.state).toBe('ready');
    expect(reading.observations.length).toBeGreaterThan(20);
    for (const seen of reading.observations as OrderSeen[]) {
      const truth = world.orders.get(seen.externalId);
      if (seen.buyer) expect(seen.buyer).toBe(nameOf(truth?.buyerId));
      if (seen.total) expect(seen.total).toEqual(truth?.total);
      if (seen.state) expect(seen.state).toBe(truth?.state);
    }
  });

  it('an open conversation keeps its words on the right side, or says that it cannot', () => {
    const thread = world.threads.find(({ portal, messages }) => portal === 'shopify' && messages.length > 1);
    if (!thread) throw new Error('no thread');
    const reading = read(name, `${INBOX}/open/${thread.id}?lab-locale=${locale}`);
    const [seen] = reading.observations as TicketSeen[];
    expect(reading.state).toBe('ready');
    expect(seen?.externalId).toBe(thread.id);
    for (const message of seen?.messages ?? []) {
      const truth = thread.messages.find(({ text }) => text.trim() === message.text);
      expect(message.direction, message.text).toBe(truth?.direction);
    }
    if (seen?.messages?.length !== thread.messages.length) {
      expect(seen?.missing.some((field) => field.startsWith('messages'))).toBe(true);
    }
  });
});
