import { describe, expect, it } from 'vitest';
import type { TicketSeen } from '@/lib/domain/reading.ts';
import { endOfDay, startOfDay } from '@/lib/portals/kit/times.ts';
import { ADMIN, LOCALES, readLab, world, ZONE } from './lab.ts';

const claims = world.claims.filter(({ portal }) => portal === 'shopify');

describe.each(LOCALES)('Shopify disputes in %s', (locale) => {
  const truthOf = (seen: TicketSeen) => {
    const truth = claims.find(({ id }) => id === seen.externalId);
    if (!truth) throw new Error(`no claim ${seen.externalId}`);
    const open = truth.state === 'open';
    return {
      kind: 'claim',
      state: truth.state,
      needsReply: open,
      amount: truth.amount,
      openedAt: startOfDay(truth.openedAt, ZONE),
      ...(open ? { deadline: endOfDay(truth.respondBy, ZONE) } : {}),
      missing: [],
    };
  };

  it('the list gives every claim with its deadline, amount and state', () => {
    const reading = readLab(`${ADMIN}/payments/disputes?lab-locale=${locale}`);
    expect(reading).toMatchObject({ page: 'disputes', state: 'ready', missing: [] });
    expect(reading.observations).toHaveLength(claims.length);
    for (const seen of reading.observations) {
      if (seen.type !== 'ticket') throw new Error(seen.type);
      expect(seen).toMatchObject(truthOf(seen));
      expect(seen.reason).toBeTruthy();
    }
  });

  it('a dispute page gives the claim, its order and its buyer', () => {
    for (const claim of claims) {
      const reading = readLab(`${ADMIN}/payments/disputes/${claim.id}?lab-locale=${locale}`);
      expect(reading.focus).toEqual({ kind: 'claim', externalId: claim.id });
      const [seen] = reading.observations;
      if (seen?.type !== 'ticket') throw new Error('no ticket');
      expect(seen).toMatchObject({
        ...truthOf(seen),
        orderId: claim.orderId,
        buyer: world.buyers.get(claim.buyerId)?.name,
      });
      expect('deadline' in seen).toBe(claim.state === 'open');
    }
  });

  it('the other states are told apart', () => {
    for (const state of ['empty', 'loading', 'signed-out', 'error']) {
      const reading = readLab(`${ADMIN}/payments/disputes?lab-locale=${locale}&lab-state=${state}`);
      expect([state, reading.state, reading.observations]).toEqual([state, state, []]);
    }
  });
});
