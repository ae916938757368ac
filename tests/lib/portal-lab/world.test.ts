import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '@/lib/domain/time.ts';
import { BUILT_IN_PORTALS, LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { afterArrival } from '../../portal-lab/kit/arrival.ts';
import { makeWorld } from '../../portal-lab/world/make-world.ts';
import { MARKUP_MESSAGE } from '../../portal-lab/world/texts/specials.ts';
import type { World } from '../../portal-lab/world/types.ts';

const NOW = Date.UTC(2026, 10, 24, 11, 0);
const world = makeWorld({ seed: 7, now: NOW });

/** Everything in a world that somebody has to work on. */
const ticketsOf = ({ threads, returns, claims, feedback, orders }: World) => [
  ...threads,
  ...returns,
  ...claims,
  ...feedback.filter(({ rating }) => rating <= 3),
  ...[...orders.values()].filter(({ state }) => state === 'unshipped'),
];

describe('the seeded world behind the three portals', () => {
  it('is the same from the same seed and moment, and another from another seed', () => {
    expect(makeWorld({ seed: 7, now: NOW })).toEqual(world);
    expect(makeWorld({ seed: 8, now: NOW }).threads).not.toEqual(world.threads);
  });

  it('holds at least 300 tickets, 150 orders and 120 buyers who write in all our languages', () => {
    expect(ticketsOf(world).length).toBeGreaterThanOrEqual(300);
    expect(world.orders.size).toBeGreaterThanOrEqual(150);
    expect(world.buyers.size).toBeGreaterThanOrEqual(120);
    const writing = new Set(world.threads.map(({ buyerId }) => world.buyers.get(buyerId)?.language));
    expect([...writing].sort()).toEqual([...LANGUAGES].sort());
  });

  it('knows the buyer and the order of every ticket', () => {
    for (const ticket of [...world.threads, ...world.returns, ...world.claims, ...world.feedback]) {
      expect(world.buyers.has(ticket.buyerId)).toBe(true);
      if (ticket.orderId === undefined) continue;
      const order = world.orders.get(ticket.orderId);
      expect(order).toMatchObject({ buyerId: ticket.buyerId, store: ticket.store, market: ticket.market });
    }
  });

  it('names no two buyers of a portal alike and repeats no id', () => {
    const names = [...world.buyers.values()].map(({ id, name }) => `${id.split('-')[0]} ${name}`);
    expect(new Set(names).size).toBe(names.length);
    const ids = [...world.threads, ...world.returns, ...world.claims, ...world.feedback].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps one conversation a buyer on TikTok', () => {
    const buyers = world.threads.filter(({ portal }) => portal === 'tiktok').map(({ buyerId }) => buyerId);
    expect(new Set(buyers).size).toBe(buyers.length);
  });

  it('writes order numbers as each portal does', () => {
    for (const { portal, id, name } of world.orders.values()) {
      if (portal === 'amazon') expect(id).toMatch(/^\d{3}-\d{7}-\d{7}$/);
      if (portal === 'tiktok') expect(id).toMatch(/^57\d{16}$/);
      if (portal === 'shopify') expect(name).toMatch(/^#1\d{3}$/);
    }
  });

  it('has answers owed that are far, near and past the 24 hours of Amazon', () => {
    const ages = world.threads
      .filter(({ portal, needsReply }) => portal === 'amazon' && needsReply)
      .map(({ messages }) => NOW - (messages.findLast(({ direction }) => direction === 'inbound')?.at ?? NOW));
    expect(ages.some((age) => age < 2 * HOUR)).toBe(true);
    expect(ages.some((age) => age > 20 * HOUR && age < DAY)).toBe(true);
    expect(ages.some((age) => age > DAY)).toBe(true);
  });

  it('puts threats, dangers and hostile markup on every portal', () => {
    for (const portal of BUILT_IN_PORTALS) {
      const threads = world.threads.filter((thread) => thread.portal === portal);
      const flags = new Set(threads.flatMap((thread) => thread.flags));
      for (const flag of ['claim_threat', 'review_threat', 'safety', 'card_number_exposed', 'off_platform_contact']) {
        expect([...flags]).toContain(flag);
      }
      expect(threads.some(({ messages }) => messages.some(({ text }) => text === MARKUP_MESSAGE))).toBe(true);
      expect(threads.some(({ messages }) => messages.some(({ text }) => text.length > 5000))).toBe(true);
    }
  });

  it('never dates a message after now or before the one above it', () => {
    for (const { messages } of world.threads) {
      const times = messages.map(({ at }) => at);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(times.at(-1)).toBeLessThanOrEqual(NOW);
    }
  });

  it('opens a resolved thread again when its buyer writes', () => {
    const resolved = world.threads.find(({ resolvedAt }) => resolvedAt !== undefined);
    const threadId = resolved?.id ?? '';
    const later = afterArrival(world, { threadId, text: 'One more thing', at: NOW + HOUR });
    const thread = later.threads.find(({ id }) => id === threadId);
    expect(thread?.needsReply).toBe(true);
    expect(thread).not.toHaveProperty('resolvedAt');
    expect(thread?.messages.length).toBe((resolved?.messages.length ?? 0) + 1);
  });
});
