/** How long before a deadline to act. Grows with the damage of missing it, never with time. */
import type { Settings } from '@/lib/domain/settings.ts';
import type { RiskFlag, Severity, Tier } from '@/lib/domain/vocabulary.ts';
import { pressureOn, type Strain } from './exposure/strain.ts';
import type { Damage, Due } from './obligation.ts';
import type { Worth } from './worth.ts';

/** What the lead is measured by. */
export interface Risk {
  readonly severity: Severity;
  readonly flags: readonly { readonly flag: RiskFlag }[];
  readonly worth?: Worth;
  readonly tier: Tier;
  /** How close the account is to its limits; absent: not known. */
  readonly strain?: Strain;
}

/**
 * Flags that come and go while time passes. They colour a ticket, but must not move it: else the queue would reorder
 * itself without news.
 */
export const PASSING_FLAGS: readonly RiskFlag[] = ['reply_due', 'reply_overdue', 'shipment_stalled'];

/*
 * All numbers below are shares of the time between start and deadline by which to act; ours, chosen so that a critical
 * account risk is acted on in the first fifth of its window. A smaller share means earlier.
 */
const SHARE: Readonly<Record<Damage, number>> = { account: 0.5, money: 0.6, customer: 1 };
const BY_SEVERITY: Readonly<Record<Severity, number>> = { low: 1, normal: 0.9, high: 0.65, critical: 0.35 };
/** A courtesy owed in one's own shop moves only for a serious reason. */
const COURTESY_BY_SEVERITY: Readonly<Record<Severity, number>> = { low: 1, normal: 1, high: 0.65, critical: 0.35 };
const BY_TIER: Readonly<Record<Tier, number>> = { standard: 1, valued: 0.85, vip: 0.65, wholesale: 0.5 };
const BY_WORTH = [1, 0.9, 0.75] as const;
const PER_FLAG = 0.95;
const MOST_FLAGS = 8;
/** By how hard the account presses: a store at its limit cannot afford this one, a store near it hardly. */
const BY_PRESSURE = [1, 0.8, 0.6] as const;

function shareOf(due: Due, { severity, flags, worth, tier }: Risk, settings: Settings): number {
  const value = BY_WORTH[worth?.level ?? 0];
  if (due.damage === 'customer') {
    return COURTESY_BY_SEVERITY[severity] * (settings.valuedFirst ? value * BY_TIER[tier] : 1);
  }
  const standing = new Set(flags.map(({ flag }) => flag).filter((flag) => !PASSING_FLAGS.includes(flag)));
  return BY_SEVERITY[severity] * PER_FLAG ** Math.min(standing.size, MOST_FLAGS) * value;
}

/** In ms, from 0 to the whole window. */
export function leadOf(due: Due, risk: Risk, settings: Settings): number {
  if (due.exact) return 0;
  const window = due.deadline - due.startedAt;
  const calm = Math.min(window * SHARE[due.damage], due.actWithin ?? window);
  const share = shareOf(due, risk, settings) * BY_PRESSURE[pressureOn(due, risk)];
  const lead = due.ranAt ? due.deadline - due.ranAt(SHARE[due.damage] * share) : Math.round(window - calm * share);
  return Math.min(window, Math.max(0, lead));
}
