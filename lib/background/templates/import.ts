/** Bringing templates in from files, and taking an import back. */
import * as v from 'valibot';
import type {
  DuplicateChoice,
  Imported,
  ImportFile,
  ImportPreview,
  LastImport,
  WrittenTemplate,
} from '@/lib/domain/template-file.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import { type Reader, readTemplates } from '@/lib/replies/exchange/index.ts';
import { changesOf, planImport } from '@/lib/replies/exchange/plan.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';
import { languageOf } from '@/lib/understanding/detect-language.ts';
import { template as shape } from '../doors/templates.ts';
import { settingsOf } from '../settings.ts';
import type { World } from '../world.ts';
import { keep, remove, tablesOf } from './keep.ts';

/** A template in a file may have no id yet. */
const inFile = v.strictObject({ ...shape.entries, id: v.pipe(v.string(), v.maxLength(300)) });
/** Below this a guess at a text's language is no better than English, which most macros are written in. */
const SURE = 0.5;

const reader: Reader = {
  check: (value) => {
    const result = v.safeParse(inFile, value, { abortEarly: true });
    return result.success
      ? { template: result.output }
      : { field: v.getDotPath(result.issues[0]) ?? result.issues[0].type };
  },
  languageOf: (text): Language => {
    const { language, confidence } = languageOf(text.replace(/\{\{.*?\}\}|\{%.*?%\}/gs, ' ').slice(0, 2_000));
    return language === 'und' || confidence < SURE ? 'en' : language;
  },
};

export async function previewImport(store: Store, files: readonly ImportFile[]): Promise<ImportPreview> {
  const read = readTemplates(files, reader);
  if ('problem' in read) return read;
  const rows = planImport(read.templates, await store.templates.toArray()).map(({ row }) => row);
  return { source: read.source, rows, skipped: read.skipped };
}

/** All of it or nothing, in one commit. */
export async function importTemplates(
  world: World,
  operation: string,
  order: {
    readonly files: readonly ImportFile[];
    readonly duplicates: DuplicateChoice;
    readonly choices: Readonly<Record<string, DuplicateChoice>>;
  },
): Promise<Imported> {
  const { store } = world;
  const read = readTemplates(order.files, reader);
  if ('problem' in read) throw new Error(`${read.problem.file}: ${read.problem.code}`);
  const { id, added, replaced, skipped } = await commit(store, tablesOf(store), async (books) => {
    const last = await lastImport(store);
    if (last?.id === operation) return last;
    const at = world.now();
    const stored = await store.templates.toArray();
    const planned = planImport(read.templates, stored);
    const choiceOf = (key: string) => (Object.hasOwn(order.choices, key) ? order.choices[key] : undefined);
    const changes = changesOf(planned, stored, choiceOf, order.duplicates, {
      now: at,
      newId: (place) => `${operation}-${place}`,
    });
    const templates = await keep(store, changes, { by: (await settingsOf(store)).me, at });
    const replaced = changes.filter(({ before }) => before).length;
    const done: LastImport = {
      id: operation,
      added: changes.length - replaced,
      replaced,
      skipped: planned.length - changes.length,
      templates,
    };
    await store.settings.put({ key: 'lastImport', value: done });
    books.write();
    return done;
  });
  world.changed(['templates']);
  return { id, added, replaced, skipped };
}

/** Takes the last import back. What somebody changed since stays as it is. */
export async function undoImport(world: World, id: string): Promise<{ readonly kept: number }> {
  const { store } = world;
  const kept = await commit(store, tablesOf(store), async (books) => {
    const last = await lastImport(store);
    if (last?.id !== id) return 0;
    const hand = { by: (await settingsOf(store)).me, at: world.now() };
    let left = 0;
    for (const { id: written, ...version } of last.templates)
      if (!(await takeBack(store, written, version, hand))) left += 1;
    await store.settings.delete('lastImport');
    books.write();
    return left;
  });
  world.changed(['templates']);
  return { kept };
}

/** Whether the template could be put back as it was: nobody changed it since. */
async function takeBack(
  store: Store,
  id: string,
  version: Omit<WrittenTemplate, 'id'>,
  hand: { readonly by: string; readonly at: number },
): Promise<boolean> {
  const versions = store.templateVersions.where('[templateId+at]').between([id, -Infinity], [id, Infinity]);
  if ((await versions.last())?.id !== version.written) return false;
  if (version.before === undefined) {
    await remove(store, id, hand);
    return true;
  }
  const [now, stood] = await Promise.all([store.templates.get(id), store.templateVersions.get(version.before)]);
  if (!now || !stood) return false;
  await keep(store, [{ before: now, after: { ...stood.template, changedAt: hand.at } }], hand);
  return true;
}

const lastImport = async (store: Store): Promise<LastImport | undefined> =>
  (await store.settings.get('lastImport'))?.value as LastImport | undefined;
