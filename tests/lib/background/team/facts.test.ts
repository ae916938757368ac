import { describe, expect, test } from 'vitest';
import { bodiesOf } from '@/lib/background/team/bodies.ts';
import { mergedFacts, mergedOrder } from '@/lib/background/team/facts.ts';
import { bareOrder, bareTicket } from '@/lib/continuity/privacy/bare.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { TeamErrand } from '@/lib/store/rows.ts';
import { aMessage, NOW } from '../../support/make.ts';
import { aTicket } from '../../support/ticket.ts';
import { aWorld } from '../../support/world.ts';

const ID = 'amazon:na:message:1' as const;
const whole = aTicket(ID, { buyer: 'Mira', orderId: 'o1', last: aMessage({ text: 'Mira here', at: NOW }) }, {});
const bare = bareTicket(whole, NOW + 100);
const message = { ...aMessage({ text: 'Mira here' }), id: 'm1', ticketId: ID, position: 0 };
const order: Order = {
  id: 'amazon:na:o1',
  portal: 'amazon',
  store: 'na',
  externalId: 'o1',
  buyer: 'Mira',
  changedAt: NOW,
};

describe('a bare ticket', () => {
  test('is not filled again by facts that are no newer', () => {
    const told = { observed: whole.observed, messages: [message] };
    expect(mergedFacts(bare.observed, [], told)).toBeUndefined();
    const older = { ...whole.observed, changedAt: NOW - 5 };
    expect(mergedFacts(bare.observed, [], { ...told, observed: older })).toBeUndefined();
  });

  test('is known whole again by newer ones, and no longer said to be bare', () => {
    const newer = { ...whole.observed, changedAt: NOW + 200 };
    const merged = mergedFacts(bare.observed, [], { observed: newer, messages: [message] });
    expect(merged?.observed.buyer).toBe('Mira');
    expect(merged?.observed).not.toHaveProperty('purgedAt');
    expect(merged?.messages).toHaveLength(1);
  });

  test('of another device bares nothing here', () => {
    const merged = mergedFacts(whole.observed, [], {
      observed: { ...bare.observed, changedAt: NOW + 200 },
      messages: [],
    });
    expect(merged?.observed).not.toHaveProperty('purgedAt');
    expect(mergedFacts(undefined, [], { observed: bare.observed, messages: [] })?.observed).not.toHaveProperty(
      'purgedAt',
    );
  });

  test('is told without saying when it was bared, and so is its order', async () => {
    const { store } = await aWorld();
    await store.tickets.put(bare);
    await store.orders.put(bareOrder(order, NOW));
    const errand: TeamErrand = {
      id: 'e',
      kind: 'team',
      at: 1,
      dueAt: 1,
      tries: 0,
      tell: { kind: 'saw', ticketId: ID, messages: [] },
    };
    const [[body] = []] = await bodiesOf(store, [errand], NOW);
    expect(body).toMatchObject({ kind: 'saw', order: { externalId: 'o1' } });
    expect(JSON.stringify(body)).not.toContain('purgedAt');
  });
});

test('a field that a teammate dates behind everything gives way to what is read later', () => {
  const far = { ...whole.observed, deadline: NOW, since: { deadline: Number.MAX_SAFE_INTEGER } };
  const later = { ...whole.observed, deadline: NOW + 5, changedAt: whole.observed.changedAt + 1 };
  const merged = [far, later].map((told, at, all) => ({ told, known: all[1 - at] ?? told }));
  for (const { known, told } of merged)
    expect(mergedFacts(known, [], { observed: told, messages: [] })?.observed.deadline ?? known.deadline).toBe(NOW + 5);
});

test('a bare order takes only what is newer, and is bare no longer then', () => {
  const known = bareOrder(order, NOW + 100);
  expect(mergedOrder(known, order)).toEqual(known);
  const newer = mergedOrder(known, { ...order, changedAt: NOW + 200 });
  expect(newer.buyer).toBe('Mira');
  expect(newer).not.toHaveProperty('purgedAt');
});
