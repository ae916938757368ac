/** What a platform rule is called and compared with on the options page. */
import { isToCheck, type Policy, type PolicyOverride } from '@/lib/domain/policy.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';
import type { Text } from '@/lib/i18n/index.ts';
import { ruleText } from '@/lib/i18n/rule-text.ts';
import { countryName } from '../ui/format.ts';

export type Overrides = Readonly<Record<string, PolicyOverride>>;

export const isPositive = (value: number): boolean => value > 0 && value < Infinity;

/** A number of one's own is as sure as the day it was set. */
export const toCheck = (policy: Policy, override: PolicyOverride | undefined, now: Instant): boolean =>
  isToCheck(
    override && isPositive(override.value)
      ? { certain: true, asOf: new Date(override.at).toISOString().slice(0, 10) }
      : policy,
    now,
  );

/** "Thailand, Vietnam", or where it holds without a list. `alone`: no other rule of the topic is scoped. */
export function regionText(t: Text, { regions }: Policy, alone: boolean, language: UiLanguage): string {
  if (!regions) return t(alone ? 'platform:everywhere' : 'platform:elsewhere');
  const names = regions.map((region) => countryName(region, language));
  return new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' }).format(names);
}

/** All words one may look for a rule by, small. */
export function searchable(t: Text, policy: Policy, language: UiLanguage): string {
  const { text, source } = ruleText(language, policy);
  const places = (policy.regions ?? []).flatMap((region) => [region, countryName(region, language)]);
  return [t(`platform:topic.${policy.topic}`), text, policy.text, source, ...places].join(' ').toLocaleLowerCase();
}
