/** What the number would be without each of its reasons: one is taken away, everything else is weighed again. */
import type { Derived } from '@/lib/domain/ticket.ts';
import { MESSAGE_FLAGS, type MessageFlag, type RiskFlag } from '@/lib/domain/vocabulary.ts';
import type { WithoutReason } from '@/lib/domain/why.ts';
import { type Assessment, type Evidence, perceive, type Struck, weigh } from './assess.ts';
import type { Content } from './content.ts';
import type { RoutedParts } from './finish.ts';
import { judge, type RouteOf } from './judge.ts';
import { because } from './reason-codes.ts';

/** More reasons than a person reads; so that a ticket full of them costs no more than this many weighings. */
const MOST_REASONS = 16;

/** They say that a reply is owed, which its obligation says better; they move nothing. */
const SAID_BY_OBLIGATION: readonly RiskFlag[] = ['reply_due', 'reply_overdue'];

const isMessageFlag = (flag: RiskFlag): flag is MessageFlag => MESSAGE_FLAGS.some((one) => one === flag);

/** As if the buyer had not said it. */
const withoutFlag = (content: Content, flag: RiskFlag): Content => ({
  ...content,
  flags: content.flags.filter((found) => found.flag !== flag),
  urgent: content.urgent && flag !== 'urgent_deadline',
});

/** As if nobody could tell what the buyer wants. */
const withoutIntent = (content: Content): Content => ({ ...content, intent: 'other', confidence: 0, intentWords: [] });

/** One reason, and what is different when it does not hold. */
interface Strike extends Pick<WithoutReason, 'cause' | 'reason'> {
  readonly struck?: Struck;
  readonly content?: Content;
  readonly evidence?: Evidence;
  readonly noRule?: true;
  /** Said only where it moves the act-by time. */
  readonly onlyIfMoved?: true;
}

function flagStrikes(assessment: Assessment, content: Content): Strike[] {
  return assessment.flags
    .filter(({ flag }) => flag !== 'high_value' && !SAID_BY_OBLIGATION.includes(flag))
    .map(({ flag, reason }) => ({
      cause: `flag:${flag}` as const,
      reason,
      struck: { flag },
      ...(isMessageFlag(flag) ? { content: withoutFlag(content, flag) } : {}),
    }));
}

function worthStrikes({ flags, tier }: Assessment): Strike[] {
  const valued = flags.find(({ flag }) => flag === 'high_value')?.reason;
  if (!valued && tier === 'standard') return [];
  return [{ cause: 'worth', reason: valued ?? because('weighs_tier', { tier }), struck: { worth: true } }];
}

function severityStrikes(routed: RoutedParts, evidence: Evidence): Strike[] {
  const { severity, ...decided } = evidence.decided;
  const undecided = { ...evidence, decided };
  if (severity) return [{ cause: 'decision', reason: because('severity_decided', { severity }), evidence: undecided }];
  return routed.severity
    ? [{ cause: 'rule', reason: because('severity_rule', { severity: routed.severity }), noRule: true }]
    : [];
}

function strikesOf(
  evidence: Evidence,
  content: Content,
  assessment: Assessment,
  routed: RoutedParts,
): readonly Strike[] {
  const { strain, ...calm } = evidence;
  const { settings } = evidence;
  const { obligations } = assessment;
  const { intent, intentWords } = content;
  return [
    ...severityStrikes(routed, evidence),
    ...flagStrikes(assessment, content),
    ...worthStrikes(assessment),
    ...(intent === 'other'
      ? []
      : [
          {
            cause: 'intent' as const,
            reason: because('weighs_intent', { intent }, intentWords),
            content: withoutIntent(content),
          },
        ]),
    // The only one owed says for itself that without it nothing is.
    ...(obligations.length > 1
      ? obligations.map(({ id, reason }) => ({
          cause: `obligation:${id}` as const,
          reason,
          struck: { obligation: id },
        }))
      : []),
    ...(strain
      ? [
          {
            cause: 'account' as const,
            reason: because('weighs_account'),
            evidence: calm,
            onlyIfMoved: true as const,
          },
        ]
      : []),
    ...(settings.complianceFirst
      ? [
          {
            cause: 'compliance_first' as const,
            reason: because('weighs_compliance_first'),
            evidence: { ...evidence, settings: { ...settings, complianceFirst: false } },
            onlyIfMoved: true as const,
          },
        ]
      : []),
  ];
}

/** Leave one out: for each reason what follows without it, most telling first. Pure. */
export function explain(evidence: Evidence, routeOf: RouteOf): readonly WithoutReason[] {
  const { thread, content } = perceive(evidence);
  return explainRead(evidence, { thread, content }, routeOf);
}

/** As if no rule had set or moved the severity. */
function withoutSeverity({ severity: _severity, severitySteps: _steps, ...others }: RoutedParts): RoutedParts {
  return others;
}

/** The part of `explain` that knows no language. */
export function explainRead(
  evidence: Evidence,
  { thread, content }: ReturnType<typeof perceive>,
  routeOf: RouteOf,
): readonly WithoutReason[] {
  const derive = (strike: Strike): Derived => {
    const given = strike.evidence ?? evidence;
    const asked: RouteOf = strike.noRule ? (assessment) => withoutSeverity(routeOf(assessment)) : routeOf;
    return judge(given, { thread, content: strike.content ?? content }, asked, strike.struck);
  };
  const assessment = weigh(evidence, thread, content);
  const routed = routeOf(assessment);
  const { actBy } = judge(evidence, { thread, content }, () => routed);
  return strikesOf(evidence, content, assessment, routed)
    .slice(0, MOST_REASONS)
    .flatMap((strike) => {
      const without = derive(strike);
      if (strike.onlyIfMoved && without.actBy === actBy) return [];
      const { cause, reason } = strike;
      return [{ cause, reason, actByWithout: without.actBy, severityWithout: without.severity }];
    })
    .toSorted((a, b) => Math.abs(b.actByWithout - actBy) - Math.abs(a.actByWithout - actBy));
}
