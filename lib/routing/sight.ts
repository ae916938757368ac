/** One look at a ticket: each field is read, and each text made comparable, at most once for all rules. */

import type { Instant } from '@/lib/domain/time.ts';
import { nearest } from './fields/obligation.ts';
import { fold } from './fold.ts';
import type { Routable } from './routable.ts';

interface Readable<Seen> {
  read(routable: Routable): Seen | undefined;
}

/** What operators are told beside the field's own value. */
export interface Sight {
  readonly routable: Routable;
  /** The value before the change that is looked at; `undefined` also where nothing was before. */
  earlier<Seen>(field: Readable<Seen>): Seen | undefined;
  read<Seen>(field: Readable<Seen>): Seen | undefined;
  /** `fold`, remembered. */
  folded(text: string): string;
  /** The members of a set folded, remembered by the list itself. */
  members(list: readonly string[]): ReadonlySet<string>;
  /** The nearest deadline. */
  readonly deadline: Instant | undefined;
}

export function sightOf(routable: Routable): Sight {
  const values = new Map<object, unknown>();
  const texts = new Map<string, string>();
  const sets = new Map<readonly string[], ReadonlySet<string>>();
  let deadline: { readonly at: Instant | undefined } | undefined;
  const folded = (text: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    const made = fold(text);
    texts.set(text, made);
    return made;
  };
  return {
    routable,
    read<Seen>(field: Readable<Seen>): Seen | undefined {
      // A field is its own key, so that what is remembered under it is what it read.
      const known = values.get(field);
      if (known !== undefined || values.has(field)) return known as Seen | undefined;
      const seen = field.read(routable);
      values.set(field, seen);
      return seen;
    },
    earlier: (field) => routable.before && field.read(routable.before),
    folded,
    members(list) {
      const known = sets.get(list);
      if (known) return known;
      const made = new Set(list.map(folded));
      sets.set(list, made);
      return made;
    },
    get deadline() {
      deadline ??= { at: nearest(routable)?.deadline };
      return deadline.at;
    },
  };
}
