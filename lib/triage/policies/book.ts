/** All platform numbers in force: the shipped ones, and over them what a person set. */
import {
  AT_LEAST,
  POLICY_TOPICS,
  type Policy,
  type PolicyOverride,
  type PolicyTopic,
  type PolicyUnit,
} from '@/lib/domain/policy.ts';
import type { RuleSource } from '@/lib/domain/reason.ts';
import { POLICY_FILES } from './shipped.ts';

export type Overrides = Readonly<Record<string, PolicyOverride>>;

/** The number that holds in a region, with the rule it comes from. */
export interface Picked {
  readonly value: number;
  readonly unit: PolicyUnit;
  readonly rule: RuleSource;
}

export interface PolicyBook {
  /**
   * The number of a topic in a region. Where several hold there, the strictest. Where the region is unknown, or none
   * is written for it and there is no general one, the strictest of all, marked as one to check: too early costs a
   * minute, too late costs the account.
   */
  pick(topic: PolicyTopic, region: string | undefined): Picked;
  /** The rule of a topic that needs no number: the page shows the moment. */
  rule(topic: PolicyTopic, region?: string): RuleSource;
}

interface Entry {
  readonly policy: Policy;
  readonly value: number;
  readonly unit: PolicyUnit;
  readonly rule: RuleSource;
}

/** Hours, so that numbers of different units can be compared. */
const SIZE: Readonly<Partial<Record<PolicyUnit, number>>> = { days: 24, business_days: 24 };
const sizeOf = ({ value, unit }: Entry) => value * (SIZE[unit] ?? 1);

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

function entryOf(policy: Policy, override: PolicyOverride | undefined): Entry {
  const { id, text, source, asOf, certain, value = 0, unit = 'count' } = policy;
  const rule = { id, text, source, asOf, certain };
  if (policy.value === undefined || !override || !(override.value > 0) || override.value === value)
    return { policy, value, unit, rule };
  const note = override.note ? { note: override.note } : {};
  const own = { ...rule, certain: true, asOf: dayOf(override.at), replaces: { value, unit }, ...note };
  return { policy, value: override.value, unit, rule: own };
}

function strictest(topic: PolicyTopic, entries: readonly [Entry, ...Entry[]]): Entry {
  const sign = AT_LEAST.has(topic) ? -1 : 1;
  return entries.reduce((best, entry) => (sign * sizeOf(entry) < sign * sizeOf(best) ? entry : best));
}

const filled = (entries: readonly Entry[]): entries is readonly [Entry, ...Entry[]] => entries.length > 0;
const guess = (entry: Entry): Entry => ({ ...entry, rule: { ...entry.rule, certain: false } });

/** What holds in each region of a topic, worked out once. */
interface Page {
  readonly byRegion: ReadonlyMap<string, Entry>;
  /** A region is known, and nothing is written for it. */
  readonly elsewhere: Entry;
  /** No region is known. */
  readonly unknown: Entry;
}

function pageOf(topic: PolicyTopic, entries: readonly [Entry, ...Entry[]]): Page {
  const general = entries.filter(({ policy }) => !policy.regions);
  const regions = new Set(entries.flatMap(({ policy }) => policy.regions ?? []));
  const all = strictest(topic, entries);
  const byRegion = new Map(
    [...regions].map((region) => {
      const scoped = entries.filter(({ policy }) => policy.regions?.includes(region));
      return [region, filled(scoped) ? strictest(topic, scoped) : all] as const;
    }),
  );
  return {
    byRegion,
    elsewhere: filled(general) ? strictest(topic, general) : guess(all),
    unknown: regions.size === 0 ? all : guess(all),
  };
}

function makeBook(overrides: Overrides): PolicyBook {
  const entries = POLICY_FILES.flatMap(({ policies }) =>
    policies.map((policy) => entryOf(policy, Object.hasOwn(overrides, policy.id) ? overrides[policy.id] : undefined)),
  );
  const pages = new Map(
    POLICY_TOPICS.flatMap((topic) => {
      const listed = entries.filter(({ policy }) => policy.topic === topic);
      return filled(listed) ? [[topic, pageOf(topic, listed)] as const] : [];
    }),
  );
  const find = (topic: PolicyTopic, region: string | undefined): Entry => {
    const page = pages.get(topic);
    if (!page) throw new Error(`No policy is about ${topic}.`);
    return region === undefined ? page.unknown : (page.byRegion.get(region) ?? page.elsewhere);
  };
  return {
    pick: (topic, region) => {
      const entry = find(topic, region);
      if (entry.policy.value === undefined) throw new Error(`${topic} has no number.`);
      return entry;
    },
    rule: (topic, region) => find(topic, region).rule,
  };
}

const SHIPPED = makeBook({});
const books = new WeakMap<Overrides, PolicyBook>();

/** The book for these overrides, made once for as long as they live. */
export function bookOf(overrides: Overrides): PolicyBook {
  const known = books.get(overrides);
  if (known) return known;
  const made = Object.keys(overrides).length === 0 ? SHIPPED : makeBook(overrides);
  books.set(overrides, made);
  return made;
}
