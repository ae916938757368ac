import { describe, expect, test } from 'vitest';
import { undo } from '@/lib/background/commands.ts';
import { correctTicket, forgetCorrections } from '@/lib/background/correct.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { recomputeAll, resumeRecompute } from '@/lib/background/recompute.ts';
import { aMessage, aReading, aSeen, SHOP } from '../support/make.ts';
import { aWorld } from '../support/world.ts';

const ID = 'amazon:na:message:c-1' as const;
const OTHER = 'amazon:na:message:c-2' as const;
const TEXT = 'The lamp of order 12 is not what I hoped';

async function two() {
  const made = await aWorld();
  const seen = (externalId: string, text: string) =>
    aSeen({ externalId, orderId: externalId, messages: [aMessage({ text })] });
  await ingest(made.world, SHOP, aReading([seen('c-1', TEXT), seen('c-2', TEXT.replace('12', '99').toUpperCase())]));
  const derived = async (id: typeof ID | typeof OTHER) => (await made.store.tickets.get(id))?.derived;
  return { ...made, derived, seen };
}

describe('correcting what a message means', () => {
  test('holds for this ticket at once, for others of the same wording with the walk, and for later ones', async () => {
    const { world, store, derived, seen, topics } = await two();
    await correctTicket(world, 'op-1', { id: ID, intent: 'safety' });
    expect(await derived(ID)).toMatchObject({ intent: 'safety', confidence: 1, severity: 'critical' });
    expect(topics).toContain('corrections');
    await resumeRecompute(world);
    expect(await derived(OTHER)).toMatchObject({ intent: 'safety', confidence: 1 });
    await ingest(world, SHOP, aReading([seen('c-3', `${TEXT}!`)]));
    expect((await store.tickets.get('amazon:na:message:c-3'))?.derived.intent).toBe('safety');
    expect(await store.corrections.count()).toBe(1);
    expect(await store.events.where('[ticketId+at]').between([ID, -Infinity], [ID, Infinity]).toArray()).toMatchObject([
      { what: 'corrected', by: 'me' },
    ]);
  });

  test('recomputing everything from nothing changes nothing', async () => {
    const { world, store } = await two();
    await correctTicket(world, 'op-1', { id: ID, add: ['safety'] });
    await resumeRecompute(world);
    const before = await store.tickets.toArray();
    await recomputeAll(world);
    expect(await store.tickets.toArray()).toEqual(before);
  });

  test('repeated under its operation it does nothing more, and undo brings the reading back', async () => {
    const { world, store, derived } = await two();
    const before = await derived(ID);
    await correctTicket(world, 'op-1', { id: ID, intent: 'safety', add: ['urgent_deadline'] });
    await correctTicket(world, 'op-1', { id: ID, intent: 'safety', add: ['urgent_deadline'] });
    expect(await store.corrections.count()).toBe(1);
    expect(await undo(world, 'op-2', 'op-1')).toEqual({ undone: true });
    expect(await derived(ID)).toEqual(before);
    expect(await store.corrections.count()).toBe(0);
    expect(await undo(world, 'op-3', 'op-1')).toEqual({ undone: false });
  });

  test('undo leaves what somebody said of the same wording since', async () => {
    const { world, derived, pass } = await two();
    await correctTicket(world, 'op-1', { id: ID, intent: 'safety' });
    pass(1_000);
    await correctTicket(world, 'op-2', { id: OTHER, intent: 'wismo' });
    expect(await undo(world, 'op-3', 'op-1')).toEqual({ undone: false });
    await resumeRecompute(world);
    expect((await derived(ID))?.intent).toBe('wismo');
    expect(await undo(world, 'op-4', 'op-2')).toEqual({ undone: true });
    await resumeRecompute(world);
    expect((await derived(ID))?.intent).toBe('safety');
  });

  test('what is forgotten counts no more', async () => {
    const { world, store, derived } = await two();
    const before = await derived(ID);
    await correctTicket(world, 'op-1', { id: ID, intent: 'safety' });
    await forgetCorrections(
      world,
      (await store.corrections.toArray()).map(({ id }) => id),
    );
    await resumeRecompute(world);
    expect(await derived(ID)).toEqual(before);
  });

  test('is refused where the ticket is gone', async () => {
    const { world } = await two();
    await expect(correctTicket(world, 'op-1', { id: 'amazon:na:message:none', intent: 'wismo' })).rejects.toThrow(
      /no longer stored/,
    );
  });
});
