/**
 * Where in the stream things stand. A subject's author is held by the server (permissions), everything else in it by
 * the receivers: what it says must fit what is sealed inside. Stores and tickets stand in it as keyed hashes.
 */
import type { SharedTable, TeamBody } from '@/lib/domain/team-event.ts';
import type { Role } from '@/lib/domain/vocabulary.ts';

/**
 * `tk`: work on a ticket. `ap`: an approval decided. `cf`: rules, templates and people. `tx`: translations, glossary
 * and knowledge. `aw`: whether one is away oneself. `er`: a buyer erased.
 */
export const CLASSES = ['tk', 'ap', 'cf', 'tx', 'aw', 'er'] as const;
export type SubjectClass = (typeof CLASSES)[number];

/** These are about tickets, so about a store; all others are about none. */
export const OF_TICKETS: readonly SubjectClass[] = ['tk', 'ap'];

/** Stands where an event is about no store, or no ticket. */
export const NO_TOKEN = '_';

/** What a role may say; the server holds it by subject, and every receiver again. */
export const MAY_SAY: Readonly<Record<Role, readonly SubjectClass[]>> = {
  agent: ['tk', 'tx', 'aw'],
  specialist: ['tk', 'tx', 'aw'],
  lead: ['tk', 'tx', 'aw', 'ap', 'cf', 'er'],
  admin: ['tk', 'tx', 'aw', 'ap', 'cf', 'er'],
};

const ROW_CLASS: Readonly<Record<SharedTable, SubjectClass>> = {
  rules: 'cf',
  templates: 'cf',
  agents: 'cf',
  knowledge: 'tx',
  glossary: 'tx',
  translations: 'tx',
};

/** The class a body must be said under: of one's own absence everybody's, of another's a lead's. A second look is decided by anybody, see `lib/domain/approval.ts`. */
export function classOf(body: TeamBody): SubjectClass {
  if (body.kind === 'row' || body.kind === 'unrow') return ROW_CLASS[body.table];
  if (body.kind === 'erased') return 'er';
  if (body.kind === 'away') return body.agent === undefined ? 'aw' : 'cf';
  if (body.kind !== 'approval') return 'tk';
  return body.approval.state === 'requested' || body.approval.kind === 'second_look' ? 'tk' : 'ap';
}

export interface EventSubject {
  readonly member: string;
  readonly class: SubjectClass;
  /** Keyed hash of `portal:store`, or `_`. */
  readonly store: string;
  /** Keyed hash of the ticket, or of table and row, or `_`. */
  readonly thing: string;
}

const root = (team: string) => `ps.${team}`;

/** What the event stream of a team is called, the stream of last values, and that of the tickets' keys. */
export const streamsOf = (team: string) => ({ events: `EV_${team}`, values: `LV_${team}`, keys: `KY_${team}` });

/**
 * What each stream takes. Rosters and keys lie in the events' stream; not by their exact subjects, which the server
 * would take for a listener that a reader of the other stream may send to.
 */
export const takenBy = (team: string) => ({
  events: [`${root(team)}.ev.>`, `${root(team)}.*`],
  values: [`${root(team)}.lv.>`],
  keys: [`${root(team)}.k.>`],
});

export const rosterSubject = (team: string): string => `${root(team)}.ro`;
export const keysSubject = (team: string): string => `${root(team)}.ky`;
export const presenceSubject = (team: string, member: string): string => `${root(team)}.pr.${member}`;
/** Where others hear it whose devices have accounts of their own: said and heard under one subject, it would go round. */
export const heardPresenceSubject = (team: string, member: string): string => `${root(team)}.ph.${member}`;

export const eventSubject = (team: string, { member, class: kind, store, thing }: EventSubject): string =>
  `${root(team)}.ev.${member}.${kind}.${store}.${thing}`;

/** Of a ticket's last value; every member writes its own, the one that is furthest in the stream counts. */
export const valueSubject = (team: string, member: string, store: string, ticket: string): string =>
  `${root(team)}.lv.${member}.${store}.${ticket}`;

/** Which ticket, as the server sees it: `<store>.<ticket>`, two keyed hashes. */
export type TicketPlace = string;

/** Where a member keeps its key of a ticket; whoever may erase may put nothing in its place. */
export const ticketKeySubject = (team: string, member: string, place: TicketPlace): string =>
  `${root(team)}.k.${member}.${place}`;

/** How far a member knows last values to hold what was said: of one store, or of all (`NO_TOKEN`). */
export const valueMarkSubject = (team: string, member: string, store: string): string =>
  valueSubject(team, member, store, NO_TOKEN);

export const isValueMark = (subject: string): boolean => subject.split('.')[5] === NO_TOKEN;

/** Answers undefined for what is no event's subject of this team. */
export function parseEventSubject(team: string, subject: string): EventSubject | undefined {
  const parts = subject.split('.');
  const [ps, id, ev, member, kind, store, thing] = parts;
  const known = CLASSES.find((one) => one === kind);
  if (parts.length !== 7 || ps !== 'ps' || id !== team || ev !== 'ev' || !known || !member || !store || !thing)
    return undefined;
  return { member, class: known, store, thing };
}

/** Events of one lane are chained and counted: who may read one of them may read all of them. */
export const laneOf = ({ member, class: kind, store }: Pick<EventSubject, 'member' | 'class' | 'store'>): string =>
  `${member}.${kind}.${store}`;

/** What is about no ticket: who is in, keys, rules, people, texts and erasures, each a filter of its own. */
export const generalFiltersOf = (team: string): readonly string[] => [
  rosterSubject(team),
  keysSubject(team),
  `${root(team)}.ev.*.*.${NO_TOKEN}.*`,
];

/** What is about tickets of a store. `store` is a token; `NO_TOKEN`: of all, and with them all else. */
export const storeFilterOf = (team: string, store: string): string =>
  store === NO_TOKEN ? `${root(team)}.>` : `${root(team)}.ev.*.*.${store}.*`;

/** As `storeFilterOf`, without what is about no ticket. */
export const ticketFiltersOf = (team: string, store: string): readonly string[] =>
  store === NO_TOKEN ? OF_TICKETS.map((kind) => `${root(team)}.ev.*.${kind}.*.*`) : [storeFilterOf(team, store)];

/**
 * What a member reads, each a filter of its own: everything where it has every store. `stores` are tokens; none: all.
 */
export function filtersOf(team: string, stores: readonly string[]): readonly string[] {
  if (stores.length === 0) return [storeFilterOf(team, NO_TOKEN)];
  return [...generalFiltersOf(team), ...stores.map((store) => storeFilterOf(team, store))];
}

/** What a member reads of the last values, each a filter of its own. `stores` as in `filtersOf`. */
export function valueFiltersOf(team: string, stores: readonly string[]): readonly string[] {
  if (stores.length === 0) return [`${root(team)}.lv.>`];
  return stores.map((store) => `${root(team)}.lv.*.${store}.*`);
}

/** What a member reads of the tickets' keys, each a filter of its own. `stores` as in `filtersOf`. */
export function ticketKeyFiltersOf(team: string, stores: readonly string[]): readonly string[] {
  if (stores.length === 0) return [`${root(team)}.k.>`];
  return stores.map((store) => `${root(team)}.k.*.${store}.*`);
}

/** The marks of all members on one store, or on all (`NO_TOKEN`). */
export const markFilterOf = (team: string, store: string): string => `${root(team)}.lv.*.${store}.${NO_TOKEN}`;

/**
 * Where a member's device finds the server's JetStream, in place of `$JS.API`. A device has an account of its own
 * that imports just what it may ask, under this name: see `deploy/team/permissions.ts` for why.
 */
export const TEAM_API = 'PSJS';
