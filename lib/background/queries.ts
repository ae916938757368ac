/** What views may ask of an open store. Nothing in here writes. */
import { boundsOf } from '@/lib/domain/due.ts';
import { inOrder } from '@/lib/domain/thread.ts';
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import type { Handlers, Queries, QueueFilter } from '@/lib/protocol.ts';
import { dueCounts } from '@/lib/store/due.ts';
import { type QueueQuery, queuePage, soonest } from '@/lib/store/queue.ts';
import { tallyOf } from '@/lib/store/tally.ts';
import { POLICY_FILES } from '@/lib/triage/policies/shipped.ts';
import { listAccounts } from './accounts.ts';
import { agentQueries } from './agents/handlers.ts';
import { alertQueries } from './alerts/handlers.ts';
import { assistQueries } from './assist.ts';
import { buyerHistory } from './buyers.ts';
import type { ViewCaller } from './caller.ts';
import { composerBeside } from './composer/beside.ts';
import type { Custodial } from './custodial.ts';
import { engineQueries } from './engines/handlers.ts';
import { exchangeQueries } from './exchange/index.ts';
import { healthNow, healthQueries } from './health/list.ts';
import { readHolidayFile, storesOf, tryHours } from './hours.ts';
import { placeOf, portalQueries } from './portals/index.ts';
import { privacyQueries } from './privacy/handlers.ts';
import { recordQueries } from './record/serve.ts';
import { repairQueries } from './repair/ask.ts';
import { replyQueries } from './replies/ask.ts';
import { routingQueries } from './routing/handlers.ts';
import { settingsOf } from './settings.ts';
import type { Shell } from './shell.ts';
import { siteQueries } from './sites/ask.ts';
import { teamQueries } from './team/handlers.ts';
import { templateQueries } from './templates/ask.ts';
import { translationQueries } from './translation/index.ts';
import { whyStored } from './why.ts';

/** Most tickets told apart as due; more are shown as 99. */
const MOST_DUE = 99;
/** Of a text a list shows one line, UTF-16 code units. */
const LINE = 300;
export function queries(shell: Shell) {
  const { store } = shell.world;

  const messagesOf = async (id: TicketId) => inOrder(await store.messages.where('ticketId').equals(id).toArray());
  const orderOf = async ({ observed }: Ticket) =>
    observed.orderId ? store.orders.get(orderKey(observed, observed.orderId)) : undefined;

  return {
    ...translationQueries(shell),
    ...engineQueries(shell),
    ...alertQueries(shell),
    ...repairQueries(shell),
    ...siteQueries(shell),
    ...assistQueries(shell),
    ...healthQueries(shell.world),
    ...recordQueries(shell),
    ...exchangeQueries(shell),
    ...portalQueries(),
    ...agentQueries(shell.world),
    ...teamQueries(shell),
    ...privacyQueries(shell),
    'queue.list': async ({ filter, limit, after }) => {
      const query = await toQuery(shell, filter);
      const page = await queuePage(store, { ...query, limit, ...(after ? { after } : {}) }, await tallyOf(store));
      return { rows: page.rows.map((ticket) => ({ ticket: briefly(ticket) })), more: page.more };
    },
    'queue.counts': async () => {
      const [tally, times] = await Promise.all([tallyOf(store), soonest(store, MOST_DUE)]);
      return { ...tally, open: tally.byStatus.open ?? 0, soonest: times };
    },
    'queue.due': async ({ now, beside }, caller) => {
      const page = await shell.pageBeside(caller);
      const shop = page?.store === undefined ? undefined : `${page.portal}:${page.store}`;
      return { ...(await dueCounts(store, now, beside ? shop : undefined)), ...(shop ? { beside: shop } : {}) };
    },
    'ticket.get': async ({ id }, caller) => {
      const ticket = await store.tickets.get(id);
      if (!ticket) return null;
      const [messages, order, history, events] = await Promise.all([
        messagesOf(id),
        orderOf(ticket),
        buyerHistory(store, ticket.observed),
        store.events.where('[ticketId+at]').between([id, -Infinity], [id, Infinity]).reverse().limit(50).toArray(),
      ]);
      const insertable = (await shell.pageBeside(caller))?.focus === id;
      const known = { ticket, messages, ...(order ? { order } : {}) };
      const why = await whyStored(store, known, shell.world.now());
      return { ...known, ...(history ? { history } : {}), events, insertable, why };
    },
    'tab.context': async (_, caller) => {
      const page = await shell.pageBeside(caller);
      if (!page) return {};
      // Asked first: what the page shows is looked at as late as can be.
      const place = await placeOf(shell, page);
      const { portal, focus, health } = page;
      // A focus the page named but the store never took (a list that failed) would be a dead link.
      const stored = focus && (await store.tickets.get(focus)) ? { focus } : {};
      const read = health ? { health: await healthNow(shell.world, health) } : {};
      return { portal, ...place, ...stored, ...read, ...composerBeside(page, shell.world.now()) };
    },
    ...templateQueries(shell),
    ...replyQueries(shell.world),
    ...routingQueries(shell),
    'policy.list': () => POLICY_FILES,
    'hours.stores': () => storesOf(store),
    'hours.try': (ask) => tryHours(ask, shell.world.now()),
    'holidays.read': (ask) => readHolidayFile(ask, shell.world.now()),
    'account.list': async (_, caller) => {
      const page = await shell.pageBeside(caller);
      const beside = page?.store ? { portal: page.portal, store: page.store } : undefined;
      const accounts = await listAccounts(store, beside, shell.world.now());
      const here = accounts.find(({ portal, store: shop }) => portal === beside?.portal && shop === beside.store);
      return { accounts, ...(here ? { beside: here.id } : {}) };
    },
    'correction.list': async () => (await store.corrections.toArray()).toSorted((a, b) => b.at - a.at),
  } satisfies Omit<Handlers<Queries, ViewCaller>, keyof Custodial>;
}

/** The ticket for a list: fifty texts of 64 kB each would take longer to hand over than to find. */
function briefly(ticket: Ticket): Ticket {
  const { last, reason } = ticket.observed;
  if ((last?.text.length ?? 0) <= LINE && (reason?.length ?? 0) <= LINE) return ticket;
  const observed = {
    ...ticket.observed,
    ...(last ? { last: { ...last, text: last.text.slice(0, LINE) } } : {}),
    ...(reason ? { reason: reason.slice(0, LINE) } : {}),
  };
  return { ...ticket, observed };
}

async function toQuery(shell: Shell, filter: QueueFilter): Promise<Omit<QueueQuery, 'limit'>> {
  const { status = 'open', mine, dueWithin, ...rest } = filter;
  return {
    ...rest,
    status,
    ...(dueWithin ? { due: boundsOf(dueWithin, shell.world.now()) } : {}),
    ...(mine ? { assignee: (await settingsOf(shell.world.store)).me } : {}),
  };
}
