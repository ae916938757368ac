/** Short ways to write conditions that many ready rules share. */
import type { Condition, ConditionValue } from '@/lib/domain/rule.ts';
import type { BuiltInPortal, Intent, RiskFlag, TicketKind } from '@/lib/domain/vocabulary.ts';

export const leaf = (field: string, op: string, value: ConditionValue): Condition => ({ field, op, value });
export const all = (...parts: Condition[]): Condition => ({ all: parts });
export const any = (...parts: Condition[]): Condition => ({ any: parts });

export const on = (portal: BuiltInPortal): Condition => leaf('portal', 'is', portal);
export const kind = (...kinds: TicketKind[]): Condition => leaf('kind', 'is_one_of', kinds);
export const intent = (...intents: Intent[]): Condition => leaf('intent', 'is_one_of', intents);
export const flag = (...flags: RiskFlag[]): Condition => leaf('flags', 'includes_any', flags);

/** Nobody has settled it. */
export const pending: Condition = leaf('status', 'is_one_of', ['open', 'waiting', 'snoozed']);
export const replyOwed: Condition = leaf('needsReply', 'is', true);
export const beforeDispatch: Condition = leaf('orderState', 'is_one_of', ['pending', 'unshipped']);
