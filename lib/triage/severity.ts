/** How bad it would be to leave a ticket alone. */
import type { Reason } from '@/lib/domain/reason.ts';
import type { Flag, Observed } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { type RiskFlag, SEVERITIES, type Severity } from '@/lib/domain/vocabulary.ts';
import type { Content } from './content.ts';
import { PASSING_FLAGS } from './lead.ts';
import type { Due } from './obligation.ts';
import { because, SAID_EARLIER } from './reason-codes.ts';
import { GOOD_REVIEW } from './stars.ts';
import type { Worth } from './worth.ts';

/** The least severity a flag brings. Those not listed colour a ticket without raising it. */
const RAISES: Readonly<Partial<Record<RiskFlag, Severity>>> = {
  safety: 'critical',
  policy_notice: 'critical',
  claim_threat: 'high',
  legal_threat: 'high',
  review_threat: 'high',
  authenticity: 'high',
  vulnerable_or_medical: 'high',
  urgent_deadline: 'high',
  claim_open: 'high',
  delivered_not_received: 'high',
  negative_review: 'high',
  odr_exposure: 'high',
  shipment_stalled: 'high',
  appeal_due: 'high',
};

/** This many flags that each make a ticket high make it critical together. Our own choice. */
const SEVERAL = 3;

export interface Judged {
  readonly severity: Severity;
  readonly reasons: readonly Reason[];
}

type Vote = readonly [Severity, Reason];

const rank = (severity: Severity) => SEVERITIES.indexOf(severity);

function flagVotes(flags: readonly Flag[]): Vote[] {
  const votes = flags.flatMap(({ flag, reason }): Vote[] => {
    const severity = RAISES[flag];
    return severity
      ? [[severity, because('severity_flag', { flag, ...(reason.values?.earlier ? SAID_EARLIER : {}) }, reason.words)]]
      : [];
  });
  const serious = new Set(flags.filter(({ flag }) => RAISES[flag]).map(({ flag }) => flag)).size;
  if (serious >= SEVERAL) votes.push(['critical', because('severity_several', { count: serious })]);
  return votes;
}

function calmVote({ content, observed }: Weighed): Vote {
  if (content.thanksOnly) return ['low', because('severity_thanks_only')];
  if (content.intent === 'positive_feedback' || content.intent === 'spam_phishing')
    return ['low', because('severity_low_intent', { intent: content.intent }, content.intentWords)];
  if (observed.kind === 'review' && (observed.rating ?? 0) >= GOOD_REVIEW)
    return ['low', because('severity_good_review', { rating: observed.rating ?? 0 })];
  return ['normal', because('severity_normal')];
}

export interface Weighed {
  readonly observed: Observed;
  readonly content: Content;
  readonly flags: readonly Flag[];
  readonly dues: readonly Due[];
  readonly worth?: Worth;
}

function worthVotes({ worth }: Weighed): Vote[] {
  if (!worth || worth.level === 0) return [];
  const { level, amount, currency } = worth;
  return [[level === 2 ? 'high' : 'normal', because('severity_high_value', { amount, currency })]];
}

/** The worst vote, with every reason that carries it. */
function worst(votes: readonly Vote[]): Judged {
  const severity = votes.reduce<Severity>((most, [vote]) => (rank(vote) > rank(most) ? vote : most), 'low');
  return { severity, reasons: votes.filter(([vote]) => vote === severity).map(([, reason]) => reason) };
}

/** How bad a platform deadline is once it has passed; critical where nothing is said. */
const LATE: Readonly<Partial<Record<Due['kind'], Severity>>> = { reply: 'high', delivery: 'high', label: 'high' };

/** `standing` leaves out what the passing of time brings; leads are measured by it, so that the queue keeps its order. */
export function judgeSeverity(weighed: Weighed, now: Instant): { readonly standing: Judged; readonly shown: Judged } {
  const { flags, dues } = weighed;
  const rest = [calmVote(weighed), ...worthVotes(weighed)];
  const overdue = dues
    .filter(({ hard, deadline }) => hard && deadline <= now)
    .map(({ id, kind }): Vote => [LATE[kind] ?? 'critical', because('severity_overdue', { obligation: id })]);
  return {
    standing: worst([...rest, ...flagVotes(flags.filter(({ flag }) => !PASSING_FLAGS.includes(flag)))]),
    shown: worst([...rest, ...flagVotes(flags), ...overdue]),
  };
}
