import { stillTrue } from '@/lib/alerts/alerts.ts';
import { type MinuteOfDay, silentUntil } from '@/lib/alerts/silence.ts';
import { alertText, groupText } from '@/lib/i18n/alerts.ts';
import { layoutText } from '@/lib/i18n/layout-alert.ts';
import { commit } from '@/lib/store/commit.ts';
import type { AlertErrand, ErrandRow } from '@/lib/store/rows.ts';
import { changedPages, isLayout } from './health/tell.ts';
import { settingsOf } from './settings.ts';
import type { World } from './world.ts';

/** Tells the person at the desk. Rejects when the browser does not. */
export type Notify = (id: string, title: string, text: string) => Promise<void>;

const MOST_TRIES = 5;
const MINUTE = 60_000;
/** Errands done at once; those beyond wait for the next turn. */
const MOST = 500;

const isAlert = (errand: ErrandRow): errand is AlertErrand => errand.kind === 'alert';

/**
 * Runs the errands that are due: what is no longer true is dropped, silent hours put it off to their end, and what is
 * left becomes one alert, however many tickets it is about, and one about pages that changed. One that fails is tried again later, twice as late each
 * time; after five tries it is dropped, since stale alarms do harm.
 */
export async function deliver(world: World, notify: Notify, uiLanguage: string, minuteOf?: MinuteOfDay): Promise<void> {
  const { store } = world;
  const now = world.now();
  const due = await store.outbox.where('dueAt').belowOrEqual(now).limit(MOST).toArray();
  if (due.length === 0) return;
  const settings = await settingsOf(store);
  const alerts = due.filter(isAlert);
  const tickets = await store.tickets.bulkGet(alerts.map(({ ticketId }) => ticketId));
  const told = alerts.filter(({ code }, index) => settings.desktopAlerts && stillTrue(code, tickets[index]));
  const pages = await changedPages(store, settings.desktopAlerts ? due.filter(isLayout) : [], settings);
  const wanted: readonly ErrandRow[] = [...told, ...pages.keys()];
  await store.outbox.bulkDelete(due.filter((errand) => !wanted.includes(errand)).map(({ id }) => id));
  if (wanted.length === 0) return;
  const quiet = silentUntil(now, settings.alerts, minuteOf);
  if (quiet !== undefined) {
    await store.outbox.bulkPut(wanted.map((errand) => ({ ...errand, dueAt: quiet })));
    return;
  }
  const language = settings.language === 'auto' ? uiLanguage : settings.language;
  const tell = async (errands: readonly ErrandRow[], { title, text }: { title: string; text: string }) => {
    const [first, ...others] = errands;
    if (!first) return;
    try {
      await notify(others.length === 0 ? first.id : `group|${first.kind}|${now}`, title, text);
      await store.outbox.bulkDelete(errands.map(({ id }) => id));
    } catch {
      for (const errand of errands) await later(world, errand);
    }
  };
  const [only, ...more] = told;
  if (only) await tell(told, more.length === 0 ? alertText(language, only) : groupText(language, told));
  if (pages.size > 0) await tell([...pages.keys()], layoutText(language, [...pages.values()]));
}

/** Silent hours may have changed: what waits for their end is looked at again. */
export async function hurry({ store, now }: World): Promise<void> {
  await commit(store, [store.outbox], async (books) => {
    await store.outbox.where('dueAt').above(now()).modify({ dueAt: now() });
    books.write();
  });
}

async function later(world: World, errand: ErrandRow): Promise<void> {
  const tries = errand.tries + 1;
  if (tries >= MOST_TRIES) await world.store.outbox.delete(errand.id);
  else await world.store.outbox.put({ ...errand, tries, dueAt: world.now() + MINUTE * 2 ** tries });
}
