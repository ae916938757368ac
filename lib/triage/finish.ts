/** Puts together what people decided, what rules said and what triage found, in that order of weight. */
import type { Obligation } from '@/lib/domain/obligation.ts';
import type { Reason } from '@/lib/domain/reason.ts';
import type { Asks } from '@/lib/domain/rule.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { Decided, Derived, RouteStep } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, MINUTE } from '@/lib/domain/time.ts';
import { SEVERITIES, type Severity } from '@/lib/domain/vocabulary.ts';
import type { Assessment } from './assess.ts';
import { raisedBy } from './exposure/strain.ts';
import { leadOf, type Risk } from './lead.ts';
import type { Due } from './obligation.ts';
import { because } from './reason-codes.ts';

/** What routing said; absent where no rule said anything. */
export interface RoutedParts {
  readonly queue?: string;
  readonly assignee?: string;
  readonly severity?: Severity;
  /** Severity is so many steps from what triage says; absent where a rule set it outright. */
  readonly severitySteps?: number;
  readonly asks?: Asks;
  /** Assignment was asked for and found nobody. */
  readonly unfit?: true;
  readonly tags: readonly string[];
  readonly route: readonly RouteStep[];
}

/** The queue of what no rule and nobody placed. */
const DEFAULT_QUEUE = 'inbox';

const stepped = (severity: Severity, steps: number): Severity =>
  SEVERITIES[Math.min(SEVERITIES.length - 1, Math.max(0, SEVERITIES.indexOf(severity) + steps))] ?? severity;

function chosenSeverity(assessment: Assessment, routed: RoutedParts, decided: Decided) {
  const chosen = decided.severity ?? routed.severity;
  if (chosen === undefined)
    return {
      severity: assessment.severity,
      measured: assessment.standingSeverity,
      reasons: assessment.severityReasons,
    };
  const code = decided.severity === undefined ? 'severity_rule' : 'severity_decided';
  const reasons: readonly Reason[] = [because(code, { severity: chosen }), ...assessment.severityReasons];
  // A step up or down is taken from what stands, as a lead is: else the queue would reorder itself without news.
  const steps = decided.severity === undefined ? routed.severitySteps : undefined;
  const measured = steps === undefined ? chosen : stepped(assessment.standingSeverity, steps);
  return { severity: chosen, measured, reasons };
}

const actTime = ({ deadline, lead }: Obligation) => deadline - lead;

/**
 * A lead moved by what rules ask: the act-by time stays between the window's start and its deadline. A reminder comes
 * when somebody wanted it, and a clock that stands still has no moment to move.
 */
function shifted(lead: number, { deadline, startedAt, exact }: Due, minutes: number): number {
  if (minutes === 0 || exact || deadline >= FAR_FUTURE) return lead;
  return Math.min(Math.max(lead, deadline - startedAt), Math.max(0, lead - minutes * MINUTE));
}

function finalObligations(
  assessment: Assessment,
  measured: Severity,
  settings: Settings,
  { shift = 0 }: Asks,
): Obligation[] {
  const { flags, tier, worth, strain } = assessment;
  const risk: Risk = { severity: measured, flags, tier, ...(worth ? { worth } : {}), ...(strain ? { strain } : {}) };
  return assessment.obligations
    .map((due): Obligation => {
      const { damage: _damage, actWithin: _actWithin, ranAt: _ranAt, exact: _exact, ...obligation } = due;
      const raised = raisedBy(due, risk);
      return { ...obligation, lead: shifted(leadOf(due, risk, settings), due, shift), ...(raised ? { raised } : {}) };
    })
    .sort((a, b) => actTime(a) - actTime(b) || a.deadline - b.deadline);
}

export function finish(assessment: Assessment, routed: RoutedParts, decided: Decided, settings: Settings): Derived {
  const { severity, measured, reasons } = chosenSeverity(assessment, routed, decided);
  const obligations = finalObligations(assessment, measured, settings, routed.asks ?? {});
  const soonest = obligations[0];
  const unfit = routed.unfit === true && !decided.assignee;
  const { status, tier, language, intent, confidence, intentWords, flags, advice, heard, recheckAt, warnsAt } =
    assessment;
  return {
    status,
    queue: decided.queue ?? (unfit ? settings.routing.fallbackQueue : undefined) ?? routed.queue ?? DEFAULT_QUEUE,
    assignee: decided.assignee ?? routed.assignee ?? '',
    severity,
    ...(severity === assessment.severity ? {} : { triaged: assessment.severity }),
    severityReasons: reasons,
    tags: [...new Set(decided.tags ?? routed.tags)],
    tier,
    language,
    intent,
    confidence,
    intentWords,
    flags,
    obligations,
    actBy: status === 'open' && soonest ? actTime(soonest) : FAR_FUTURE,
    route: routed.route,
    ...(routed.asks ? { asks: routed.asks } : {}),
    ...(advice ? { advice } : {}),
    ...(heard ? { heard } : {}),
    recheckAt: severity === 'critical' ? Math.min(recheckAt, warnsAt) : recheckAt,
  };
}
