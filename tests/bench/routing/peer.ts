/** The same rules in json-rules-engine. It is given every fact already read and every text already folded. */
import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { Condition, RoutingRule } from '@/lib/domain/rule.ts';
import { fieldOf } from '@/lib/routing/fields.ts';
import { fold } from '@/lib/routing/fold.ts';
import type { Routable } from '@/lib/routing/routable.ts';

type Facts = Record<string, unknown>;

const fieldsIn = (when: Condition): string[] =>
  'all' in when
    ? when.all.flatMap(fieldsIn)
    : 'any' in when
      ? when.any.flatMap(fieldsIn)
      : 'not' in when
        ? fieldsIn(when.not)
        : [when.field];

function conditionOf(when: Condition): NestedCondition {
  if ('all' in when) return { all: when.all.map(conditionOf) };
  if ('any' in when) return { any: when.any.map(conditionOf) };
  if ('not' in when) return { not: conditionOf(when.not) };
  const { field, op, value } = when;
  const folded =
    typeof value === 'string'
      ? fold(value)
      : Array.isArray(value)
        ? value.map((one) => (typeof one === 'string' ? fold(one) : one))
        : value;
  return { fact: field, operator: `${fieldOf(field)?.type}.${op}`, value: folded };
}

const topOf = (when: Condition): TopLevelCondition =>
  'field' in when ? { all: [conditionOf(when)] } : (conditionOf(when) as TopLevelCondition); // A group is one.

const isNumber = (seen: unknown): seen is number => typeof seen === 'number';

export function peerOf(rules: readonly RoutingRule[]) {
  const engine = new Engine(
    rules.map(({ id, when }) => ({ conditions: topOf(when), event: { type: id } })),
    { allowUndefinedFacts: true },
  );
  for (const type of ['choice', 'text']) {
    engine.addOperator<string | undefined, string>(`${type}.is`, (seen, wanted) => seen === wanted);
    engine.addOperator<string | undefined, string[]>(
      `${type}.is_one_of`,
      (seen, wanted) => seen !== undefined && wanted.includes(seen),
    );
  }
  engine.addOperator<string | undefined, string[]>(
    'text.contains_any',
    (seen, wanted) => seen !== undefined && wanted.some((one) => seen.includes(one)),
  );
  engine.addOperator<string[] | undefined, string[]>(
    'set.includes_any',
    (seen, wanted) => seen !== undefined && wanted.some((one) => seen.includes(one)),
  );
  engine.addOperator<boolean | undefined, boolean>('boolean.is', (seen, wanted) => seen === wanted);
  engine.addOperator<unknown, number>('number.gte', (seen, wanted) => isNumber(seen) && seen >= wanted);
  engine.addOperator<unknown, number>('number.lt', (seen, wanted) => isNumber(seen) && seen < wanted);
  engine.addOperator<unknown, [number, number]>(
    'number.between',
    (seen, [least, most]) => isNumber(seen) && seen >= least && seen <= most,
  );
  const fields = [...new Set(rules.flatMap(({ when }) => fieldsIn(when)))];
  const factsOf = (routable: Routable): Facts =>
    Object.fromEntries(
      fields.map((id) => {
        const field = fieldOf(id);
        const seen = field?.read(routable);
        const folds = field?.type === 'text' || field?.type === 'choice';
        return [id, folds && typeof seen === 'string' ? fold(seen) : seen];
      }),
    );
  /** Ids of the rules that hold, in no order. */
  const run = async (facts: Facts): Promise<readonly string[]> =>
    (await engine.run(facts)).events.map(({ type }) => type);
  return { factsOf, run };
}
