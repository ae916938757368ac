/** Files of rules whose conditions are JSONLogic, for other rule engines and back. */
import type { RoutingRule } from '@/lib/domain/rule.ts';
import { type ParsedRules, parseRules } from '@/lib/routing/import.ts';
import { fromJsonLogic, toJsonLogic } from '@/lib/routing/json-logic.ts';

const FORMAT = 'jsonlogic';

/** All else of a rule stays as Portside has it. */
export const logicFile = (rules: readonly RoutingRule[]): string =>
  JSON.stringify(
    { format: FORMAT, rules: rules.map((rule) => ({ ...rule, when: toJsonLogic(rule.when) })) },
    undefined,
    2,
  );

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Rules of a file in either form, or what is wrong with it; paths start with the rule's place, from 0. */
export function parseRuleFile(text: string): ParsedRules {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return parseRules(text);
  }
  if (!isObject(json) || json.format !== FORMAT || !Array.isArray(json.rules)) return parseRules(text);
  const problems: string[] = [];
  const rules = json.rules.map((rule: unknown, place) => {
    if (!isObject(rule)) return rule;
    const read = fromJsonLogic(rule.when);
    if ('condition' in read) return { ...rule, when: read.condition };
    problems.push(...read.problems.map((one) => one.replace('@', `@${place}.`)));
    return rule;
  });
  return problems.length > 0 ? { problems } : parseRules(JSON.stringify(rules));
}
