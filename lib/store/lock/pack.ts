/** A row as text and back, the same as the database itself would have given it back. */
type Fields = Readonly<Record<string, unknown>>;

const PLAIN = 'j';
const TAGGED = 't';

const nameOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);

/** Whether JSON says all of it: looked at first, because almost every row is, and JSON alone is fast. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.every(isPlain);
  if (nameOf(value) !== 'Object') return false;
  for (const field of Object.keys(value)) if (!isPlain((value as Fields)[field])) return false;
  return true;
}

const base64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let from = 0; from < bytes.length; from += 0x8000)
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return btoa(text);
};

/** Everything that is more than one value becomes a list that begins with what it is. */
function tagged(value: unknown): unknown {
  if (value === undefined) return ['undefined'];
  if (typeof value === 'number' && !isPlain(value)) return ['number', Object.is(value, -0) ? '-0' : String(value)];
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol')
      throw new TypeError(`a ${typeof value} cannot be sealed`);
    return value;
  }
  if (Array.isArray(value)) return ['list', ...value.map(tagged)];
  if (value instanceof Uint8Array) return ['bytes', base64(value)];
  if (nameOf(value) !== 'Object') throw new TypeError(`a ${nameOf(value)} cannot be sealed`);
  return ['fields', ...Object.entries(value).map(([field, of]) => [field, tagged(of)])];
}

function untagged(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const [kind, ...rest] = value as [string, ...unknown[]];
  if (kind === 'list') return rest.map(untagged);
  if (kind === 'number') return Number(rest[0]);
  if (kind === 'bytes') return Uint8Array.from(atob(String(rest[0])), (one) => one.charCodeAt(0));
  if (kind === 'fields')
    return Object.fromEntries((rest as [string, unknown][]).map(([field, of]) => [field, untagged(of)]));
  return undefined;
}

/** Throws where a row holds what could not be given back, rather than lose it. */
export const pack = (row: Fields): string =>
  isPlain(row) ? PLAIN + JSON.stringify(row) : TAGGED + JSON.stringify(tagged(row));

export const unpack = (text: string): unknown =>
  text.startsWith(PLAIN) ? JSON.parse(text.slice(1)) : untagged(JSON.parse(text.slice(1)));
