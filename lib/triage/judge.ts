/** From evidence and what rules make of it to what follows: the one order in which triage and routing speak. */
import type { Settings } from '@/lib/domain/settings.ts';
import type { Derived } from '@/lib/domain/ticket.ts';
import { type Assessment, type Evidence, type perceive, type Struck, weigh } from './assess.ts';
import { finish, type RoutedParts } from './finish.ts';

/** What the routing rules make of an assessment. Rules look at flags and severity, so they are asked each time. */
export type RouteOf = (assessment: Assessment) => RoutedParts;

/**
 * Own targets as a rule sets them, to every kind of reply. Business hours, pauses and platform deadlines stay as they
 * are; on a platform that has a deadline of its own the target only moves the act-by time.
 */
const withTarget = (settings: Settings, minutes: number): Settings => {
  const hours = minutes / 60;
  return {
    ...settings,
    targets: { ...settings.targets, firstReply: hours, normalReply: hours, urgentReply: hours },
  };
};

/** Weighs what was read, asks the rules, and weighs once more by the target that they set, where they do. */
export function judge(
  evidence: Omit<Evidence, 'messages'>,
  { thread, content }: ReturnType<typeof perceive>,
  routeOf: RouteOf,
  struck: Struck = {},
): Derived {
  const { decided, settings } = evidence;
  const assessment = weigh(evidence, thread, content, struck);
  const routed = routeOf(assessment);
  const target = routed.asks?.target;
  const timed =
    target === undefined
      ? assessment
      : weigh({ ...evidence, settings: withTarget(settings, target) }, thread, content, struck);
  return finish(timed, routed, decided, settings);
}
