/** Every field is read by an ordered list of ways; the evidence says which one worked and what none could read. */

/** One way to read a field: its name (`test-id`, `structure`, `text`, …) and the attempt. */
export type Way<T> = readonly [name: string, read: () => T | undefined];

export interface EvidenceBuilder {
  readonly missing: string[];
  readonly ways: Record<string, string>;
  /** First way that yields something other than undefined or ''; when none does, the field is missing. */
  find<T>(field: string, list: readonly Way<T>[]): T | undefined;
  /** Like `find` for a field that many such rows rightly lack: its absence is not reported. */
  maybe<T>(field: string, list: readonly Way<T>[]): T | undefined;
}

/** Collects the evidence of one observation. */
export function createEvidence(): EvidenceBuilder {
  const missing: string[] = [];
  const ways: Record<string, string> = {};
  const maybe = <T>(field: string, list: readonly Way<T>[]): T | undefined => {
    for (const [name, read] of list) {
      const value = read();
      if (value === undefined || (typeof value === 'string' && value === '')) continue;
      ways[field] = name;
      return value;
    }
    return undefined;
  };
  const find = <T>(field: string, list: readonly Way<T>[]): T | undefined => {
    const value = maybe(field, list);
    if (value === undefined) missing.push(field);
    return value;
  };
  return { missing, ways, find, maybe };
}

/** Ways of which some are only that a row lent the value (`lender`): then the row's own way is told, weak or not. */
export const lent = (
  ways: Readonly<Record<string, string>>,
  lender: string,
  row: Readonly<Record<string, string>> | undefined,
): Record<string, string> =>
  Object.fromEntries(Object.entries(ways).map(([field, way]) => [field, way === lender ? (row?.[field] ?? way) : way]));

/** `{ [key]: value }`, or nothing when there is no value: unknown fields stay absent. */
export const given = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });

type Known<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The fields that have a value: unknown ones stay absent. */
export const known = <T extends object>(fields: T): Known<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Known<T>;
