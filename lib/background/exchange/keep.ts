/** Reads all that is set, and writes what changed of it. Call inside a commit over `tablesOf`. */
import type { Instant } from '@/lib/domain/time.ts';
import { same } from '@/lib/ingest/same.ts';
import type { Store } from '@/lib/store/store.ts';
import { askRecompute } from '../ask-recompute.ts';
import { putRules } from '../routing/replace.ts';
import { settingsOf } from '../settings.ts';
import type { Everything } from './parts.ts';

export const tablesOf = ({ rules, ruleTroubles, agents, secrets }: Store) =>
  [rules, ruleTroubles, agents, secrets] as const;

export async function everythingSet(store: Store): Promise<Everything> {
  const [settings, rules, agents] = await Promise.all([
    settingsOf(store),
    store.rules.orderBy('order').toArray(),
    store.agents.toArray(),
  ]);
  return { settings, rules, agents };
}

/** Everything that is set follows: tickets are judged again. */
export async function keepEverything(store: Store, before: Everything, after: Everything, now: Instant): Promise<void> {
  if (!same(before.rules, after.rules)) await putRules(store, after.rules, now);
  if (!same(before.agents, after.agents)) {
    await store.agents.clear();
    await store.agents.bulkPut([...after.agents]);
  }
  if (!same(before.settings, after.settings)) {
    const row = await store.settings.get('settings');
    const saved = row?.key === 'settings' ? row.value : {};
    const changed = Object.entries(after.settings).filter(
      ([key, value]) => !same(value, before.settings[key as keyof Everything['settings']]),
    );
    await store.settings.put({ key: 'settings', value: { ...saved, ...Object.fromEntries(changed) } });
  }
  await askRecompute(store);
}

/** Keys and addresses of channels that are gone for good: not there, and not in what could be put back. */
export async function forgetChannels(store: Store, kept: readonly Everything[]): Promise<void> {
  const ids = new Set(kept.flatMap(({ settings }) => settings.channels.map(({ id }) => `channel:${id}`)));
  const stored = await store.secrets.where('id').startsWith('channel:').primaryKeys();
  await store.secrets.bulkDelete(stored.filter((id) => !ids.has(id)));
}
