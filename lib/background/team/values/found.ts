/** Last values beside what is known of their tickets here. */
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Store } from '@/lib/store/store.ts';
import type { TeamTicketRow } from '@/lib/store/team-rows.ts';
import type { TakenValue } from './take.ts';

export interface Found extends TakenValue {
  /** The ticket's id here. */
  readonly id: TicketId;
  readonly team: TeamTicketRow;
  readonly isNew: boolean;
  /** What the value says stands; else what is known here is further. */
  readonly isFurther: boolean;
}

/** Call it inside the transaction that writes. */
export async function foundOf(store: Store, values: readonly TakenValue[]): Promise<readonly Found[]> {
  const aliases = await store.aliases.bulkGet(values.map(({ now }) => now.team.id));
  const ids = values.map(({ now }, at) => aliases[at]?.ticketId ?? now.team.id);
  const stood = await store.teamTickets.bulkGet(ids);
  return values.map((one, at): Found => {
    const id = ids[at] ?? one.now.team.id;
    const known = stood[at];
    const isFurther = !known || one.now.team.seq > known.seq;
    const came = known?.came ? { came: known.came } : {};
    return { ...one, id, isNew: !known, isFurther, team: isFurther ? { ...one.now.team, id, ...came } : known };
  });
}
