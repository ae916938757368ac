import { takes } from '@/lib/alerts/batch.ts';
import { ALERT_KINDS, type Alert } from '@/lib/domain/alert.ts';
import type { PageHealth } from '@/lib/domain/record.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, type Instant, MINUTE } from '@/lib/domain/time.ts';
import { PORTALS } from '@/lib/domain/vocabulary.ts';
import { commit } from '@/lib/store/commit.ts';
import type { ErrandRow } from '@/lib/store/rows.ts';
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
      // Whoever wrote it: rules, people and tickets each have errands of their own.
      if ('alert' in errand) return [withoutBuyer(errand.alert)];
      if (!isLayout(errand)) return oldAlert(errand);
      const page = pages.get(errand);
      return page ? [layoutAlert(errand, page, now)] : [];
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

/** Nothing of a buyer waits anywhere; where a channel may have it, it is looked up as the message leaves. */
const withoutBuyer = ({ buyer: _buyer, ...alert }: Alert): Alert => alert;

const dueNews = (store: Store, now: number): Promise<ErrandRow[]> =>
  store.outbox
    .where('dueAt')
    .belowOrEqual(now)
    // What the team is to hear is no channel's business.
    .filter(({ kind }) => kind !== 'delivery' && kind !== 'team')
    .limit(MOST)
    .toArray();

/** When the first errand of the courier is due. */
export const firstDue = async ({ outbox }: Store): Promise<Instant | undefined> => {
  const waiting = outbox.where('dueAt').below(FAR_FUTURE);
  return (await waiting.filter(({ kind }) => kind !== 'team').first())?.dueAt;
};

interface OldErrand {
  readonly id: string;
  readonly dueAt: Instant;
  readonly ticketId: TicketId;
  readonly code: string;
  readonly values: Alert['values'];
}

/** As versions before 5 left it in the outbox: an update must not swallow what waits for the end of the silent hours. */
function oldAlert(errand: object): Alert[] {
  const { id, dueAt, ticketId, code, values } = errand as OldErrand;
  const kind = ALERT_KINDS.find((one) => one === code);
  const [portal, store] = String(ticketId).split(':');
  const shop = PORTALS.find((one) => one === portal);
  if (!kind || !shop || !store) return [];
  return [{ id, kind, at: dueAt, shop: { portal: shop, store }, ticketId, values }];
}

/** It is about a portal's page, whatever the store. */
const layoutAlert = ({ id }: ErrandRow, { portal, page, level }: PageHealth, at: Instant): Alert => ({
  id,
  kind: 'layout',
  at,
  shop: { portal, store: '' },
  values: { page, level },
});
