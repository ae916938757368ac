import { takes } from '@/lib/alerts/batch.ts';
import type { Alert } from '@/lib/domain/alert.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import type { ErrandRow, LayoutErrand } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { changedPages, isLayout } from '../health/tell.ts';
import { settingsOf } from '../settings.ts';
import type { World } from '../world.ts';
import { channelsOf } from './channels.ts';
import { delivery } from './errand.ts';

/** Errands handed out in one transaction. */
const MOST = 500;

/**
 * Hands what came up to the channels that take it: each alert becomes one delivery a channel, in one transaction, so
 * that a killed worker leaves either the alert or all its deliveries. Answers whether there may be more.
 */
export async function fanOut(world: World): Promise<boolean> {
  const { store } = world;
  const now = world.now();
  const due = await dueNews(store, now);
  if (due.length === 0) return false;
  return commit(store, [store.outbox, store.health], async (books) => {
    const settings = await settingsOf(store);
    const pages = await changedPages(store, due.filter(isLayout), settings);
    const alerts = due.flatMap((errand): Alert[] => {
      if (errand.kind === 'alert') return [errand.alert];
      const page = errand.kind === 'layout' ? pages.get(errand) : undefined;
      return page ? [layoutAlert(errand as LayoutErrand, page, now)] : [];
    });
    const deliveries = channelsOf(settings).flatMap((channel) =>
      alerts
        .filter((alert) => takes(channel, alert))
        .map((alert) => delivery(channel.id, alert, Math.min(alert.at, now) + channel.digest * MINUTE)),
    );
    await store.outbox.bulkDelete(due.map(({ id }) => id));
    await store.outbox.bulkPut(deliveries);
    books.write();
    return due.length === MOST;
  });
}

const dueNews = (store: Store, now: number): Promise<ErrandRow[]> =>
  store.outbox
    .where('dueAt')
    .belowOrEqual(now)
    .filter(({ kind }) => kind !== 'delivery')
    .limit(MOST)
    .toArray();

const layoutAlert = (
  { id }: LayoutErrand,
  { portal, page, level }: { readonly portal: string; readonly page: string; readonly level: string },
  at: number,
): Alert => ({ id, kind: 'layout', at, values: { portal, page, level } });
