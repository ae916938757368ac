import { decideTicket } from '@/lib/background/commands.ts';
import { commit } from '@/lib/store/commit.ts';
import { ticketsBetween } from '../../store/in-page/tickets.ts';
import { deviceOf } from './device.ts';

/** Between two changes, ms: five a second, as somebody who works fast. */
const PAUSE = 200;

/** Tickets number `from` up to `to` in a device's store, as if its pages had shown them. */
export async function fillDevice({ name, from, to }: { name: string; from: number; to: number }): Promise<void> {
  const { store } = await deviceOf(name);
  const made = ticketsBetween(from, to);
  await commit(store, [store.tickets, store.messages], async (books) => {
    await store.tickets.bulkPut(made.map(({ ticket }) => ticket));
    await store.messages.bulkPut(made.flatMap(({ messages }) => messages));
    for (const { ticket } of made) books.moved(undefined, ticket);
    books.write();
  });
}

/** By the clock of the machine, which two browsers share, ms. */
const clock = (): number => performance.timeOrigin + performance.now();

/** A person decides on one device, ticket after ticket; when, for every change. */
export async function decideRun({ by, tags }: { by: string; tags: readonly string[] }): Promise<readonly number[]> {
  const { store, world } = await deviceOf(by);
  const ids = (await store.tickets.limit(50).toArray()).map(({ id }) => id);
  const began: number[] = [];
  for (const [turn, tag] of tags.entries()) {
    const id = ids[turn % ids.length];
    if (!id) throw new Error('no tickets');
    began.push(clock());
    await decideTicket(world, crypto.randomUUID(), id, { tags: [tag] });
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return began;
}

/** When views of a device were told of each of these choices and its store had it; resolves once it has them all. */
export async function seenRun({ at, tags }: { at: string; tags: readonly string[] }): Promise<readonly number[]> {
  const { listen, store } = await deviceOf(at);
  const seen = new Map<string, number>();
  await new Promise<void>((resolve) => {
    const leave = listen(async (topics) => {
      const ids = topics.flatMap((topic) => (topic.startsWith('ticket:') ? [topic.slice('ticket:'.length)] : []));
      for (const ticket of await store.tickets.where('id').anyOf(ids).toArray())
        for (const tag of ticket.decided.tags ?? []) if (!seen.has(tag)) seen.set(tag, clock());
      if (!tags.every((tag) => seen.has(tag))) return;
      leave();
      resolve();
    });
  });
  return tags.map((tag) => seen.get(tag) ?? 0);
}

/** Claims and gives back, one ticket after the other; ms from the order to the stream's word. */
export async function claimRun(data: { by: string; times: number }): Promise<readonly number[]> {
  const { store, team } = await deviceOf(data.by);
  const ids = (await store.tickets.limit(50).toArray()).map(({ id }) => id);
  const took: number[] = [];
  for (let turn = 0; turn < data.times; turn += 1) {
    const id = ids[turn % ids.length];
    if (!id) throw new Error('no tickets');
    const start = performance.now();
    const { won } = await team.claim(id);
    took.push(performance.now() - start);
    if (!won) throw new Error('nobody else asked, and it was not won');
    await team.release(id);
  }
  return took;
}
