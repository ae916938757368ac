/** Brings a file of settings in, in one commit, and takes it back. */
import { REFUSALS } from '@/lib/domain/refusal.ts';
import type {
  LastSettingsImport,
  SettingsFileProblem,
  SettingsPart,
  SettingsPreview,
  TakenPart,
} from '@/lib/domain/settings-file.ts';
import { same } from '@/lib/ingest/same.ts';
import type { ChosenPart } from '@/lib/protocol/exchange.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';
import { mayLead } from '../replies/approvals.ts';
import type { World } from '../world.ts';
import { differenceOf } from './difference.ts';
import { readSettingsFile, sumOf } from './file.ts';
import { everythingSet, forgetChannels, keepEverything, tablesOf } from './keep.ts';
import { type Everything, partOf } from './parts.ts';

export async function previewSettings(
  store: Store,
  text: string,
): Promise<{ readonly preview: SettingsPreview } | { readonly problem: SettingsFileProblem }> {
  const here = await everythingSet(store);
  const read = readSettingsFile(text, here);
  if ('problem' in read) return read;
  const parts = read.taken.map(({ part, set }) => {
    const now = part.read(here);
    return { part: part.id, base: sumOf(now), things: differenceOf(part, now, part.read(set)) };
  });
  return { preview: { parts, ...(read.exportedAt ? { exportedAt: read.exportedAt } : {}) } };
}

/** Who does what here, and what a promise may say, is not for whoever brings a file to change. */
function checkRole(before: Everything, after: Everything): void {
  const forLeads =
    !same(before.agents, after.agents) ||
    !same(before.settings.guardLevels, after.settings.guardLevels) ||
    !same(before.settings.compensation, after.settings.compensation);
  if (forLeads && !mayLead(before.settings.role)) throw new Error(REFUSALS.leadsOnly);
}

export interface Changed {
  readonly before: Everything;
  readonly after: Everything;
}

/** All of the chosen parts or none. `changed` is absent where the same order was carried out before. */
export async function importSettings(
  world: World,
  operation: string,
  { text, parts }: { readonly text: string; readonly parts: readonly ChosenPart[] },
): Promise<{ readonly id: string; readonly changed?: Changed }> {
  const { store } = world;
  return commit(store, tablesOf(store), async (books) => {
    if ((await lastImport(store))?.id === operation) return { id: operation };
    const before = await everythingSet(store);
    const read = readSettingsFile(text, before);
    if ('problem' in read) throw new Error(REFUSALS.settingsUnreadable);
    let after = before;
    const taken: TakenPart[] = [];
    for (const { part, value } of read.taken) {
      const chosen = parts.find((one) => one.part === part.id);
      if (!chosen) continue;
      const stood = part.read(before);
      if (sumOf(stood) !== chosen.base) throw new Error(REFUSALS.settingsMoved);
      const next = part.take(value, after);
      if (!('set' in next)) throw new Error(REFUSALS.settingsUnreadable);
      after = next.set;
      taken.push({ part: part.id, before: stood, written: sumOf(part.read(after)) });
    }
    checkRole(before, after);
    await forgetChannels(store, [before, after]);
    await keepEverything(store, before, after, world.now());
    const value: LastSettingsImport = { id: operation, at: world.now(), parts: taken };
    await store.settings.put({ key: 'lastSettingsImport', value });
    books.write();
    return { id: operation, changed: { before, after } };
  });
}

/** Puts back every part of the last import that nobody changed since. */
export async function undoSettings(
  world: World,
  id: string,
): Promise<{ readonly kept: readonly SettingsPart[]; readonly changed?: Changed }> {
  const { store } = world;
  return commit(store, tablesOf(store), async (books) => {
    const last = await lastImport(store);
    if (last?.id !== id) return { kept: [] };
    const before = await everythingSet(store);
    const kept: SettingsPart[] = [];
    let after = before;
    for (const { part: name, before: stood, written } of last.parts) {
      const part = partOf(name);
      const next = part && sumOf(part.read(before)) === written ? part.take(stood, after) : undefined;
      if (next && 'set' in next) after = next.set;
      else kept.push(name);
    }
    checkRole(before, after);
    // What a file may not switch on, its undo may: it stood here.
    after = withChannelsOf(last, after, kept);
    await keepEverything(store, before, after, world.now());
    await store.settings.delete('lastSettingsImport');
    books.write();
    return { kept, changed: { before, after } };
  });
}

/** Channels as they stood, on and with what they were allowed. */
function withChannelsOf(last: LastSettingsImport, set: Everything, kept: readonly SettingsPart[]): Everything {
  const stood = last.parts.find(({ part }) => part === 'channels');
  if (!stood || kept.includes('channels')) return set;
  const channels = stood.before as Everything['settings']['channels'];
  return { ...set, settings: { ...set.settings, channels } };
}

async function lastImport(store: Store): Promise<LastSettingsImport | undefined> {
  const row = await store.settings.get('lastSettingsImport');
  return row?.key === 'lastSettingsImport' ? row.value : undefined;
}
