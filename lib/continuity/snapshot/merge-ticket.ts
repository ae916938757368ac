/** Two copies of one ticket made one: of everything the newer, whichever copy has it. Pure. */
import type { Decided, Note, Observed, StatusChoice, Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { CHOICES, NEVER, type Past } from './past.ts';

export interface Side<Value> {
  readonly value: Value;
  readonly past: Past;
}

/** What pages showed: the one that changed last, whole, since its fields were read together. */
export function mergeObserved(here: Observed, there: Observed): Observed {
  const newer = there.changedAt > here.changedAt ? there : here;
  return {
    ...newer,
    firstSeenAt: Math.min(here.firstSeenAt, there.firstSeenAt),
    messageCount: Math.max(here.messageCount, there.messageCount),
  };
}

const statusMoment = ({ statusAt, statusLog }: Decided): Instant =>
  Math.max(statusAt ?? NEVER, statusLog?.at(-1)?.at ?? NEVER);

function mergeLogs(...logs: readonly (readonly StatusChoice[] | undefined)[]): StatusChoice[] {
  const all = new Map(logs.flatMap((log) => log ?? []).map((one) => [JSON.stringify([one.at, one.status]), one]));
  return [...all.values()].toSorted((a, b) => a.at - b.at);
}

/** A note that one side lacks although it knew it was taken back there. */
function mergeNotes(here: Side<Decided>, there: Side<Decided>): Note[] {
  const [mine, theirs] = [here.value.notes, there.value.notes];
  const kept = [
    ...mine.filter(({ id }) => theirs.some((note) => note.id === id) || !there.past.knew(id)),
    ...theirs.filter(({ id }) => !mine.some((note) => note.id === id) && !here.past.knew(id)),
  ];
  return kept.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** Where nobody says when a choice was made, one that is there counts more than none. */
function winner(here: Side<Decided>, there: Side<Decided>, choice: (typeof CHOICES)[number]): Decided {
  const [mine, theirs] = [here.past.chosen(choice), there.past.chosen(choice)];
  if (mine !== theirs) return theirs > mine ? there.value : here.value;
  return mine === NEVER && !(choice in here.value) ? there.value : here.value;
}

const GROUPED: ReadonlySet<string> = new Set([
  ...CHOICES,
  ...['status', 'statusAt', 'snoozedUntil', 'statusLog', 'followUpSetAt', 'notes'],
]);
const others = (decided: Decided) =>
  Object.fromEntries(Object.entries(decided).filter(([field]) => !GROUPED.has(field)));

export function mergeDecided(here: Side<Decided>, there: Side<Decided>): Decided {
  const { status, statusAt, snoozedUntil } =
    statusMoment(there.value) > statusMoment(here.value) ? there.value : here.value;
  const statusLog = mergeLogs(here.value.statusLog, there.value.statusLog);
  const chosen = CHOICES.map((choice) => [choice, winner(here, there, choice)] as const);
  const { followUpSetAt } = chosen.find(([choice]) => choice === 'followUpAt')?.[1] ?? here.value;
  return {
    ...others(here.value),
    ...Object.fromEntries(chosen.flatMap(([choice, from]) => (choice in from ? [[choice, from[choice]]] : []))),
    ...(status === undefined ? {} : { status }),
    ...(statusAt === undefined ? {} : { statusAt }),
    ...(snoozedUntil === undefined ? {} : { snoozedUntil }),
    ...(followUpSetAt === undefined ? {} : { followUpSetAt }),
    ...(here.value.statusLog || there.value.statusLog ? { statusLog } : {}),
    notes: mergeNotes(here, there),
  };
}

/** What follows is worked out anew afterwards; until then it stands as it stood here. */
export function mergeTicket(here: Side<Ticket>, there: Side<Ticket>): Ticket {
  // What was bared here stays bare: notes that stood on it before do not come back.
  const { purgedAt } = here.value.observed;
  const decided = mergeDecided(
    { value: here.value.decided, past: here.past },
    { value: there.value.decided, past: there.past },
  );
  const notes = decided.notes.filter(({ at }) => purgedAt === undefined || at > purgedAt);
  const dispatched = here.value.dispatched ?? there.value.dispatched;
  return {
    ...there.value,
    ...here.value,
    observed: mergeObserved(here.value.observed, there.value.observed),
    decided: { ...decided, notes },
    ...(dispatched ? { dispatched } : {}),
  };
}
