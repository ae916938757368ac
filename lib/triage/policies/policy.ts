/** One platform number as data, so that it can be shown, dated, and later overridden. */
import type { RuleSource } from '@/lib/domain/reason.ts';
import { HOUR } from '@/lib/domain/time.ts';

export interface Policy extends RuleSource {
  /** Calendar hours: weekends and holidays count. */
  readonly value: number;
  readonly unit: 'hours';
  /** Regions (ISO 3166-1 alpha-2) it holds in; absent: wherever no other policy of the list is scoped to. */
  readonly regions?: readonly string[];
}

export interface Picked {
  readonly policy: Policy;
  /** The region was unknown or nowhere listed, so that the strictest number stands in. */
  readonly guessed: boolean;
}

/**
 * The policy of a region. Where the region is unknown, or none is written for it and there is no general one, the
 * strictest of the list: too early costs a minute, too late costs the account.
 */
export function pickPolicy(policies: readonly [Policy, ...Policy[]], region: string | undefined): Picked {
  const scoped = policies.find((policy) => region !== undefined && policy.regions?.includes(region));
  if (scoped) return { policy: scoped, guessed: false };
  const general = policies.find((policy) => !policy.regions);
  if (general && region !== undefined) return { policy: general, guessed: false };
  const strictest = policies.reduce((least, policy) => (policy.value < least.value ? policy : least));
  return { policy: strictest, guessed: true };
}

export const windowOf = (policy: Policy): number => policy.value * HOUR;

/** What an obligation shows of its policy. A guessed region makes any number one to check. */
export const ruleOf = ({ policy, guessed }: Picked): RuleSource => ({
  id: policy.id,
  text: policy.text,
  source: policy.source,
  asOf: policy.asOf,
  certain: policy.certain && !guessed,
});
