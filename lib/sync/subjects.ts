/**
 * Where in the stream things stand. A subject's author is held by the server (permissions), everything else in it by
 * the receivers: what it says must fit what is sealed inside. Stores and tickets stand in it as keyed hashes.
 */
import type { SharedTable, TeamBody } from '@/lib/domain/team-event.ts';
import type { Role } from '@/lib/domain/vocabulary.ts';

/**
 * `tk`: work on a ticket. `ap`: an approval decided. `cf`: rules, templates and people. `tx`: translations, glossary
 * and knowledge. `er`: a buyer erased.
 */
export const CLASSES = ['tk', 'ap', 'cf', 'tx', 'er'] as const;
export type SubjectClass = (typeof CLASSES)[number];

/** Stands where an event is about no store, or no ticket. */
export const NO_TOKEN = '_';

/** What a role may say; the server holds it by subject, and every receiver again. */
export const MAY_SAY: Readonly<Record<Role, readonly SubjectClass[]>> = {
  agent: ['tk', 'tx'],
  specialist: ['tk', 'tx'],
  lead: ['tk', 'tx', 'ap', 'cf', 'er'],
  admin: ['tk', 'tx', 'ap', 'cf', 'er'],
};

const ROW_CLASS: Readonly<Record<SharedTable, SubjectClass>> = {
  rules: 'cf',
  templates: 'cf',
  agents: 'cf',
  knowledge: 'tx',
  glossary: 'tx',
  translations: 'tx',
};

/** The class a body must be said under. A second look is decided by anybody, see `lib/domain/approval.ts`. */
export function classOf(body: TeamBody): SubjectClass {
  if (body.kind === 'row' || body.kind === 'unrow') return ROW_CLASS[body.table];
  if (body.kind === 'erased') return 'er';
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

/** What the event stream of a team is called, and the stream of last values. */
export const streamsOf = (team: string) => ({ events: `EV_${team}`, values: `LV_${team}` });

/**
 * What each stream takes. Rosters and keys lie in the events' stream; not by their exact subjects, which the server
 * would take for a listener that a reader of the other stream may send to.
 */
export const takenBy = (team: string) => ({
  events: [`${root(team)}.ev.>`, `${root(team)}.*`],
  values: [`${root(team)}.lv.>`],
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

/**
 * What a member reads, each a filter of its own: everything where it has every store. `stores` are tokens; none: all.
 */
export function filtersOf(team: string, stores: readonly string[]): readonly string[] {
  if (stores.length === 0) return [`${root(team)}.>`];
  const at = root(team);
  const everybody = [rosterSubject(team), keysSubject(team), `${at}.ev.*.*.${NO_TOKEN}.*`];
  return [...everybody, ...stores.map((store) => `${at}.ev.*.*.${store}.*`)];
}

/** What a member reads of the last values, each a filter of its own. `stores` as in `filtersOf`. */
export function valueFiltersOf(team: string, stores: readonly string[]): readonly string[] {
  if (stores.length === 0) return [`${root(team)}.lv.>`];
  return stores.map((store) => `${root(team)}.lv.*.${store}.*`);
}

/**
 * Where a member's device finds the server's JetStream, in place of `$JS.API`. A device has an account of its own
 * that imports just what it may ask, under this name: see `deploy/team/permissions.ts` for why.
 */
export const TEAM_API = 'PSJS';
