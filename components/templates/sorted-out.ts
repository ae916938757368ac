/** Which templates a list shows, and under which folders; pure. */
import type { Template, TemplateUse } from '@/lib/domain/template.ts';

export interface LibraryFilter {
  readonly search: string;
  /** A folder, with what lies in it; empty: all. */
  readonly folder: string;
  readonly scope: '' | 'own' | 'team';
  readonly kind: '' | 'reply' | 'partial';
  readonly favourites: boolean;
}

export const EVERYTHING: LibraryFilter = { search: '', folder: '', scope: '', kind: '', favourites: false };

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** `a` and what lies in it: `a/b`, not `ab`. */
const liesIn = (folder: string | undefined, wanted: string) => folder === wanted || !!folder?.startsWith(`${wanted}/`);

/** Every word must stand somewhere in the name, shortcut, folder or texts. */
function matches(template: Template, words: readonly string[]): boolean {
  const { name, shortcut = '', folder = '', bodies, variants = [] } = template;
  const texts = [name, `/${shortcut}`, folder, ...Object.values(bodies), ...variants.map(({ body }) => body)];
  const all = fold(texts.join('\n'));
  return words.every((word) => all.includes(word));
}

export function filtered(
  templates: readonly Template[],
  { search, folder, scope, kind, favourites }: LibraryFilter,
  uses: ReadonlyMap<string, TemplateUse>,
): readonly Template[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return templates.filter(
    (template) =>
      (folder === '' || liesIn(template.folder, folder)) &&
      (scope === '' || (template.scope ?? 'own') === scope) &&
      (kind === '' || (template.kind ?? 'reply') === kind) &&
      (!favourites || uses.get(template.id)?.favourite === true) &&
      matches(template, words),
  );
}

/** Every folder and the folders it lies in, in order. */
export function foldersOf(templates: readonly Template[]): readonly string[] {
  const paths = templates.flatMap(({ folder }) => {
    const parts = folder?.split('/') ?? [];
    return parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
  });
  return [...new Set(paths)].sort((a, b) => a.localeCompare(b));
}

/** Templates by folder, those without one last. */
export function byFolder(templates: readonly Template[]): readonly (readonly [string, readonly Template[]])[] {
  const groups = new Map<string, Template[]>();
  for (const template of templates) {
    const folder = template.folder ?? '';
    groups.set(folder, [...(groups.get(folder) ?? []), template]);
  }
  return [...groups].sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b));
}

/** A folder as typed: no empty parts, no blanks around the slashes; nothing left: none. */
export const tidyFolder = (typed: string): string | undefined =>
  typed
    .split('/')
    .map((part) => part.trim())
    .filter(Boolean)
    .join('/') || undefined;
