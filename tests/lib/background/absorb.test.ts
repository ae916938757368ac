import { expect, test } from 'vitest';
import { ingest } from '@/lib/background/ingest.ts';
import { approvalActions } from '@/lib/background/replies/approvals.ts';
import { forget, keep, recall } from '@/lib/background/translation/memory.ts';
import { ticketId } from '@/lib/domain/ticket.ts';
import { aReading, aSeen, NOW, SHOP } from '../support/make.ts';
import { aWorld } from '../support/world.ts';

const WEAK = ticketId(SHOP, { kind: 'message', externalId: 'row-1' });
const OWN = ticketId(SHOP, { kind: 'message', externalId: 'c-1' });
const PAIR = { from: 'en', to: 'zh' } as const;

const asked = { ticketId: WEAK, kind: 'full-refund', words: 'All back' } as const;

async function seenByNeed(phase: 'on' | 'off' = 'off') {
  const made = await aWorld();
  made.store.lock.set(phase, phase === 'on' ? new Uint8Array(32) : undefined);
  await ingest(made.world, SHOP, aReading([aSeen({ externalId: 'row-1' })]));
  const ask = (operation: string) => approvalActions(made.world)['approval.ask'](asked, { operation });
  const said = (source: string) =>
    keep(made.store, [{ ...PAIR, source, target: '你好', by: 'deepl', ticketId: WEAK }], NOW);
  const getsItsId = () => ingest(made.world, SHOP, aReading([aSeen({ externalId: 'c-1', alias: 'row-1' })]));
  return { ...made, ask, said, getsItsId };
}

test.each([
  ['as they are', 'off'],
  ['sealed', 'on'],
] as const)('what was asked of a lead and translated follows a ticket to its own id, %s', async (_, phase) => {
  const { store, ask, said, getsItsId } = await seenByNeed(phase);
  await ask('op-1');
  await said('Where is it?');
  await getsItsId();
  expect((await store.approvals.get('op-1'))?.ticketId).toBe(OWN);
  expect(await forget(store, { ticketId: OWN })).toBe(1);
  expect(await recall(store, PAIR, ['Where is it?'])).toEqual([undefined]);
});

test('what is asked and translated under the id it went by stands under its own', async () => {
  const { store, ask, said, getsItsId } = await seenByNeed();
  await getsItsId();
  await ask('op-1');
  expect((await store.approvals.get('op-1'))?.ticketId).toBe(OWN);
  await said('Where is it?');
  expect(await forget(store, { ticketId: OWN })).toBe(1);
});
