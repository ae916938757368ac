/** What importing templates would change, and the changes themselves. */
import type { Template } from '@/lib/domain/template.ts';
import type { DuplicateChoice, ImportRow } from '@/lib/domain/template-file.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import type { ReadTemplate } from './index.ts';

interface Planned {
  readonly row: ImportRow;
  readonly template: Template;
  /** The one that is here already. */
  readonly known?: Template;
}

export interface ImportChange {
  readonly before?: Template;
  readonly after: Template;
}

const BEGINNING = 160;
const fold = (text: string | undefined) => text?.trim().toLowerCase() || undefined;

/** Each template of a file beside the stored one it would stand for: the same id, else shortcut, else name. */
export function planImport(read: readonly ReadTemplate[], stored: readonly Template[]): readonly Planned[] {
  const byId = new Map(stored.map((one) => [one.id, one]));
  const byShortcut = new Map(stored.map((one) => [fold(one.shortcut), one]));
  const byName = new Map(stored.map((one) => [fold(one.name), one]));
  return read.map(({ template, lost }, place) => {
    const { id, name, shortcut, folder, bodies } = template;
    const candidates = [
      ['id', byId.get(id)],
      ['shortcut', shortcut === undefined ? undefined : byShortcut.get(fold(shortcut))],
      ['name', byName.get(fold(name))],
    ] as const;
    const [by, known] = candidates.find(([, one]) => one !== undefined) ?? [];
    const row: ImportRow = {
      key: String(place),
      name,
      ...(shortcut === undefined ? {} : { shortcut }),
      ...(folder === undefined ? {} : { folder }),
      languages: Object.keys(bodies) as Language[],
      beginning: (Object.values(bodies)[0] ?? '').slice(0, BEGINNING),
      state: known === undefined ? 'new' : alike(known, template) ? 'same' : 'changed',
      ...(by && known ? { clash: { by, name: known.name } } : {}),
      lost,
    };
    return { row, template, ...(known ? { known } : {}) };
  });
}

/** Equal in all that a person wrote. */
function alike(one: Template, other: Template): boolean {
  const written = ({ id: _id, changedAt: _at, ...rest }: Template) =>
    JSON.stringify(rest, (_key, part) =>
      part && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    );
  return written(one) === written(other);
}

/**
 * The changes for a person's choices. What is the same stays; `skip` also leaves out a new one. `newId`: an id for the
 * template at a place in the file, the same each time.
 */
export function changesOf(
  planned: readonly Planned[],
  stored: readonly Template[],
  choiceOf: (key: string) => DuplicateChoice | undefined,
  duplicates: DuplicateChoice,
  world: { readonly now: number; newId(place: number): string },
): readonly ImportChange[] {
  const ids = new Set(stored.map(({ id }) => id));
  const shortcuts = new Set(stored.map(({ shortcut }) => fold(shortcut)));
  const names = new Set(stored.map(({ name }) => fold(name)));
  const replaced = new Set<string>();
  const changes: ImportChange[] = [];
  for (const [place, { row, template, known }] of planned.entries()) {
    const choice = choiceOf(row.key) ?? (known ? duplicates : 'both');
    if (row.state === 'same' || choice === 'skip') continue;
    if (known && choice === 'replace' && !replaced.has(known.id)) {
      replaced.add(known.id);
      const { shortcut, ...rest } = template;
      const wanted = shortcut ?? known.shortcut;
      const free = fold(wanted) === fold(known.shortcut) ? wanted : freeOf(wanted, shortcuts, '-');
      changes.push({
        before: known,
        after: { ...rest, id: known.id, ...(free ? { shortcut: free } : {}), changedAt: world.now },
      });
      continue;
    }
    const { shortcut, ...rest } = template;
    const id = template.id !== '' && !ids.has(template.id) ? template.id : world.newId(place);
    ids.add(id);
    const free = freeOf(shortcut, shortcuts, '-');
    const name = freeOf(template.name, names, ' ') ?? template.name;
    changes.push({
      after: { ...rest, id, name, ...(free ? { shortcut: free } : {}), changedAt: template.changedAt || world.now },
    });
  }
  return changes;
}

/** The text, numbered when another has it already; taken from then on. */
function freeOf(text: string | undefined, taken: Set<string | undefined>, joint: string): string | undefined {
  if (text === undefined) return undefined;
  let free = text;
  for (let turn = 2; taken.has(fold(free)); turn += 1) free = `${text}${joint}${turn}`;
  taken.add(fold(free));
  return free;
}
