/** Reads rules from exported JSON. Export is `JSON.stringify(rules)`. */
import type { RoutingRule } from '@/lib/domain/rule.ts';
import { checkRule } from './check-rule.ts';
import { isPlain, problem } from './problem.ts';

/** Longest text taken, in UTF-16 code units: thousands of rules. */
const MAX_LENGTH = 1_000_000;

export type ParsedRules = { readonly rules: readonly RoutingRule[] } | { readonly problems: readonly string[] };

/** All of the rules, or what is wrong with them; never some of them. Paths start with the rule's place, from 0. */
export function parseRules(text: string): ParsedRules {
  if (text.length > MAX_LENGTH) return { problems: [problem('too_large', '')] };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problems: [problem('not_json', '')] };
  }
  const list: unknown = isPlain(json) ? json.rules : json;
  if (!Array.isArray(list)) return { problems: [problem('not_a_rule', '')] };
  const problems: string[] = [];
  const rules: RoutingRule[] = [];
  const ids = new Set<string>();
  list.forEach((entry: unknown, index) => {
    const found = checkRule(entry);
    problems.push(...found.map((one) => one.replace('@', `@${index}.`)));
    if (found.length > 0) return;
    // checkRule has just looked at each field.
    const { id, order, name, enabled, group, note, on, at, when, actions } = entry as RoutingRule;
    if (ids.has(id)) problems.push(problem('duplicate_id', `${index}.id`));
    ids.add(id);
    rules.push({
      id,
      order,
      name,
      enabled,
      ...(group === undefined ? {} : { group }),
      ...(note === undefined ? {} : { note }),
      ...(on === undefined ? {} : { on }),
      ...(at === undefined ? {} : { at }),
      when,
      actions,
    });
  });
  return problems.length > 0 ? { problems } : { rules };
}
