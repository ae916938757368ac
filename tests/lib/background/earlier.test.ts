import { expect, test } from 'vitest';
import { askRecompute } from '@/lib/background/ask-recompute.ts';
import { correctTicket } from '@/lib/background/correct.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { resumeRecompute } from '@/lib/background/recompute.ts';
import { bareOwed, bareTicket } from '@/lib/continuity/privacy/bare.ts';
import { HOUR } from '@/lib/domain/time.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../support/make.ts';
import { aWorld } from '../support/world.ts';

const ID = 'amazon:na:message:c-1' as const;

/** A danger, our answer, and a word that says nothing of it. */
async function answered() {
  const made = await aWorld();
  const messages = [
    aMessage({ text: 'The charger burnt my child on the arm.', at: NOW - 5 * HOUR }),
    aMessage({ direction: 'outbound', text: 'We are looking into it.', at: NOW - 4 * HOUR }),
    aMessage({ text: 'ok', at: NOW - HOUR }),
  ];
  for (const end of [1, 2, 3])
    await ingest(made.world, SHOP, aReading([aSeen({ externalId: 'c-1', messages: messages.slice(0, end) })]));
  const ticket = async () => {
    const found = await made.store.tickets.get(ID);
    if (!found) throw new Error('no ticket');
    return found;
  };
  const flags = async () => (await ticket()).derived.flags.map(({ flag }) => flag);
  return { ...made, ticket, flags };
}

test('a danger is known after our answer, and is kept with the ticket as it was read', async () => {
  const { ticket, flags } = await answered();
  expect(await flags()).toContain('safety');
  const { heard } = (await ticket()).derived;
  expect(heard).toHaveLength(1);
  expect(heard?.[0]?.risks?.map(({ flag }) => flag)).toContain('safety');
});

test('a person takes it away, although it is not what is answered now', async () => {
  const { world, flags } = await answered();
  await correctTicket(world, 'op-1', { id: ID, remove: ['safety'] });
  expect(await flags()).not.toContain('safety');
});

test('what was read is used again, until another version reads', async () => {
  const { world, store, ticket, flags } = await answered();
  const { derived, ...rest } = await ticket();
  const [{ risks: _, ...calm } = { of: '', wording: '' }] = derived.heard ?? [];
  await store.tickets.put({ ...rest, derived: { ...derived, heard: [calm] } });
  await askRecompute(store);
  await resumeRecompute(world);
  expect(await flags()).not.toContain('safety');
  await askRecompute(store, undefined, true);
  // Asked once more before it was through, it still reads everything.
  await askRecompute(store);
  await resumeRecompute(world);
  expect(await flags()).toContain('safety');
});

test('none of its words stay where personal data goes', async () => {
  const { ticket } = await answered();
  for (const bare of [bareTicket(await ticket(), NOW), bareOwed(await ticket())])
    expect(JSON.stringify(bare)).not.toContain('burnt');
});
