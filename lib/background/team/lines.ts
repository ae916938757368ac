/** Lines of the record that teammates told: those of a batch together, none twice, none in another's place. */
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { TeamEvent } from '@/lib/domain/team-event.ts';
import type { Decided } from '@/lib/domain/ticket.ts';
import type { Books } from '@/lib/store/ledger.ts';
import type { Store } from '@/lib/store/store.ts';
import { canonical } from '@/lib/sync/seal/index.ts';
import { OLD } from './old.ts';
import type { Mute, Opened } from './open.ts';

/** Lines that tell of `decided` as a whole are kept with the fields people chose; lists speak for themselves. */
export function recordOf({ event }: { event: TicketEvent }): TicketEvent {
  const { before, after, ...line } = event;
  if (event.what !== 'decided') return line;
  const without = (fields: object | undefined) =>
    Object.fromEntries(Object.entries(fields ?? {}).filter(([field]) => field !== 'notes' && field !== 'statusLog'));
  return { ...line, before: without(before), after: without(after) };
}

/** Notes speak for themselves; of what was chosen before the team there is a line. */
const saysNothing = ({ before = {}, after = {} }: TicketEvent): boolean =>
  Object.keys(before).length + Object.keys(after).length === 0;

/** What a line says, whenever it was: the same rule does the same on several devices, each by its own clock. */
function essenceOf({ at: _, before, after, ...line }: TicketEvent): string {
  const without = ({ statusAt: __, followUpSetAt: ___, ...choices }: Partial<Decided> = {}) => choices;
  return canonical({ ...line, before: without(before), after: without(after) });
}

/** What is left of a word about an erased buyer's ticket: its choices, so that all go on from the same. */
export function wordless(body: TeamEvent['body']): TeamEvent['body'] {
  if (body.kind === 'approval') {
    const { reason: _, note: __, ...approval } = body.approval;
    return { ...body, approval: { ...approval, words: '' } };
  }
  if (body.kind !== 'did') return body;
  const { id, ticketId, at, by, what, before, after } = body.event;
  const without = ({ notes: _, ...choices }: Partial<Decided>) => choices;
  const change = { ...(before ? { before: without(before) } : {}), ...(after ? { after: without(after) } : {}) };
  return { ...body, event: { id, ticketId, at, by, what, ...change } };
}

/** An id that is known, or of what was there before the team, hides nobody's work: it has a line of its own then. */
function idsOf(line: string, { event, hash }: Pick<Opened, 'event' | 'hash'>): readonly string[] {
  const ids = [`team|${event.id}`, `team|${event.id}|${hash}`];
  return line.startsWith(OLD) ? ids : [line, ...ids];
}

/** The ids under which a batch will mostly look for its lines. */
const firstIds = (batch: readonly (Opened | Mute)[]): readonly string[] =>
  batch.flatMap((heard) => {
    if ('mute' in heard) return [];
    const { body, id } = heard.event;
    if (body.kind === 'did') return idsOf(body.event.id, heard).slice(0, 1);
    return body.kind === 'approval' ? [`team|${id}`] : [];
  });

/** `own`: this device's member. Call it inside the transaction that writes, and `write` before it ends. */
export async function startLines(store: Store, books: Books, batch: readonly (Opened | Mute)[], own: string) {
  const ids = [...new Set(firstIds(batch))];
  const found = ids.length > 0 ? await store.events.bulkGet(ids) : [];
  const known = new Map(ids.map((id, at) => [id, found[at]]));
  const added: TicketEvent[] = [];
  const at = async (id: string) => (known.has(id) ? known.get(id) : store.events.get(id));
  return {
    async add(line: TicketEvent, heard: Opened): Promise<void> {
      const mine = heard.author.id === own;
      if (line.id.startsWith(OLD) && (mine || saysNothing(line))) return;
      for (const id of idsOf(line.id, heard)) {
        const there = await at(id);
        if (there && (mine || essenceOf(there) === essenceOf({ ...line, id }))) return;
        if (there) continue;
        const fresh = { ...line, id };
        known.set(id, fresh);
        added.push(fresh);
        books.heard.events.add(id);
        return;
      }
    },
    async write(): Promise<void> {
      if (added.length === 0) return;
      await store.events.bulkAdd(added);
      books.write({ events: added.length });
    },
  };
}
