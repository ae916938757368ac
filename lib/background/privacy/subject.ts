/** All that is stored of one buyer, for them to have (GDPR Art. 15 and 20): built here, handed to nobody else. */
import { reportOf } from '@/lib/continuity/privacy/report.ts';
import type { Subject } from '@/lib/domain/privacy.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import { REFUSALS } from '@/lib/domain/refusal.ts';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';
import { privacy as english } from '@/lib/i18n/en/privacy.ts';
import { privacy as chinese } from '@/lib/i18n/zh-cn/privacy.ts';
import { commit } from '@/lib/store/commit.ts';
import { rowsOfEach } from '@/lib/store/each-of.ts';
import type { Store } from '@/lib/store/store.ts';
import { ticketOfBody } from '@/lib/sync/seal/index.ts';
import { originKey } from '@/lib/translation/memory.ts';
import { settingsOf } from '../settings.ts';
import type { World } from '../world.ts';
import { type Reach, reachOf } from './reach.ts';
import { errandTicket, eventsOf } from './take.ts';

type Tables = Readonly<Record<string, readonly unknown[]>>;

/** Examples of wordings that came from these tickets. */
const correctionsOf = async (store: Store, events: readonly TicketEvent[]) => {
  const ids = events.flatMap(({ corrections = [] }) => corrections.map(({ id }) => id));
  return (await store.corrections.bulkGet([...new Set(ids)])).filter((row) => row !== undefined);
};

/** Every table of the map in `lib/continuity/privacy/tables.ts` in which something of a buyer may stand. */
export async function dataOf(store: Store, { tickets, orders, aliases, shop }: Reach): Promise<Tables> {
  const ids = tickets.map(({ id }) => id);
  const all = new Set<string>(ids);
  const about = (id: string | undefined) => id !== undefined && all.has(id);
  const events = (await eventsOf(store, ids)).toSorted((a, b) => a.at - b.at);
  const account = await store.accounts.get(`${shop.portal}:${shop.store}`);
  const numbers = new Set(orders.map(({ externalId }) => externalId));
  const own = store.teamOwn.filter(({ body }) => body !== undefined && about(ticketOfBody(body)));
  const keys = await store.ticketKeys.where('ticketId').anyOf(ids).toArray();
  // What stood where a restore wrote something else, for as long as that can be taken back.
  const brought = (await store.brought.toArray()).flatMap(({ table, rows }) =>
    rows.flatMap(({ key, of = [], before }) =>
      before && (of.some(about) || orders.some(({ id }) => id === key)) ? [{ table, ...before }] : [],
    ),
  );
  return {
    tickets,
    aliases,
    brought,
    messages: await store.messages.where('ticketId').anyOf(ids).sortBy('at'),
    orders,
    events,
    search: await store.search.where('id').anyOf(ids).toArray(),
    drafts: await store.drafts.where('id').anyOf(ids).toArray(),
    approvals: await store.approvals.where('ticketId').anyOf(ids).toArray(),
    translations: (await rowsOfEach(store.translations, 'grams', ids.map(originKey))).map(
      ({ grams: _, ...entry }) => entry,
    ),
    outbox: await store.outbox.filter((errand) => about(errandTicket(errand))).toArray(),
    deadLetters: await store.deadLetters
      .filter(({ alerts }) => alerts.some(({ ticketId }) => about(ticketId)))
      .toArray(),
    teamTickets: await store.teamTickets.where('id').anyOf(ids).toArray(),
    teamValues: await store.teamValues.where('id').anyOf(ids).toArray(),
    teamOwn: (await own.toArray()).map(({ sealed: _, ...row }) => row),
    // That there is one: the key itself says nothing of anybody.
    ticketKeys: keys.map(({ key: _, ...row }) => row),
    corrections: await correctionsOf(store, events),
    accounts: (account?.defects ?? []).filter(({ ticket, key }) => about(ticket) || numbers.has(key)),
  };
}

/** The two files, and a line in the record of each ticket: who had the data handed out, and when. */
export async function handOut(
  world: World,
  operation: string,
  { subject, language }: { readonly subject: Subject; readonly language: UiLanguage },
): Promise<{ name: string; json: string; html: string }> {
  const { store } = world;
  const at = world.now();
  const by = (await settingsOf(store)).me;
  const reach = await reachOf(store, subject);
  if (!reach || reach.tickets.length + reach.orders.length === 0) throw new Error(REFUSALS.buyerGone);
  await commit(store, [store.events], async (books) => {
    const lines = reach.tickets.map(({ id }, index) => ({
      id: `${operation}#${index}`,
      ticketId: id,
      at,
      by,
      what: 'exported' as const,
    }));
    const known = await store.events.bulkGet(lines.map(({ id }) => id));
    const fresh = lines.filter((_, index) => known[index] === undefined);
    await store.events.bulkPut(fresh);
    books.write({ events: fresh.length });
  });
  const tables = await dataOf(store, reach);
  const texts = language === 'en' ? english : chinese;
  const titles: Readonly<Record<string, string>> = texts.table;
  const exportedAt = new Date(at).toISOString();
  world.changed(reach.tickets.map(({ id }) => `ticket:${id}` as const));
  return {
    name: `portside-buyer-${exportedAt.slice(0, 10)}`,
    json: JSON.stringify({ portside: 'buyer', v: 1, exportedAt, shop: reach.shop, tables }, undefined, 1),
    html: reportOf({
      language,
      title: texts.report.title,
      intro: [texts.report.made.replace('{{at}}', exportedAt), texts.report.what],
      tables: Object.entries(tables).map(([name, rows]) => ({ title: titles[name] ?? name, rows })),
      nothing: texts.report.nothing,
    }),
  };
}
