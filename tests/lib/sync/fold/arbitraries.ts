/** By chance: what was decided of a ticket, and what a team says of it. */
import fc from 'fast-check';
import type { Member } from '@/lib/domain/team.ts';
import type { HeardEvent, TeamBody } from '@/lib/domain/team-event.ts';
import type { Decided, TicketId } from '@/lib/domain/ticket.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import { SEVERITIES, STATUSES } from '@/lib/domain/vocabulary.ts';
import { changeOf } from '@/lib/sync/fold/index.ts';
import { NOW } from '../../support/make.ts';

export const TICKET: TicketId = 'amazon:na:message:1';

const aMember = (name: string, role: Member['role'] = 'agent'): Member => ({
  id: name.toLowerCase().padEnd(16, '0'),
  name,
  role,
  stores: [],
  signing: '',
  sealing: '',
  since: NOW,
});

export const ANN = aMember('Ann');
export const BEN = aMember('Ben');
export const CLEO = aMember('Cleo');
export const LEA = aMember('Lea', 'lead');
export const MEMBERS: readonly Member[] = [ANN, BEN, CLEO, aMember('Dov'), aMember('Eli'), LEA];

/** An event as it is heard; a minute passes from place to place. */
export const heardOf = (seq: number, author: Member, body: TeamBody, more: Partial<HeardEvent> = {}): HeardEvent => ({
  seq,
  takenAt: NOW + seq * MINUTE,
  author,
  event: {
    v: 1,
    id: `${seq.toString(16).padStart(8, '0')}`.repeat(4),
    member: author.id,
    n: seq,
    prev: '',
    hlc: { at: NOW, tick: 0 },
    body,
  },
  ...more,
});

const at = fc.integer({ min: NOW, max: NOW + 5 });
const by = fc.constantFrom('Ann', 'Ben');
const lists = fc.record(
  {
    notes: fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.constant('Hi'), by, at }), {
      selector: ({ id }) => id,
    }),
    tags: fc.uniqueArray(fc.constantFrom('vip', 'gift', 'customs')),
    steps: fc.uniqueArray(fc.record({ id: fc.constantFrom('wismo/ask' as const, 'wismo/offer' as const), by, at }), {
      selector: ({ id }) => id,
      minLength: 1,
    }),
    statusLog: fc.uniqueArray(fc.record({ status: fc.constantFrom(...STATUSES), at }), {
      selector: ({ status, at }) => `${at} ${status}`,
      minLength: 1,
    }),
  },
  { requiredKeys: ['notes'] },
);
const status = fc.record(
  { status: fc.constantFrom(...STATUSES), statusAt: at, snoozedUntil: at },
  { requiredKeys: ['status', 'statusAt'] },
);
const choices = fc.record(
  { assignee: by, queue: fc.constantFrom('inbox', 'claims'), severity: fc.constantFrom(...SEVERITIES) },
  { requiredKeys: [] },
);

export const decideds: fc.Arbitrary<Decided> = fc
  .tuple(lists, fc.option(status, { nil: {} }), choices)
  .map(([list, chosen, rest]) => ({
    ...list,
    ...chosen,
    ...rest,
    ...(list.statusLog
      ? { statusLog: list.statusLog.toSorted((a, b) => a.at - b.at || (`${a.status}` < `${b.status}` ? -1 : 1)) }
      : {}),
  }));

const dids: fc.Arbitrary<TeamBody> = fc.tuple(decideds, decideds, fc.uuid()).map(([was, is, id]) => ({
  kind: 'did',
  ticketId: TICKET,
  event: { id, ticketId: TICKET, at: NOW, by: 'Ann', what: 'decided', ...changeOf(was, is) },
}));
const claims: fc.Arbitrary<TeamBody> = fc.record({
  kind: fc.constant('claim' as const),
  ticketId: fc.constant(TICKET),
  base: fc.nat(12),
  lease: fc.integer({ min: 1, max: 10 * MINUTE }),
});
const releases: fc.Arbitrary<TeamBody> = fc.record({
  kind: fc.constant('release' as const),
  ticketId: fc.constant(TICKET),
  base: fc.nat(12),
});

/** What several people say of one ticket, in the stream's order. */
export const histories: fc.Arbitrary<readonly HeardEvent[]> = fc
  .array(fc.tuple(fc.constantFrom(...MEMBERS), fc.oneof(dids, claims, releases)), { maxLength: 12 })
  .map((said) => said.map(([author, body], index) => heardOf(index + 1, author, body)));
