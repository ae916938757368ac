/** Applies kinds of change to a document, or to the HTML of a page before it is served. */
import { parsePage } from '../parse.ts';
import { chanceOf, seedOf } from './chance.ts';
import { kindOf } from './index.ts';
import { type Hints, type Kind, NO_HINTS, type Renames } from './kind.ts';
import { toolsFor } from './tools.ts';

/** Changes a document in place, each kind by its own seeded choice; what takes facts away goes first. */
export function mutate(
  document: Document,
  kinds: readonly Kind[],
  { hints = NO_HINTS, seed = 1, live = false, after }: MutateOptions = {},
): Renames {
  const renames = new Map<string, string>();
  const ordered = [...kinds].sort((a, b) => Number(b.removes ?? false) - Number(a.removes ?? false));
  for (const kind of ordered) {
    const own = chanceOf(seed ^ seedOf(kind.id)).int(2 ** 31);
    const renamed = kind.change(toolsFor(document, hints, own, live));
    if (renamed instanceof Map) for (const [from, to] of renamed as Renames) renames.set(from, to);
    after?.(kind);
  }
  return renames;
}

export interface MutateOptions {
  readonly hints?: Hints;
  readonly seed?: number;
  readonly live?: boolean;
  /** Told after each kind, in the order in which they were applied. */
  readonly after?: (kind: Kind) => void;
}

/** The HTML of a page, changed: for tests that rewrite what the lab's server answers. */
export function mutateHtml(html: string, ids: readonly string[], options: MutateOptions = {}): string {
  const document = parsePage(html);
  mutate(document, ids.map(kindOf), options);
  return `<!doctype html>\n${document.documentElement.outerHTML}`;
}
