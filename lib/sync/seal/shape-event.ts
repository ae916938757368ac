/** What one member tells the others. */
import { type Away, HANDOVERS } from '@/lib/domain/agent.ts';
import { APPROVAL_STATES, type Approval, CLEARANCES } from '@/lib/domain/approval.ts';
import type { Correction, CorrectionStep } from '@/lib/domain/correction.ts';
import { UNSURE } from '@/lib/domain/insertion.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import { SHARED_TABLES, type TeamBody, type TeamEvent } from '@/lib/domain/team-event.ts';
import { HOUR } from '@/lib/domain/time.ts';
import { INTENTS, LANGUAGES, MESSAGE_FLAGS } from '@/lib/domain/vocabulary.ts';
import { type HasBox, isBoxed } from './box.ts';
import { MOST_TICKS } from './clock.ts';
import {
  also,
  bytesOf,
  count,
  formed,
  type Guard,
  instant,
  isPlain,
  key,
  line,
  listOf,
  maybe,
  oneOf,
  shaped,
  text,
  variant,
} from './shape.ts';
import { facts, isAbout, isChange, isMoney, isRecordId, isStepId, isTicketId } from './shape-ticket.ts';

const bytesOf32 = bytesOf(32);

/** 16 of `a-z0-9`. */
export const isId: Guard<string> = formed(/^[a-z0-9]{16}$/, 16);

export const approvalParts = {
  id: key,
  ticketId: isTicketId,
  kind: oneOf('full-refund', 'partial-refund', 'replacement', 'keep-item', ...CLEARANCES),
  amount: maybe(isMoney),
  words: text,
  reason: maybe(line),
  askedBy: line,
  askedAt: instant,
  expiresAt: instant,
  state: oneOf(...APPROVAL_STATES),
  decidedBy: maybe(line),
  decidedAt: maybe(instant),
  note: maybe(line),
};
const isApproval: Guard<Approval> = shaped<Approval>(approvalParts);

const isFlags = listOf(oneOf(...MESSAGE_FLAGS), MESSAGE_FLAGS.length);
const isCorrection: Guard<Correction> = shaped<Correction>({
  id: key,
  text,
  language: oneOf(...LANGUAGES, 'und'),
  intent: maybe(oneOf(...INTENTS)),
  added: isFlags,
  removed: isFlags,
  at: instant,
  by: line,
});
const isCorrectionStep: Guard<CorrectionStep> = shaped<CorrectionStep>({
  id: key,
  before: maybe(isCorrection),
  after: maybe(isCorrection),
});

export const isTicketEvent: Guard<TicketEvent> = also(
  shaped<TicketEvent>({
    id: isRecordId,
    ticketId: isTicketId,
    at: instant,
    by: line,
    what: oneOf(
      'decided',
      'noted',
      'undone',
      'inserted',
      'not-inserted',
      'copied',
      'corrected',
      'approval',
      'alerted',
      'seen',
    ),
    outcome: maybe(oneOf(...UNSURE)),
    before: maybe(isChange),
    after: maybe(isChange),
    approval: maybe(isApproval),
    despite: maybe(shaped<NonNullable<TicketEvent['despite']>>({ reason: line, steps: listOf(isStepId, 200) })),
    corrections: maybe(listOf(isCorrectionStep, 500)),
  }),
  ({ ticketId, approval }) => approval === undefined || approval.ticketId === ticketId,
);

type Body<Kind extends TeamBody['kind']> = Extract<TeamBody, { kind: Kind }>;
const ofKind = <Kind extends TeamBody['kind']>(kind: Kind): Guard<Kind> => oneOf(kind);
const about = { ticketId: isTicketId };
const table = oneOf(...SHARED_TABLES);
const base = count(0);

/** Only what every row has: the background's own doors judge the rest of it before it is stored. */
const isRow: Guard<unknown> = (row): row is unknown =>
  typeof row === 'object' && row !== null && Object.hasOwn(row, 'id') && isPlain(row);

const isAway: Guard<Away> = shaped<Away>({
  since: instant,
  until: maybe(instant),
  handover: oneOf(...HANDOVERS),
  note: maybe(line),
});
const isAwayOrBack: Guard<Away | null> = (value): value is Away | null => value === null || isAway(value);

const bodies: { readonly [Kind in TeamBody['kind']]: Guard<TeamBody> } = {
  did: also(
    shaped<Body<'did'>>({ kind: ofKind('did'), ...about, event: isTicketEvent }),
    ({ ticketId, event }) => event.ticketId === ticketId,
  ),
  saw: also(shaped<Body<'saw'>>({ kind: ofKind('saw'), ...about, ...facts }), (body) => isAbout(body.ticketId, body)),
  // Nobody keeps a ticket from the others for longer than that by one word.
  claim: shaped<Body<'claim'>>({ kind: ofKind('claim'), ...about, base, lease: count(1, HOUR) }),
  release: shaped<Body<'release'>>({ kind: ofKind('release'), ...about, base }),
  approval: also(
    shaped<Body<'approval'>>({ kind: ofKind('approval'), ...about, approval: isApproval }),
    ({ ticketId, approval }) => approval.ticketId === ticketId,
  ),
  row: also(
    shaped<Body<'row'>>({ kind: ofKind('row'), table, id: key, row: isRow }),
    ({ id, row }) => typeof row === 'object' && row !== null && 'id' in row && row.id === id,
  ),
  unrow: shaped<Body<'unrow'>>({ kind: ofKind('unrow'), table, id: key }),
  away: shaped<Body<'away'>>({ kind: ofKind('away'), agent: maybe(key), away: isAwayOrBack }),
  erased: shaped<Body<'erased'>>({ kind: ofKind('erased'), buyer: formed(/^[a-z2-7]{16}$/, 16) }),
};

const chained = {
  v: oneOf<1>(1),
  id: formed<string>(/^[0-9a-f]{32}$/, 32),
  member: isId,
  n: count(1),
  prev: (value: unknown): value is string => value === '' || bytesOf32(value),
  hlc: shaped<TeamEvent['hlc']>({ at: instant, tick: count(0, MOST_TICKS) }),
};
const followsOn = ({ n, prev }: Pick<TeamEvent, 'n' | 'prev'>): boolean => (n === 1) === (prev === '');

/** All of an event but what it says. */
export type EventHead = Omit<TeamEvent, 'body'>;
export type BoxedEvent = EventHead & HasBox;

/**
 * An event as its type says, all of it about one ticket or one row. A shared row is only known to be plain data with
 * its own id; `lib/background` judges it by the doors of commands and imports before it is stored.
 */
export const isTeamEvent: Guard<TeamEvent> = also(
  shaped<TeamEvent>({ ...chained, body: variant('kind', bodies) }),
  followsOn,
);

/** An event whose body lies in a box. */
export const isBoxedEvent: Guard<BoxedEvent> = also(shaped<BoxedEvent>({ ...chained, boxed: isBoxed }), followsOn);
