/** Triage: from what was seen and decided to what it means. Pure; the same evidence gives the same assessment. */
import type { CustomerHistory } from '@/lib/domain/customer.ts';
import type { Heard } from '@/lib/domain/heard.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { Decided, Derived, Dispatched, Message, Observed } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import type { RiskFlag, Severity } from '@/lib/domain/vocabulary.ts';
import { understand } from '@/lib/understanding/understand.ts';
import { type Content, readContent } from './content.ts';
import type { Corrections } from './corrected.ts';
import { tierOf } from './customer.ts';
import type { Strain } from './exposure/strain.ts';
import { flagsOf, stallsAt } from './flags.ts';
import { followUpOf } from './follow-up.ts';
import { leadOf } from './lead.ts';
import { adviceOf } from './logistics.ts';
import { type Due, dueOf } from './obligation.ts';
import { OBLIGATIONS } from './obligations/index.ts';
import { ownClockOf } from './own-clock.ts';
import { restartOf } from './pauses.ts';
import { bookOf } from './policies/book.ts';
import { judgeSeverity } from './severity.ts';
import { statusOf } from './status.ts';
import { type CountsAsReply, readThread, type Thread } from './thread.ts';
import { warningOf } from './warning.ts';
import { type Worth, worthOf } from './worth.ts';

export interface Evidence {
  readonly observed: Observed;
  readonly decided: Decided;
  /** The stored thread, in any order. */
  readonly messages: readonly Message[];
  readonly order?: Order;
  /** What stored orders say of the buyer; absent: not known. */
  readonly history?: CustomerHistory;
  /** How close the ticket's account is to its limits; absent: not known. */
  readonly strain?: Strain;
  /** What routing did once and holds on to; triage hands it to the rules. */
  readonly dispatched?: Dispatched;
  /** What people said of these wordings. */
  readonly corrections?: Corrections;
  /** What earlier messages said, as it was read before; only what is new is read. */
  readonly heard?: readonly Heard[];
  readonly settings: Settings;
  readonly now: Instant;
}

/** Everything triage says before routing has spoken. Leads are provisional until `finish` knows the final severity. */
export interface Assessment extends Omit<Derived, 'queue' | 'assignee' | 'tags' | 'route' | 'actBy' | 'obligations'> {
  readonly obligations: readonly (Due & { readonly lead: number; readonly warnsAt: Instant })[];
  /** Severity without what the passing of time brings; leads are measured by it. */
  readonly standingSeverity: Severity;
  readonly worth?: Worth;
  readonly strain?: Strain;
  /** The next moment at which so much of a window has passed that a critical ticket is called out. */
  readonly warnsAt: Instant;
}

/** Reasons left out of the weighing, to see what they change. */
export interface Struck {
  readonly flag?: RiskFlag;
  /** Id of an obligation. */
  readonly obligation?: string;
  /** What order and buyer are worth. */
  readonly worth?: true;
}

/** UTF-16 code units; so that a thread of long replies costs no reading of each. */
const LONGEST_GREETING = 500;

/** On TikTok a greeting alone is no reply. */
const countsOn = (observed: Observed): CountsAsReply =>
  observed.portal === 'tiktok'
    ? ({ text }) => text.length > LONGEST_GREETING || !understand(text).greetingOnly
    : () => true;

/** The thread as its platform counts replies. */
export const threadOf = (observed: Observed, messages: readonly Message[]): Thread =>
  readThread(observed, messages, countsOn(observed));

/** The part of `assess` that reads what was written; the dear one. */
export function perceive(evidence: Evidence): { readonly thread: Thread; readonly content: Content } {
  const { observed, decided, messages, corrections, heard } = evidence;
  const thread = threadOf(observed, messages);
  return { thread, content: readContent(observed, thread, corrections, { heard, since: restartOf(decided, thread) }) };
}

export function assess(evidence: Evidence): Assessment {
  const { thread, content } = perceive(evidence);
  return weigh(evidence, thread, content);
}

function nextChange(now: Instant, moments: readonly (Instant | undefined)[]): Instant {
  return Math.min(FAR_FUTURE, ...moments.filter((moment) => moment !== undefined).filter((moment) => moment > now));
}

/** What was said before stands only until the ticket is resolved. */
const ofNow = (content: Content): Content => ({ ...content, flags: content.flags.filter(({ earlier }) => !earlier) });

/** The part of `assess` that knows no language. */
export function weigh(
  evidence: Omit<Evidence, 'messages'>,
  thread: Thread,
  content: Content,
  struck: Struck = {},
): Assessment {
  const { observed, decided, order, history, strain, settings, now } = evidence;
  const policies = bookOf(settings.overrides);
  const ownClock = ownClockOf(observed, decided, thread, settings);
  const followUp = followUpOf(decided, thread, observed);
  const known = { ...(order ? { order } : {}), ...(followUp ? { followUp } : {}) };
  const subject = { observed, thread, content, settings, policies, ownClock, ...known };
  const owed = OBLIGATIONS.filter(({ id }) => id !== struck.obligation).flatMap(
    (definition) => dueOf(definition, subject) ?? [],
  );
  const owes = owed.some(({ kind }) => kind !== 'follow_up');
  const owesMoney = owed.some(({ kind }) => kind === 'refund');
  const { status, changesAt } = statusOf({ observed, decided, thread, owes, owesMoney, ...known }, now);
  const over = status === 'resolved' || status === 'closed';
  const dues = over ? [] : owed;
  const worth = struck.worth ? undefined : worthOf(observed, order, settings);
  const signs = { ...subject, ...(over ? { content: ofNow(content) } : {}), dues, ...(worth ? { worth } : {}) };
  const flags = flagsOf(signs, now).filter(({ flag }) => flag !== struck.flag);
  const { standing, shown } = judgeSeverity({ ...signs, flags }, now);
  const tier = struck.worth ? 'standard' : tierOf(content.intent, worth, history, settings.tiers);
  const advice = over ? [] : adviceOf(subject);
  const weights = { ...(worth ? { worth } : {}), ...(strain ? { strain } : {}) };
  const risk = { severity: standing.severity, flags, tier, ...weights };
  return {
    status,
    severity: shown.severity,
    severityReasons: shown.reasons,
    standingSeverity: standing.severity,
    tier,
    language: content.language,
    intent: content.intent,
    confidence: content.confidence,
    intentWords: content.intentWords,
    flags,
    obligations: dues.map((due) => ({
      ...due,
      lead: leadOf(due, risk, settings),
      warnsAt: warningOf(due, settings.alerts),
    })),
    recheckAt: nextChange(now, [changesAt, stallsAt(order), ...dues.map(({ deadline }) => deadline)]),
    warnsAt: nextChange(
      now,
      dues.map((due) => warningOf(due, settings.alerts)),
    ),
    ...(advice.length > 0 ? { advice } : {}),
    ...(content.heard ? { heard: content.heard } : {}),
    ...weights,
  };
}
