import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';

/** What was saved, over the defaults; a group saved before one of its fields existed gets that field's default. */
function over(defaults: Settings, saved: Partial<Settings>): Settings {
  const { routing, targets, tiers, compensation, alerts, translation, retention } = defaults;
  return {
    ...defaults,
    ...saved,
    routing: { ...routing, ...saved.routing },
    targets: { ...targets, ...saved.targets },
    tiers: { ...tiers, ...saved.tiers },
    compensation: { ...compensation, ...saved.compensation },
    alerts: { ...alerts, ...saved.alerts },
    translation: { ...translation, ...saved.translation },
    retention: { ...retention, ...saved.retention },
  };
}

/** The settings in force. Call inside or outside a transaction. */
export async function settingsOf(store: Store): Promise<Settings> {
  const row = await store.settings.get('settings');
  return over(DEFAULT_SETTINGS, (row?.value as Partial<Settings> | undefined) ?? {});
}

/** Changes settings in one commit; `change` may look at those in force, and write beside them. Answers the new ones. */
export const changeSettings = (
  store: Store,
  change: (settings: Settings) => Promise<Partial<Settings>>,
): Promise<Settings> =>
  commit(store, [], async (books) => {
    const row = await store.settings.get('settings');
    const value = { ...(row?.value as object | undefined), ...(await change(await settingsOf(store))) };
    await store.settings.put({ key: 'settings', value });
    books.write();
    return settingsOf(store);
  });
