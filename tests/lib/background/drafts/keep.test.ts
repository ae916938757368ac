import { describe, expect, test } from 'vitest';
import { draftActions, draftQueries } from '@/lib/background/drafts/actions.ts';
import { sweepDrafts } from '@/lib/background/drafts/keep.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { settle } from '@/lib/background/settle.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { HOUR } from '@/lib/domain/time.ts';
import { aReading, aSeen, SHOP } from '../../support/make.ts';
import { aWorld } from '../../support/world.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;
const OTHER = 'amazon:na:message:999-2222222-3333333' as const;

async function aStore() {
  const made = await aWorld();
  await ingest(made.world, SHOP, aReading([aSeen(), aSeen({ externalId: '999-2222222-3333333', buyer: 'Noor' })]));
  made.topics.length = 0;
  const [actions, queries] = [draftActions(made.world), draftQueries(made.world)];
  let operations = 0;
  const write = (text: string, by = 'v1', seen = 0, operation = `op-${operations++}`, id: TicketId = ID) =>
    actions['draft.write']({ id, words: { text }, by, seen }, { operation });
  return { ...made, actions, queries, write, get: (id: TicketId = ID) => queries['draft.get']({ id }) };
}

test('a draft is kept under its ticket and shows on no other', async () => {
  const { write, get, queries, topics } = await aStore();
  await write('Dear Mira');
  expect((await get())?.text).toBe('Dear Mira');
  expect(await get(OTHER)).toBeNull();
  expect(await queries['draft.list']()).toEqual([ID]);
  expect(topics).toEqual([`draft:${ID}`, 'drafts']);
});

test('only coming and going changes the lists', async () => {
  const { write, topics } = await aStore();
  await write('a');
  topics.length = 0;
  await write('ab');
  expect(topics).toEqual([`draft:${ID}`]);
  await write('');
  expect(topics).toEqual([`draft:${ID}`, `draft:${ID}`, 'drafts']);
});

test('a write that is repeated under its id changes nothing, even after another view wrote', async () => {
  const { write, get } = await aStore();
  const first = await write('one', 'v1', 0, 'op-x');
  await write('one and two', 'v2', first.changedAt);
  await write('one', 'v1', 0, 'op-x');
  expect(await get()).toMatchObject({ text: 'one and two', by: 'v2' });
  expect((await get())?.others).toBeUndefined();
});

test('a ticket that is not stored keeps no draft', async () => {
  const { write } = await aStore();
  await expect(write('x', 'v1', 0, 'op', 'amazon:na:message:none')).rejects.toThrow('no longer stored');
});

test('a card number somebody pasted is not stored', async () => {
  const { write, get } = await aStore();
  await write('Your card 4111 1111 1111 1111 was charged');
  expect((await get())?.text).not.toContain('4111');
});

describe('words that are still to be translated', () => {
  const own = (text: string) => ({ text: '', language: 'de' as const, source: { text, language: 'en' as const } });
  const writeOwn = async (made: Awaited<ReturnType<typeof aStore>>, text: string, by = 'v1', seen = 0) =>
    made.actions['draft.write']({ id: ID, words: own(text), by, seen }, { operation: `own-${text}-${by}` });

  test('are kept without a translation, from before the first of them', async () => {
    const made = await aStore();
    await writeOwn(made, '');
    expect((await made.get())?.source).toEqual({ text: '', language: 'en' });
    expect(await made.queries['draft.list']()).toEqual([]);
    await writeOwn(made, 'We look into it');
    expect((await made.get())?.source?.text).toBe('We look into it');
    expect(await made.queries['draft.list']()).toEqual([ID]);
  });

  test('stand beside what another view wrote that had not seen them', async () => {
    const made = await aStore();
    await writeOwn(made, 'Mine');
    await made.write('Theirs', 'v2', 0);
    expect(await made.get()).toMatchObject({ text: 'Theirs', others: [{ words: own('Mine') }] });
  });

  test('come back after they were put aside, and hold no card number', async () => {
    const made = await aStore();
    await writeOwn(made, 'Card 4111 1111 1111 1111');
    expect((await made.get())?.source?.text).not.toContain('4111');
    await made.actions['draft.drop']({ id: ID }, { operation: 'drop' });
    await made.actions['draft.restore']({ id: ID, by: 'v1' }, { operation: 'back' });
    expect((await made.get())?.source?.text).toContain('Card');
  });
});

describe('a dropped draft', () => {
  test('is gone from the lists and comes back for an hour', async () => {
    const { actions, queries, write, get, pass } = await aStore();
    await write('Sent off');
    await actions['draft.drop']({ id: ID }, { operation: 'drop' });
    expect(await queries['draft.list']()).toEqual([]);
    pass(HOUR / 2);
    await actions['draft.restore']({ id: ID, by: 'v1' }, { operation: 'back' });
    expect((await get())?.text).toBe('Sent off');
  });

  test('stands beside words written since', async () => {
    const { actions, write, get } = await aStore();
    await write('First reply');
    await actions['draft.drop']({ id: ID }, { operation: 'drop' });
    await write('Second reply', 'v1', (await get())?.changedAt);
    await actions['draft.restore']({ id: ID, by: 'v1' }, { operation: 'back' });
    expect(await get()).toMatchObject({ text: 'Second reply', others: [{ words: { text: 'First reply' } }] });
  });

  test('leaves nothing behind after that', async () => {
    const { actions, write, store, pass } = await aStore();
    await write('Gone');
    await actions['draft.drop']({ id: ID }, { operation: 'drop' });
    pass(2 * HOUR);
    await write('x', 'v1', 0, 'op-y', OTHER);
    await actions['draft.drop']({ id: OTHER }, { operation: 'drop-2' });
    expect((await store.drafts.toArray()).map(({ id }) => id)).toEqual([OTHER]);
  });
});

test('words typed while spent drafts are swept away are not swept away with them', async () => {
  const { store, world, actions, write, get, pass } = await aStore();
  await write('Sent off');
  await actions['draft.drop']({ id: ID }, { operation: 'drop' });
  pass(2 * HOUR);
  const begin = store.transaction;
  // The write comes first in the queue of transactions.
  store.transaction = ((...args: Parameters<typeof begin>) => {
    store.transaction = begin;
    return write('Typed meanwhile').then(() => begin.apply(store, args));
  }) as typeof begin;
  await sweepDrafts(world);
  expect((await get())?.text).toBe('Typed meanwhile');
});

test('a draft follows its ticket to the id it really has, and writes under the old one reach it', async () => {
  const { world, write, get } = await aStore();
  await write('Kept');
  await settle(world, { changes: [{ id: OTHER, absorbs: ID, apply: () => ({}) }] });
  expect((await get(OTHER))?.text).toBe('Kept');
  await write('Kept on', 'v1', (await get())?.changedAt);
  expect((await get(OTHER))?.text).toBe('Kept on');
});
