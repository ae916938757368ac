/** Triage: from what was seen and decided to what it means. Pure; the same evidence gives the same assessment. */
import type { Order } from '@/lib/domain/order.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { Decided, Derived, Message, Observed } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import type { Severity } from '@/lib/domain/vocabulary.ts';
import { understand } from '@/lib/understanding/understand.ts';
import { type Content, readContent } from './content.ts';
import { flagsOf, stallsAt } from './flags.ts';
import { leadOf } from './lead.ts';
import { type Due, dueOf } from './obligation.ts';
import { OBLIGATIONS } from './obligations/index.ts';
import { judgeSeverity } from './severity.ts';
import { statusOf } from './status.ts';
import { type CountsAsReply, readThread, type Thread } from './thread.ts';
import { tierOf, type Worth, worthOf } from './worth.ts';

export interface Evidence {
  readonly observed: Observed;
  readonly decided: Decided;
  /** The stored thread, in any order. */
  readonly messages: readonly Message[];
  readonly order?: Order;
  readonly settings: Settings;
  readonly now: Instant;
}

/** Everything triage says before routing has spoken. Leads are provisional until `finish` knows the final severity. */
export interface Assessment extends Omit<Derived, 'queue' | 'assignee' | 'tags' | 'route' | 'actBy' | 'obligations'> {
  readonly obligations: readonly (Due & { readonly lead: number })[];
  /** Severity without what the passing of time brings; leads are measured by it. */
  readonly standingSeverity: Severity;
  readonly worth?: Worth;
}

/** On TikTok a greeting alone is no reply. */
const countsOn = (observed: Observed): CountsAsReply =>
  observed.portal === 'tiktok' ? ({ text }) => !understand(text).greetingOnly : () => true;

export function assess(evidence: Evidence): Assessment {
  const thread = readThread(evidence.observed, evidence.messages, countsOn(evidence.observed));
  return weigh(evidence, thread, readContent(evidence.observed, thread));
}

function nextChange(now: Instant, moments: readonly (Instant | undefined)[]): Instant {
  return Math.min(FAR_FUTURE, ...moments.filter((moment) => moment !== undefined).filter((moment) => moment > now));
}

/** The part of `assess` that knows no language. */
export function weigh(evidence: Omit<Evidence, 'messages'>, thread: Thread, content: Content): Assessment {
  const { observed, decided, order, settings, now } = evidence;
  const subject = { observed, thread, content, settings, ...(order ? { order } : {}) };
  const owed = OBLIGATIONS.flatMap((definition) => dueOf(definition, subject) ?? []);
  const { status, changesAt } = statusOf({ observed, decided, thread, owes: owed.length > 0 }, now);
  const dues = status === 'resolved' || status === 'closed' ? [] : owed;
  const worth = worthOf(observed, order, settings);
  const signs = { ...subject, dues, ...(worth ? { worth } : {}) };
  const flags = flagsOf(signs, now);
  const { standing, shown } = judgeSeverity({ ...signs, flags }, now);
  const tier = tierOf(content.intent, worth);
  const risk = { severity: standing.severity, flags, tier, ...(worth ? { worth } : {}) };
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
    obligations: dues.map((due) => ({ ...due, lead: leadOf(due, risk, settings) })),
    recheckAt: nextChange(now, [changesAt, stallsAt(order), ...dues.map(({ deadline }) => deadline)]),
    ...(worth ? { worth } : {}),
  };
}
