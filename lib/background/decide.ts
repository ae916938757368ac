/** What a choice makes of what was decided. Pure. */
import { REFUSALS } from '@/lib/domain/refusal.ts';
import { withChoice } from '@/lib/domain/status-log.ts';
import type { Decided } from '@/lib/domain/ticket.ts';
import type { Decision } from '@/lib/protocol.ts';

/** `null` in a decision takes the choice back. */
export function decide(decided: Decided, decision: Decision, now: number): Decided {
  const next: Record<string, unknown> = { ...decided };
  for (const [field, value] of Object.entries(decision)) {
    if (value === null || value === undefined) delete next[field];
    else next[field] = value;
  }
  if ('followUpAt' in decision) {
    if (decision.followUpAt) next.followUpSetAt = now;
    else delete next.followUpSetAt;
  }
  if ('status' in decision) {
    if (decision.status === 'snoozed' && !decision.snoozedUntil) throw new Error(REFUSALS.snoozeUntil);
    if (decision.status) next.statusAt = now;
    else delete next.statusAt;
    if (decision.status !== 'snoozed') delete next.snoozedUntil;
    next.statusLog = withChoice(decided, {
      ...(decision.status ? { status: decision.status } : {}),
      at: now,
      ...(decision.status === 'snoozed' && decision.snoozedUntil ? { until: decision.snoozedUntil } : {}),
    });
  }
  return next as unknown as Decided;
}

/** The fields of a choice, for the record of it. */
export const pick = (decided: Decided, fields: readonly string[]): Partial<Decided> =>
  Object.fromEntries(Object.entries(decided).filter(([field]) => fields.includes(field)));
