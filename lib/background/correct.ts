/** What people say of messages: kept by wording, used wherever the wording comes again. */
import type { Correction, CorrectionStep } from '@/lib/domain/correction.ts';
import type { Heard } from '@/lib/domain/heard.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import { REFUSALS } from '@/lib/domain/refusal.ts';
import type { Message, Observed, TicketId } from '@/lib/domain/ticket.ts';
import { same } from '@/lib/ingest/same.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';
import { threadOf } from '@/lib/triage/assess.ts';
import { correctionsInThread, wordsOf } from '@/lib/triage/content.ts';
import { type CorrectionAsked, type Corrections, NO_CORRECTIONS } from '@/lib/triage/corrected.ts';
import { hear } from '@/lib/triage/heard.ts';
import { wordingOf } from '@/lib/understanding/wording.ts';
import { askRecompute } from './ask-recompute.ts';
import { settingsOf } from './settings.ts';
import { settle } from './settle.ts';
import type { World } from './world.ts';

type CorrectionsFor = (
  observed: Observed,
  messages: readonly Message[],
  heard?: readonly Heard[],
) => Promise<Corrections>;

/** Finds the corrections of the wordings that wait on a ticket, and of those before them; where nobody ever corrected anything, without a look. */
export async function correctionReader(store: Store): Promise<CorrectionsFor> {
  if ((await store.corrections.limit(1).primaryKeys()).length === 0) return async () => NO_CORRECTIONS;
  return async (observed, messages, known) => {
    const thread = threadOf(observed, messages);
    const now = wordsOf(observed, thread).map((text) => wordingOf(text, observed.buyer));
    const before = hear(observed, thread, known).map(({ wording }) => wording);
    const found = await store.corrections.bulkGet([...new Set([...now, ...before])]);
    return new Map(found.flatMap((correction) => (correction ? [[correction.id, correction]] : [])));
  };
}

/** Puts every wording as it is to be; the walk over all tickets follows from the same transaction. */
async function keep(store: Store, steps: readonly CorrectionStep[]): Promise<void> {
  for (const { id, after } of steps) {
    if (after) await store.corrections.put(after);
    else await store.corrections.delete(id);
  }
  await askRecompute(store);
}

/** Repeating it changes nothing. Throws where the buyer wrote nothing that could be meant. */
export async function correctTicket(
  world: World,
  operation: string,
  { id, ...asked }: CorrectionAsked & { readonly id: TicketId },
) {
  const by = (await settingsOf(world.store)).me;
  const at = world.now();
  let steps: CorrectionStep[] = [];
  await settle(world, {
    operation,
    first: async (store, books) => {
      const ticket = await store.tickets.get(id);
      if (!ticket) throw new Error(REFUSALS.ticketGone);
      const { observed, derived } = ticket;
      const messages = await store.messages.where('ticketId').equals(id).sortBy('position');
      const known = await (await correctionReader(store))(observed, messages, derived.heard);
      const { buyer } = observed;
      const said = { at, by, ...(buyer === undefined ? {} : { buyer }) };
      const made = correctionsInThread(observed, threadOf(observed, messages), asked, known, said);
      if (made.length === 0) throw new Error(REFUSALS.nothingSaid);
      steps = made.map((after) => stepOf(known.get(after.id), after));
      await keep(store, steps);
      books.write();
    },
    changes: [{ id, apply: () => ({}) }],
    event: () => ({ id: operation, ticketId: id, at, by, what: 'corrected', corrections: steps }),
  });
  world.changed(['corrections', `ticket:${id}`]);
  return { eventId: operation };
}

const stepOf = (before: Correction | undefined, after: Correction): CorrectionStep => ({
  id: after.id,
  after,
  ...(before ? { before } : {}),
});

/** Takes a correction back, unless somebody said something else of the same wording since. */
export async function undoCorrection(world: World, operation: string, event: TicketEvent) {
  const { ticketId, corrections: steps = [] } = event;
  if (await world.store.events.get(operation)) return { undone: true };
  const by = (await settingsOf(world.store)).me;
  const at = world.now();
  let undone = false;
  await settle(world, {
    operation,
    first: async (store, books) => {
      const now = await store.corrections.bulkGet(steps.map(({ id }) => id));
      undone = steps.every(({ after }, index) => same(now[index], after));
      if (!undone) return;
      await keep(
        store,
        steps.map(({ id, before }) => ({ id, ...(before ? { after: before } : {}) })),
      );
      books.write();
    },
    changes: [{ id: ticketId, apply: () => ({}) }],
    event: () => (undone ? { id: operation, ticketId, at, by, what: 'undone' } : undefined),
  });
  world.changed(['corrections', `ticket:${ticketId}`]);
  return { undone };
}

/** Forgets corrections; tickets are judged without them from then on. */
export async function forgetCorrections(world: World, ids: readonly string[]): Promise<void> {
  const { store } = world;
  await commit(store, [store.corrections], async (books) => {
    await store.corrections.bulkDelete([...ids]);
    await askRecompute(store);
    books.write();
  });
  world.changed(['corrections']);
}
