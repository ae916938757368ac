import { expect, test } from 'vitest';
import { decideTicket, undo } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { tick } from '@/lib/background/tick.ts';
import { FAR_FUTURE, HOUR } from '@/lib/domain/time.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../support/make.ts';
import { aWorld } from '../support/world.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;
const AT = NOW + 48 * HOUR;

async function aWaitingTicket() {
  const made = await aWorld();
  const thread = [aMessage({ at: NOW - 3 * HOUR }), aMessage({ direction: 'outbound', text: 'A photo, please?' })];
  await ingest(
    made.world,
    SHOP,
    aReading([aSeen({ needsReply: false, last: thread[1] ?? aMessage(), messages: thread })]),
  );
  await decideTicket(made.world, 'op-1', ID, { status: 'waiting', followUpAt: AT });
  return { ...made, now: async () => (await made.store.tickets.get(ID))?.derived };
}

test('a reminder wakes the background at its moment and puts the ticket back into the queue', async () => {
  const { world, pass, now } = await aWaitingTicket();
  expect(await now()).toMatchObject({ status: 'waiting', actBy: FAR_FUTURE, recheckAt: AT });
  expect(await tick(world)).toBe(AT);
  pass(48 * HOUR);
  await tick(world);
  expect(await now()).toMatchObject({ status: 'open', actBy: AT });
});

test('the buyer’s message clears it', async () => {
  const { world, pass, now } = await aWaitingTicket();
  pass(HOUR);
  const news = aMessage({ text: 'Here is the photo.', at: NOW + HOUR });
  await ingest(world, SHOP, aReading([aSeen({ last: news, messages: [news] })]));
  expect((await now())?.obligations.map(({ id }) => id)).not.toContain('follow-up');
  expect((await now())?.status).toBe('open');
});

test('undo takes reminder and waiting back together', async () => {
  const { world, store } = await aWaitingTicket();
  expect(await undo(world, 'op-2', 'op-1')).toEqual({ undone: true });
  const { followUpAt, followUpSetAt, status } = (await store.tickets.get(ID))?.decided ?? {};
  expect([followUpAt, followUpSetAt, status]).toEqual([undefined, undefined, undefined]);
});
