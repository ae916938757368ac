/** What a reading has, counted: which things it saw, and how many of them have each field. Says nothing of what was read. */
import type { Reading } from '@/lib/domain/reading.ts';

export interface Outline {
  readonly portal: string;
  readonly page: string;
  readonly state: string;
  readonly missing: readonly string[];
  /** `ticket`, `ticket.buyer`, `ticket.messages`, `order.items.sku` … -> how often it was read. */
  readonly read: Readonly<Record<string, number>>;
  /** Field -> of how many things it could not be read. */
  readonly unread: Readonly<Record<string, number>>;
}

/** Evidence and types, which are no fields. */
const NOT_FIELDS = new Set(['type', 'missing', 'ways']);

function count(value: unknown, name: string, read: Map<string, number>): void {
  if (value === undefined || name.split('.').length > 3) return;
  if (Array.isArray(value)) {
    for (const one of value) count(one, name, read);
    return;
  }
  read.set(name, (read.get(name) ?? 0) + 1);
  if (typeof value !== 'object' || value === null) return;
  for (const [field, inside] of Object.entries(value)) {
    if (!NOT_FIELDS.has(field)) count(inside, `${name}.${field}`, read);
  }
}

const sorted = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));

export function outlineOf({ portal, page, state, missing, observations, focus }: Reading): Outline {
  const read = new Map<string, number>();
  const unread = new Map<string, number>();
  for (const seen of observations) {
    count(seen, seen.type, read);
    for (const field of seen.missing) unread.set(field, (unread.get(field) ?? 0) + 1);
  }
  if (focus) read.set(`focus.${focus.kind}`, 1);
  return { portal, page, state, missing: [...missing].sort(), read: sorted(read), unread: sorted(unread) };
}
