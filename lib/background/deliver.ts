import { alertText } from '@/lib/i18n/alerts.ts';
import type { ErrandRow } from '@/lib/store/rows.ts';
import { settingsOf } from './settle.ts';
import type { World } from './world.ts';

/** Tells the person at the desk. Rejects when the browser does not. */
export type Notify = (id: string, title: string, text: string) => Promise<void>;

const MOST_TRIES = 5;
const MINUTE = 60_000;

/**
 * Runs the errands that are due and deletes each once it is done. An errand that fails is tried again later, twice
 * as late each time; after five tries it is dropped, since stale alarms do harm.
 */
export async function deliver(world: World, notify: Notify, uiLanguage: string): Promise<void> {
  const settings = await settingsOf(world.store);
  const language = settings.language === 'auto' ? uiLanguage : settings.language;
  const due = await world.store.outbox.where('dueAt').belowOrEqual(world.now()).limit(50).toArray();
  for (const errand of due) {
    try {
      const { title, text } = alertText(language, errand);
      if (settings.desktopAlerts) await notify(errand.id, title, text);
      await world.store.outbox.delete(errand.id);
    } catch {
      await later(world, errand);
    }
  }
}

async function later(world: World, errand: ErrandRow): Promise<void> {
  const tries = errand.tries + 1;
  if (tries >= MOST_TRIES) await world.store.outbox.delete(errand.id);
  else await world.store.outbox.put({ ...errand, tries, dueAt: world.now() + MINUTE * 2 ** tries });
}
