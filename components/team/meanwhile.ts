/** What teammates did on a ticket since one began to write on it. */
import type { TeamStatus } from '@/lib/domain/team.ts';
import type { Message } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { TicketDetail, TicketEvent } from '@/lib/protocol.ts';

/** What stood in the thread and the record when one began, or was last shown what came. */
export interface Begun {
  /** Ids of teammates' answers in the record. */
  readonly answers: ReadonlySet<string>;
  /** The newest of them; empty: none. */
  readonly newest: string;
  /** Ids of all messages. */
  readonly read: ReadonlySet<string>;
  /** Ids and words of our side's messages. */
  readonly messages: ReadonlySet<string>;
}

/** An answer that came in between. */
export interface Answered {
  /** Of the record's line; absent where only the portal's page shows it. */
  readonly event?: string;
  /** Absent where nobody's name is known. */
  readonly by?: string;
  readonly at?: Instant;
  /** Absent until a page showed it. */
  readonly text?: string;
}

type Seen = Pick<TicketDetail, 'events' | 'messages'>;
type Names = readonly (string | undefined)[];

/** Oneself by the team's word and by this computer's: either is me. */
export const myNames = (me: TeamStatus['me'], own: string): Names => [me?.name, own];

const isAnswer = ({ what }: TicketEvent): boolean => what === 'inserted' || what === 'copied';

/** Newest first, whatever order they come in. */
const answersOf = (events: readonly TicketEvent[], mine: (by: string) => boolean): readonly TicketEvent[] =>
  events.filter((event) => isAnswer(event) && mine(event.by)).toSorted((a, b) => b.at - a.at);

const teammates = ({ events }: Seen, me: Names): readonly TicketEvent[] => answersOf(events, (by) => !me.includes(by));

/** A bot's words are nobody's answer. */
const ours = ({ messages }: Seen): readonly Message[] =>
  messages.filter(({ direction, automatic }) => direction === 'outbound' && !automatic);

/** A message that is read again under a better time has another id and the same words. */
const marks = (message: Message): readonly string[] => [message.id, message.text];

export function begunWith(seen: Seen, me: Names): Begun {
  const answers = teammates(seen, me);
  return {
    answers: new Set(answers.map(({ id }) => id)),
    newest: answers[0]?.id ?? '',
    read: new Set(seen.messages.map(({ id }) => id)),
    messages: new Set(ours(seen).flatMap(marks)),
  };
}

/**
 * The newest answer of another since then. A message of our side that nobody's record explains counts too, unless one
 * has put in a reply oneself: then it is that. What stands before what one knew was said before, and only read late:
 * told by its place, because pages write times of many zones.
 */
export function answeredSince(begun: Begun, seen: Seen, me: Names, ownSince: Instant): Answered | undefined {
  const event = teammates(seen, me).find(({ id }) => !begun.answers.has(id));
  const known = Math.max(...seen.messages.filter(({ id }) => begun.read.has(id)).map(({ position }) => position));
  const message = ours(seen)
    .filter((one) => one.position > known && !marks(one).some((mark) => begun.messages.has(mark)))
    .toSorted((a, b) => a.position - b.position)
    .at(-1);
  const text = message ? { text: message.text } : {};
  if (event) return { event: event.id, by: event.by, at: event.at, ...text };
  const [own] = answersOf(seen.events, (by) => me.includes(by));
  if (!message || (own && own.at >= ownSince)) return undefined;
  return { ...(message.at === undefined ? {} : { at: message.at }), ...text };
}
