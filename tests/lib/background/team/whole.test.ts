import { expect, test } from 'vitest';
import { ingest } from '@/lib/background/ingest.ts';
import type { Found } from '@/lib/background/team/values/found.ts';
import { wholeOf } from '@/lib/background/team/values/whole.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import { aWorld } from '../../support/world.ts';

test('what a teammate read in earlier words is not believed: it could hide a danger', async () => {
  const { world, store } = await aWorld();
  const messages = ['It caught fire in my hand!', 'Hello?'].map((text, at) => aMessage({ text, at: NOW - 10 + at }));
  await ingest(world, SHOP, aReading([aSeen({ messages })]));
  const [ticket] = await store.tickets.toArray();
  if (!ticket) throw new Error('no ticket');
  const { id, observed, decided, derived } = ticket;
  const heard = [{ of: 'any', wording: 'any' }];
  const found = {
    id,
    isNew: true,
    forgotten: false,
    team: { id, decided, revision: 0, seq: 1 },
    now: { observed, derived: { ...derived, heard }, messages: await store.messages.toArray() },
  } as unknown as Found;
  expect(wholeOf(found, new Set())?.ticket.derived).not.toHaveProperty('heard');
});
