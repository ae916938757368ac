/** Whether a teammate answered while somebody was writing: two replies to one buyer are worse than one a minute later. */
import type { InsertOutcome } from '@/lib/domain/insertion.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import { settingsOf } from '../settings.ts';
import type { World } from '../world.ts';

/** Of the answer's words so many are shown, UTF-16 code units. */
const BEGINNING = 300;

type Answered = Extract<InsertOutcome, { result: 'answered' }>;

/** The newest answer of another, unless it is the one that was shown (`shown`: its id in the record, or empty). */
export async function answerSince({ store }: World, id: TicketId, shown: string): Promise<Answered | undefined> {
  const { me } = await settingsOf(store);
  const events = await store.events
    .where('[ticketId+at]')
    .between([id, Number.NEGATIVE_INFINITY], [id, Number.POSITIVE_INFINITY])
    .toArray();
  const newest = events.findLast(({ what, by }) => (what === 'inserted' || what === 'copied') && by !== me);
  if (!newest || newest.id === shown) return undefined;
  const messages = await store.messages.where('ticketId').equals(id).sortBy('position');
  const said = messages.findLast(
    ({ direction, automatic, at = 0 }) => direction === 'outbound' && !automatic && at >= newest.at - MINUTE,
  );
  const words = said ? { words: said.text.slice(0, BEGINNING) } : {};
  return { result: 'answered', by: newest.by, at: newest.at, event: newest.id, ...words };
}
