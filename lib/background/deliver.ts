import { alertText, groupText } from '@/lib/i18n/alerts.ts';
import { stillTrue } from '@/lib/notify/alerts.ts';
import { type MinuteOfDay, silentUntil } from '@/lib/notify/silence.ts';
import { commit } from '@/lib/store/commit.ts';
import type { ErrandRow } from '@/lib/store/rows.ts';
import { settingsOf } from './settings.ts';
import type { World } from './world.ts';

/** Tells the person at the desk. Rejects when the browser does not. */
export type Notify = (id: string, title: string, text: string) => Promise<void>;

const MOST_TRIES = 5;
const MINUTE = 60_000;
/** Errands done at once; those beyond wait for the next turn. */
const MOST = 500;

/**
 * Runs the errands that are due: what is no longer true is dropped, silent hours put it off to their end, and what is
 * left becomes one alert, however many tickets it is about. One that fails is tried again later, twice as late each
 * time; after five tries it is dropped, since stale alarms do harm.
 */
export async function deliver(world: World, notify: Notify, uiLanguage: string, minuteOf?: MinuteOfDay): Promise<void> {
  const { store } = world;
  const now = world.now();
  const due = await store.outbox.where('dueAt').belowOrEqual(now).limit(MOST).toArray();
  if (due.length === 0) return;
  const settings = await settingsOf(store);
  const tickets = await store.tickets.bulkGet(due.map(({ ticketId }) => ticketId));
  const wanted = due.filter(({ code }, index) => settings.desktopAlerts && stillTrue(code, tickets[index]));
  await store.outbox.bulkDelete(due.filter((errand) => !wanted.includes(errand)).map(({ id }) => id));
  const [first, ...others] = wanted;
  if (!first) return;
  const quiet = silentUntil(now, settings.alerts, minuteOf);
  if (quiet !== undefined) {
    await store.outbox.bulkPut(wanted.map((errand) => ({ ...errand, dueAt: quiet })));
    return;
  }
  const language = settings.language === 'auto' ? uiLanguage : settings.language;
  const { title, text } = others.length === 0 ? alertText(language, first) : groupText(language, wanted);
  try {
    await notify(others.length === 0 ? first.id : `group|${now}`, title, text);
    await store.outbox.bulkDelete(wanted.map(({ id }) => id));
  } catch {
    for (const errand of wanted) await later(world, errand);
  }
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
