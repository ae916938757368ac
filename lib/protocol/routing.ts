/** Rules: what they did, what is wrong with them, why a ticket went where it went, and a try before they are stored. */
import type { ReplayState } from '@/lib/domain/replay.ts';
import type { RoutingRule, RuleHits, RuleTrouble } from '@/lib/domain/rule.ts';
import type { RuleFinding } from '@/lib/domain/rule-finding.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { RuleTrace } from '@/lib/domain/trace.ts';
import type { RulePreview } from './views.ts';

export interface RoutingQueries {
  'rule.list': (ask: Record<string, never>) => readonly RoutingRule[];
  'rule.preview': (ask: { rule: RoutingRule }) => RulePreview;
  /** How often each rule began to apply or went off, by day, over the last 30 days. */
  'rule.hits': (ask: Record<string, never>) => readonly RuleHits[];
  /** Rules that are left out until they are changed or mended. */
  'rule.troubles': (ask: Record<string, never>) => readonly RuleTrouble[];
  /** What is worth a second look in these rules, stored or not. */
  'rule.findings': (ask: { rules: readonly RoutingRule[] }) => readonly RuleFinding[];
  /** The rules in order as they are over this ticket now; null: there is no such ticket. */
  'rule.trace': (ask: { id: TicketId }) => readonly RuleTrace[] | null;
  /** How a try stands; asked again at each `replay`. `run` is the operation that began it. */
  'replay.state': (ask: { run: string }) => ReplayState;
}

export interface RoutingCommands {
  /** Replaces the whole ordered list; refuses (with the sentence) a rule that cannot be judged. */
  'rule.replace': (order: { rules: readonly RoutingRule[] }) => { stored: true };
  /** Takes a rule that was left out in again, as it is. */
  'rule.mend': (order: { ruleId: string }) => { stored: true };
  /** Begins to try rules over the last 30 days of stored tickets. Writes nothing; a view that begins another ends it. */
  'replay.start': (order: { rules: readonly RoutingRule[] }) => { run: string };
  'replay.cancel': (order: { run: string }) => { cancelled: boolean };
}
