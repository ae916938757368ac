/** Puts together what people decided, what rules said and what triage found, in that order of weight. */
import type { Obligation } from '@/lib/domain/obligation.ts';
import type { Reason } from '@/lib/domain/reason.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { Decided, Derived, RouteStep } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE } from '@/lib/domain/time.ts';
import type { Severity } from '@/lib/domain/vocabulary.ts';
import type { Assessment } from './assess.ts';
import { raisedBy } from './exposure/strain.ts';
import { leadOf, type Risk } from './lead.ts';
import { because } from './reason-codes.ts';

/** What routing said; absent where no rule said anything. */
export interface RoutedParts {
  readonly queue?: string;
  readonly assignee?: string;
  readonly severity?: Severity;
  readonly tags: readonly string[];
  readonly route: readonly RouteStep[];
}

/** The queue of what no rule and nobody placed. */
const DEFAULT_QUEUE = 'inbox';

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
  return { severity: chosen, measured: chosen, reasons };
}

const actTime = ({ deadline, lead }: Obligation) => deadline - lead;

function finalObligations(assessment: Assessment, measured: Severity, settings: Settings): Obligation[] {
  const { flags, tier, worth, strain } = assessment;
  const risk: Risk = { severity: measured, flags, tier, ...(worth ? { worth } : {}), ...(strain ? { strain } : {}) };
  return assessment.obligations
    .map((due): Obligation => {
      const { damage: _damage, actWithin: _actWithin, ranAt: _ranAt, exact: _exact, ...obligation } = due;
      const raised = raisedBy(due, risk);
      return { ...obligation, lead: leadOf(due, risk, settings), ...(raised ? { raised } : {}) };
    })
    .sort((a, b) => actTime(a) - actTime(b) || a.deadline - b.deadline);
}

export function finish(assessment: Assessment, routed: RoutedParts, decided: Decided, settings: Settings): Derived {
  const { severity, measured, reasons } = chosenSeverity(assessment, routed, decided);
  const obligations = finalObligations(assessment, measured, settings);
  const soonest = obligations[0];
  const { status, tier, language, intent, confidence, intentWords, flags, advice, recheckAt, warnsAt } = assessment;
  return {
    status,
    queue: decided.queue ?? routed.queue ?? DEFAULT_QUEUE,
    assignee: decided.assignee ?? routed.assignee ?? '',
    severity,
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
    ...(advice ? { advice } : {}),
    recheckAt: severity === 'critical' ? Math.min(recheckAt, warnsAt) : recheckAt,
  };
}
