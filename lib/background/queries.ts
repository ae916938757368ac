/** What views may ask. Nothing in here writes. */
import { REFUSALS } from '@/lib/domain/refusal.ts';
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import type { Handlers, Queries, QueueFilter } from '@/lib/protocol.ts';
import { judge } from '@/lib/replies/guard/index.ts';
import { rankTemplates } from '@/lib/replies/rank.ts';
import { renderTemplate, unresolvedIn } from '@/lib/replies/render.ts';
import { contextOf } from '@/lib/replies/variables.ts';
import { checkRule } from '@/lib/routing/check-rule.ts';
import { compile } from '@/lib/routing/compile.ts';
import { type QueueQuery, queuePage } from '@/lib/store/queue.ts';
import { tallyOf } from '@/lib/store/tally.ts';
import { understand } from '@/lib/understanding/understand.ts';
import type { ViewCaller } from './caller.ts';
import { routableOf } from './derive.ts';
import { settingsOf } from './settle.ts';
import type { Shell } from './shell.ts';

const SAMPLES = 10;
/** Tickets a rule preview looks at: the newest by act-by, enough to judge a rule by. */
const PREVIEWED = 5_000;

export function queries(shell: Shell) {
  const { store } = shell.world;

  const ticketOf = async (id: TicketId): Promise<Ticket> => {
    const ticket = await store.tickets.get(id);
    if (!ticket) throw new Error(REFUSALS.ticketGone);
    return ticket;
  };
  const messagesOf = async (id: TicketId) =>
    (await store.messages.where('ticketId').equals(id).toArray()).toSorted((a, b) => a.position - b.position);
  const orderOf = async ({ observed }: Ticket) =>
    observed.orderId ? store.orders.get(orderKey(observed, observed.orderId)) : undefined;
  const replyContext = async (id: TicketId) => {
    const ticket = await ticketOf(id);
    const order = await orderOf(ticket);
    return contextOf({
      ticket,
      ...(order ? { order } : {}),
      settings: await settingsOf(store),
      now: shell.world.now(),
    });
  };

  return {
    'queue.list': async ({ filter, limit, after }) => {
      const query = await toQuery(shell, filter);
      const page = await queuePage(store, { ...query, limit, ...(after ? { after } : {}) }, await tallyOf(store));
      return { rows: page.rows.map((ticket) => ({ ticket })), more: page.more };
    },
    'queue.counts': async () => {
      const tally = await tallyOf(store);
      return { ...tally, open: tally.byStatus.open ?? 0 };
    },
    'ticket.get': async ({ id }, caller) => {
      const ticket = await store.tickets.get(id);
      if (!ticket) return null;
      const [messages, order, events] = await Promise.all([
        messagesOf(id),
        orderOf(ticket),
        store.events.where('[ticketId+at]').between([id, -Infinity], [id, Infinity]).reverse().limit(50).toArray(),
      ]);
      const insertable = (await shell.pageBeside(caller))?.focus === id;
      return { ticket, messages, ...(order ? { order } : {}), events, insertable };
    },
    'tab.context': async (_, caller) => {
      const page = await shell.pageBeside(caller);
      if (!page) return {};
      const { portal, focus, health } = page;
      // A focus the page named but the store never took (a list that failed) would be a dead link.
      const stored = focus && (await store.tickets.get(focus)) ? { focus } : {};
      return { portal, ...stored, ...(health ? { health } : {}) };
    },
    'template.list': async ({ ticketId, search }) => {
      const templates = await store.templates.toArray();
      const ticket = ticketId ? await store.tickets.get(ticketId) : undefined;
      return rankTemplates(templates, { ...(ticket ? { ticket } : {}), ...(search ? { search } : {}) });
    },
    'template.render': async ({ templateId, ticketId, language }) => {
      const template = await store.templates.get(templateId);
      if (!template) throw new Error(REFUSALS.templateGone);
      const context = ticketId ? await replyContext(ticketId) : undefined;
      const rendered = renderTemplate(template, context, language);
      return {
        ...rendered,
        violations: context
          ? judge(rendered.text, { ...context, language: rendered.language, detect: understand })
          : [],
      };
    },
    'reply.check': async ({ text, ticketId }) => {
      const context = await replyContext(ticketId);
      return { missing: unresolvedIn(text), violations: judge(text, { ...context, detect: understand }) };
    },
    'rule.list': () => store.rules.orderBy('order').toArray(),
    'rule.preview': async ({ rule }) => {
      const problems = checkRule(rule);
      if (problems.length > 0) throw new Error(problems.join(', '));
      const matches = compile(rule.when);
      const tickets = await store.tickets.limit(PREVIEWED).toArray();
      const orders = await store.orders.bulkGet(
        tickets.map(({ observed }) => orderKey(observed, observed.orderId ?? '')),
      );
      const matched = tickets.filter((ticket, index) => matches(routableOf(ticket, orders[index])));
      return { looked: tickets.length, matched: matched.length, samples: matched.slice(0, SAMPLES) };
    },
    'settings.get': () => settingsOf(store),
    'health.list': async () => (await store.health.toArray()).map(({ id: _id, ...health }) => health),
    'data.export': async () => {
      const tables = store.tables.filter(({ name }) => name !== 'search');
      const rows = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const));
      return JSON.stringify({
        portside: 1,
        exportedAt: new Date(shell.world.now()).toISOString(),
        tables: Object.fromEntries(rows),
      });
    },
  } satisfies Handlers<Queries, ViewCaller>;
}

async function toQuery(shell: Shell, filter: QueueFilter): Promise<Omit<QueueQuery, 'limit'>> {
  const { status = 'open', mine, ...rest } = filter;
  return { ...rest, status, ...(mine ? { assignee: (await settingsOf(shell.world.store)).me } : {}) };
}
