/** Deeper than anything a team tells; a hostile text may nest as deep as it is long. */
export const DEEPEST = 64;

/**
 * The one JSON text of a value: keys in the order of their UTF-16 units, no space, fields that are undefined left out.
 * Throws a TypeError for what JSON does not hold: numbers that are not finite, functions, undefined in a list, or
 * nesting deeper than `DEEPEST`.
 */
export function canonical(value: unknown, depth = 0): string {
  if (depth > DEEPEST) throw new TypeError('nested too deep');
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((one: unknown) => canonical(one, depth + 1)).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError('no JSON');
  const fields = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one, depth + 1)}`);
  return `{${fields.join(',')}}`;
}
