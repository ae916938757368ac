/** Says what is wrong with a condition. Walks it without recursion: whoever wrote it chose how deep it nests. */
import { MAX_DEPTH } from './compile.ts';
import type { Field } from './field.ts';
import { fieldOf } from './fields.ts';
import { OPERATORS } from './operators.ts';
import { isPlain, problem } from './problem.ts';
import { FITS } from './values.ts';

/** Groups and comparisons of one rule. */
const MAX_CONDITIONS = 2_000;

interface Leaf {
  readonly field?: unknown;
  readonly op?: unknown;
  readonly value?: unknown;
}

function checkLeaf(leaf: Leaf, path: string, onEvent: boolean): string[] {
  const field: Field | undefined = typeof leaf.field === 'string' ? fieldOf(leaf.field) : undefined;
  if (!field) return [problem('unknown_field', path)];
  const operator = OPERATORS[field.type].find(({ id }) => id === leaf.op);
  if (!operator) return [problem('unknown_operator', path)];
  if (!FITS[operator.takes](leaf.value))
    return [problem(operator.takes === 'pattern' && FITS.text(leaf.value) ? 'bad_pattern' : 'bad_value', path)];
  if (operator.compares === 'change' && !onEvent) return [problem('change_without_event', path)];
  if (operator.takes !== 'text' && operator.takes !== 'list') return [];
  const wanted: readonly unknown[] = Array.isArray(leaf.value) ? leaf.value : [leaf.value];
  const { options } = field;
  const known = !options || wanted.every((one) => typeof one === 'string' && options.includes(one));
  return known ? [] : [problem('unknown_option', path)];
}

interface Visit {
  readonly when: unknown;
  readonly path: string;
  readonly depth: number;
}

/** What is wrong, in reading order. `onEvent`: the rule goes off at events, so that it can see what changed. */
export function checkCondition(condition: unknown, onEvent: boolean): string[] {
  const problems: string[] = [];
  const waiting: Visit[] = [{ when: condition, path: 'when', depth: 1 }];
  let count = 0;
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    const { when, path, depth } = visit;
    count += 1;
    if (count > MAX_CONDITIONS) return [...problems, problem('too_many_conditions', 'when')];
    if (depth > MAX_DEPTH) {
      // A path as long as the rule is deep would say nothing.
      problems.push(problem('too_deep', 'when'));
      continue;
    }
    if (!isPlain(when)) {
      problems.push(problem('not_a_condition', path));
      continue;
    }
    const keys = Object.keys(when).sort().join();
    const parts = keys === 'all' || keys === 'any' ? when[keys] : undefined;
    if (keys === 'not') waiting.push({ when: when.not, path: `${path}.not`, depth: depth + 1 });
    else if (keys === 'field,op,value') problems.push(...checkLeaf(when, path, onEvent));
    else if (!Array.isArray(parts)) problems.push(problem('not_a_condition', path));
    else if (parts.length === 0) problems.push(problem('empty_group', path));
    else {
      const inside = parts.map((part: unknown, index) => ({
        when: part,
        path: `${path}.${keys}[${index}]`,
        depth: depth + 1,
      }));
      // A group of too many is not walked through to say so once for each.
      waiting.push(...inside.slice(0, MAX_CONDITIONS + 1).reverse());
    }
  }
  return problems;
}
