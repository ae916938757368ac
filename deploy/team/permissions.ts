/**
 * What one member may say, read and ask. Every device has a server account of its own, which imports from the team's
 * account exactly what stands here; the device's credential repeats what it may publish, so that a breach is refused
 * with a word instead of reaching nobody.
 *
 * Why an account each, where permissions of a user would seem to do: whoever asks a NATS server something also says
 * where the answer goes, and no permission looks at that. Within one account the answer could go to
 * `$JS.API.STREAM.PURGE.…`, or a message of one's own making could be pulled from the stream straight into
 * `$JS.API.CONSUMER.CREATE.…`: the server would obey itself (seen on 2.9.10; nats-server #8274 is its sibling). Out
 * of an account of its own, an answer lands only there, where nothing can be had that its imports do not give.
 */
import type { Member } from '@/lib/domain/team.ts';
import type { Role } from '@/lib/domain/vocabulary.ts';
import {
  eventSubject,
  filtersOf,
  heardPresenceSubject,
  MAY_SAY,
  NO_TOKEN,
  OF_TICKETS,
  presenceSubject,
  streamsOf,
  TEAM_API,
  ticketKeyFiltersOf,
  ticketKeySubject,
  valueFiltersOf,
  valueSubject,
} from '@/lib/sync/subjects.ts';

/** A subject of the team's account, and what it is called in the device's. */
export interface Way {
  readonly subject: string;
  readonly local: string;
  readonly kind: 'service' | 'stream';
}

export interface Grants {
  /** Of the device's credential: subjects it may publish on and subscribe to; all others are refused. */
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
  /** Of the device's account: what reaches the team's account, or comes from there. */
  readonly ways: readonly Way[];
}

/** `stores` are tokens; none: all of them. */
function saidSubjects(team: string, member: string, role: Role, stores: readonly string[]): readonly string[] {
  return MAY_SAY[role].flatMap((kind) => {
    const everywhere = stores.length === 0 ? ['*'] : stores;
    return (OF_TICKETS.includes(kind) ? everywhere : [NO_TOKEN]).map((store) =>
      eventSubject(team, { member, class: kind, store, thing: '*' }),
    );
  });
}

/** Its own keys of tickets; whoever may erase may put nothing in the place of anybody's. */
function keySubjects(team: string, member: string, role: Role, stores: readonly string[]): readonly string[] {
  const whose = MAY_SAY[role].includes('er') ? '*' : member;
  return (stores.length === 0 ? ['*'] : stores).map((store) => ticketKeySubject(team, whose, `${store}.*`));
}

/** A reader can be made only with its filter in the subject: the server holds the two against each other. */
const readingAsked = (stream: string, filters: readonly string[]) => [
  `STREAM.INFO.${stream}`,
  ...filters.map((filter) => `CONSUMER.CREATE.${stream}.*.${filter}`),
];

/** Where a reader's messages arrive: the only inbox a device may listen on. */
const inboxesOf = (member: string) => `_INBOX_${member}.>`;

/** How a device says that it can take more. */
const holdsOf = (team: string) => Object.values(streamsOf(team)).map((stream) => `$JS.FC.${stream}.>`);

const plain = (subject: string, kind: Way['kind']): Way => ({ subject, local: subject, kind });

/** `stores` are the tokens of the member's stores (`storeToken` of `lib/sync/seal`); none: all stores. */
export function grantsOf(team: string, { id, role }: Pick<Member, 'id' | 'role'>, stores: readonly string[]): Grants {
  const { events, values, keys } = streamsOf(team);
  const lasting = (stores.length === 0 ? ['*'] : stores).map((store) => valueSubject(team, id, store, '*'));
  const publish = [
    ...saidSubjects(team, id, role, stores),
    ...lasting,
    ...keySubjects(team, id, role, stores),
    presenceSubject(team, id),
    ...holdsOf(team),
  ];
  const keyFilters = ticketKeyFiltersOf(team, stores);
  const asked = [
    ...readingAsked(events, filtersOf(team, stores)),
    ...readingAsked(values, valueFiltersOf(team, stores)),
    ...readingAsked(keys, keyFilters),
    // One key, by its subject: the server holds that against the store.
    ...keyFilters.map((filter) => `DIRECT.GET.${keys}.${filter}`),
  ];
  const heard = [inboxesOf(id), heardPresenceSubject(team, '*')];
  return {
    publish: [...publish, `${TEAM_API}.>`],
    // Its own presence subject hears nobody there, but may be listened to: a device tries both.
    subscribe: [...heard, presenceSubject(team, '*')],
    ways: [
      ...publish.map((subject) => plain(subject, 'service')),
      ...asked.map((rest): Way => ({ subject: `$JS.API.${rest}`, local: `${TEAM_API}.${rest}`, kind: 'service' })),
      ...heard.map((subject) => plain(subject, 'stream')),
    ],
  };
}

/** What the team's account lets the accounts of these members import; which of it each may, its own claims say. */
export function offersOf(team: string, members: readonly string[]): readonly Omit<Way, 'local'>[] {
  const asked = [
    ...Object.values(streamsOf(team)).flatMap((stream) => [
      `$JS.API.STREAM.INFO.${stream}`,
      `$JS.API.CONSUMER.CREATE.${stream}.>`,
    ]),
    `$JS.API.DIRECT.GET.${streamsOf(team).keys}.>`,
  ];
  const said = [`ps.${team}.ev.>`, `ps.${team}.lv.>`, `ps.${team}.k.>`, presenceSubject(team, '*'), ...holdsOf(team)];
  const heard = [heardPresenceSubject(team, '*'), ...members.map(inboxesOf)];
  return [
    ...[...said, ...asked].map((subject) => ({ subject, kind: 'service' as const })),
    ...heard.map((subject) => ({ subject, kind: 'stream' as const })),
  ];
}
