/** Last values taken by who joins: a batch in one transaction with how far it came, or nothing of it. */
import { partsOf } from '@/lib/continuity/privacy/marks.ts';
import type { TeamApproval } from '@/lib/domain/approval.ts';
import type { TicketNow } from '@/lib/domain/team-event.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { PORTALS } from '@/lib/domain/vocabulary.ts';
import { mergeValues } from '@/lib/sync/fold/index.ts';
import { openValue } from '@/lib/sync/seal/index.ts';
import { eventSubject, isValueMark, ticketKeySubject } from '@/lib/sync/subjects.ts';
import type { WireEvent } from '@/lib/sync/wire/index.ts';
import { knowerOf } from '../../privacy/marks.ts';
import type { World } from '../../world.ts';
import type { Keyring } from '../keyring.ts';
import type { Desk } from '../open.ts';
import { believed, type Ends } from './believed.ts';

/** A ticket's last value as it is stored here. */
export interface TakenValue {
  readonly now: TicketNow;
  /** Under which this device would tell of the same ticket. */
  readonly own: string;
  /** Of a buyer who is erased: no words of it are stored. */
  readonly forgotten: boolean;
}

export interface OpenedValues {
  readonly values: readonly TakenValue[];
  readonly refused: number;
}

/**
 * What several members wrote of each ticket, as one. `stream`: the one that is read, by when it was made; values of
 * another are left out. What nobody may have written is refused; what was emptied says nothing.
 */
export async function openValues(
  world: World,
  desk: Desk,
  batch: readonly WireEvent[],
  { stream, ring, ...ends }: Ends & { readonly stream: string; readonly ring: Keyring },
): Promise<OpenedValues> {
  const { keys, roster, invitation } = desk;
  const { team, member } = invitation;
  const written = batch.filter(({ subject, bytes }) => bytes.length > 0 && !isValueMark(subject));
  await ring.prefetch(
    desk,
    written.map(({ subject }) => keyOfValue(team, subject)),
  );
  const opened = await Promise.all(
    written.map(({ subject, bytes, takenAt }) =>
      openValue(keys, roster, team, subject, bytes, takenAt, (author, boxed) =>
        ring.find(desk, author, boxed, takenAt),
      ),
    ),
  );
  const byTicket = new Map<TicketId, { own: string; all: TicketNow[] }>();
  let refused = 0;
  for (const [at, one] of opened.entries()) {
    const { subject, takenAt } = written[at] ?? { subject: '', takenAt: 0 };
    if ('refused' in one) refused += 1;
    // Its key is destroyed, or not to be found: the stream, or another's value, says what stands.
    else if ('lacks' in one) continue;
    else if (one.value.stream === stream) {
      const [, , , , store = '', thing = ''] = subject.split('.');
      const own = eventSubject(team, { member: member.id, class: 'tk', store, thing });
      const value = believed({ ...one, takenAt }, ends);
      const known = byTicket.get(value.team.id);
      if (known) known.all.push(value);
      else byTicket.set(value.team.id, { own, all: [value] });
    }
  }
  const isErased = knowerOf(world);
  const values = [...byTicket.values()].map(async ({ own, all }): Promise<TakenValue> => {
    const now = mergeValues(all);
    const { id } = now.team;
    const parts = partsOf(id);
    const portal = PORTALS.find((one) => one === parts.portal);
    const { buyer, orderId } = now.observed ?? {};
    const about = { buyer, orderId, tickets: [parts] };
    const forgotten = portal !== undefined && (await isErased({ portal, store: parts.store }, about));
    return { now: forgotten ? wordless(now) : now, own, forgotten };
  });
  return { values: await Promise.all(values), refused };
}

/** Where its author keeps the key of a last value. */
function keyOfValue(team: string, subject: string): string {
  const [, , , member = '', store = '', ticket = ''] = subject.split('.');
  return ticketKeySubject(team, member, `${store}.${ticket}`);
}

/** Of an erased buyer's ticket: what was chosen, so that all go on from the same, and nothing that was said. */
function wordless({ stream, team, approvals }: TicketNow): TicketNow {
  const bare = ({ reason: _, note: __, ...approval }: TeamApproval): TeamApproval => ({ ...approval, words: '' });
  return {
    stream,
    team: { ...team, decided: { ...team.decided, notes: [] } },
    messages: [],
    ...(approvals ? { approvals: approvals.map(bare) } : {}),
  };
}
