/** What is worth a second look in a list of rules. Pure; says "never" only where it is certain. */
import type { RoutingRule } from '@/lib/domain/rule.ts';
import type { Contested, KnownNames, RuleFinding } from '@/lib/domain/rule-finding.ts';
import { inOrder, isEventRule } from '../rules.ts';
import { clausesOf } from './clauses.ts';
import { unknownNames } from './names.ts';
import { type Possible, possibleTogether, type Sorted, sorted } from './possible.ts';

/** More than anybody looks through. */
const MOST_CONFLICTS = 300;

interface Read {
  readonly rule: RoutingRule;
  /** Undefined: too many alternatives to look at. */
  readonly met: readonly Sorted[] | undefined;
  readonly stops: boolean;
  readonly sets: Readonly<Partial<Record<Contested, string>>>;
}

function setsOf({ actions }: RoutingRule): Read['sets'] {
  const sets: Partial<Record<Contested, string>> = {};
  for (const action of actions) {
    if (action.do === 'queue') sets.queue = action.queue;
    if (action.do === 'assign') sets.assignee = action.assignee;
    if (action.do === 'severity') sets.severity = action.severity;
  }
  return sets;
}

const read = (rule: RoutingRule): Read => ({
  rule,
  met: clausesOf(rule.when)?.map(sorted),
  stops: rule.actions.some((action) => action.do === 'stop'),
  sets: setsOf(rule),
});

/** Over alternatives: one that can be is enough. */
function either(all: readonly Possible[]): Possible {
  if (all.includes('some')) return 'some';
  return all.every((one) => one === 'never') ? 'never' : 'unknown';
}

function bothMet(a: readonly Sorted[] | undefined, b: readonly Sorted[] | undefined): Possible {
  if (!a || !b) return 'unknown';
  let found: Possible = 'never';
  for (const one of a)
    for (const other of b) {
      const possible = possibleTogether(one, other);
      if (possible === 'some') return 'some';
      if (possible === 'unknown') found = 'unknown';
    }
  return found;
}

/** A rule looked at whenever a ticket is; one of events holds on to what was, so that nothing certain can be said. */
const isStanding = ({ rule }: Read): boolean => !isEventRule(rule);

function impossible({ rule, met }: Read): readonly RuleFinding[] {
  const never = met && either(met.map(({ possible }) => possible)) === 'never';
  return never ? [{ kind: 'impossible', ruleId: rule.id }] : [];
}

function conflicts(later: Read, earlier: Read): readonly RuleFinding[] {
  const about = (Object.keys(later.sets) as Contested[]).filter(
    (one) => earlier.sets[one] !== undefined && earlier.sets[one] !== later.sets[one],
  );
  if (about.length === 0 || earlier.stops || bothMet(earlier.met, later.met) !== 'some') return [];
  return about.map((one) => ({
    kind: 'conflict',
    ruleId: later.rule.id,
    other: earlier.rule.id,
    about: one,
    wins: later.rule.id,
  }));
}

/** Findings in the order of the rules; switched-off ones are looked at for unknown names alone. */
export function analyse(rules: readonly RoutingRule[], known: KnownNames = {}): readonly RuleFinding[] {
  const findings: RuleFinding[] = [];
  const above: Read[] = [];
  const unmetAbove: { readonly by: string; readonly unmet: readonly Sorted[] | undefined }[] = [];
  let conflicting = 0;
  for (const rule of inOrder(rules)) {
    findings.push(...unknownNames(rule, known));
    if (!rule.enabled) continue;
    const here = read(rule);
    const never = impossible(here);
    findings.push(...never);
    if (never.length > 0) continue;
    if (isStanding(here)) {
      const taken = unmetAbove.find(({ unmet }) => bothMet(here.met, unmet) === 'never');
      if (taken) {
        findings.push({ kind: 'unreachable', ruleId: rule.id, by: taken.by });
        continue;
      }
    }
    for (const earlier of above) {
      if (conflicting >= MOST_CONFLICTS) break;
      const found = conflicts(here, earlier);
      conflicting += found.length;
      findings.push(...found);
    }
    above.push(here);
    if (here.stops && isStanding(here))
      unmetAbove.push({ by: rule.id, unmet: clausesOf(rule.when, false)?.map(sorted) });
  }
  return findings;
}
