import { expect, test } from 'vitest';
import { askRecompute } from '@/lib/background/ask-recompute.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { resumeRecompute } from '@/lib/background/recompute.ts';
import { tick } from '@/lib/background/tick.ts';
import type { World } from '@/lib/background/world.ts';
import { DAY, MINUTE } from '@/lib/domain/time.ts';
import { aReading, aSeen, SHOP } from '../support/make.ts';
import { aWorld } from '../support/world.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;

/** A ticket whose moment came, and a walk over all tickets that was asked for. */
async function aDueTicket() {
  const { store, world, pass } = await aWorld();
  await ingest(world, SHOP, aReading([aSeen()]));
  await resumeRecompute(world);
  pass(3 * DAY);
  await askRecompute(store);
  const stale = (await store.tickets.get(ID))?.derived.recheckAt ?? 0;
  expect(stale).toBeLessThanOrEqual(world.now());
  return { store, world };
}

test.each([
  ['goes on', () => new Promise<never>(() => {})],
  ['fails', () => Promise.reject(new Error('no room'))],
])('what is due is done while a walk over all tickets %s, which is looked at again', async (_, walk) => {
  const { store, world } = await aDueTicket();
  let walks = 0;
  const walking: World = {
    ...world,
    awake: () => {
      walks++;
      return walk();
    },
  };
  expect(await tick(walking)).toBeLessThanOrEqual(world.now() + MINUTE);
  expect((await store.tickets.get(ID))?.derived.recheckAt).toBeGreaterThan(world.now());
  await expect.poll(() => walks).toBe(1);
  expect(await store.settings.get('recompute')).toBeDefined();
});

test('goes on with a walk that was asked for, and keeps the worker awake meanwhile', async () => {
  const { store, world } = await aDueTicket();
  let kept = 0;
  await tick({
    ...world,
    awake: (work) => {
      kept++;
      return work();
    },
  });
  await expect.poll(() => store.settings.get('recompute')).toBeUndefined();
  expect(kept).toBe(1);
});
