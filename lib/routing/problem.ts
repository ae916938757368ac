/** What can be wrong with a rule. */

/** Each problem is `<code>@<path>`, for example `unknown_field@when.all[1]`. */
export const PROBLEM_CODES = [
  'not_a_rule',
  'missing_id',
  'missing_name',
  'bad_order',
  'bad_enabled',
  'bad_group',
  'bad_note',
  'bad_event',
  'bad_time',
  'not_a_condition',
  'unknown_field',
  'unknown_operator',
  'bad_value',
  'bad_pattern',
  'unknown_option',
  'change_without_event',
  'empty_group',
  'too_deep',
  'too_many_conditions',
  'no_action',
  'bad_action',
  'duplicate_id',
  'not_json',
  'not_json_logic',
  'too_large',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export const problem = (code: ProblemCode, path: string) => `${code}@${path}`;

type Plain = Readonly<Record<string, unknown>>;
export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
