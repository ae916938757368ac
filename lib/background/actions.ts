/** What views may do, by name. */
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Commands, Handlers, InsertOutcome } from '@/lib/protocol.ts';
import { checkRule } from '@/lib/routing/check-rule.ts';
import { emptyStore } from '@/lib/store/erase.ts';
import type { ViewCaller } from './caller.ts';
import { decideTicket, noteTicket, recordInsert, undo } from './commands.ts';
import { settingsOf } from './settle.ts';
import type { Shell } from './shell.ts';

/** Who asks, and under which operation id. */
export interface Order extends ViewCaller {
  readonly operation: string;
}

/** Every command but `view.bind`, which the port itself answers. */
export function actions(shell: Shell) {
  const { world } = shell;
  const { store } = world;

  const addressOf = async (id: TicketId) => {
    const ticket = await store.tickets.get(id);
    return ticket && (ticket.observed.url ?? shell.addressOf(ticket));
  };

  return {
    'ticket.decide': ({ id, decision }, { operation }) => decideTicket(world, operation, id, decision),
    'ticket.note': ({ id, text }, { operation }) => noteTicket(world, operation, id, text),
    'ticket.undo': ({ eventId }, { operation }) => undo(world, operation, eventId),
    'ticket.open': async ({ id }) => {
      const page = shell.pages.showing(id);
      if (page?.focus === id && (await shell.focusTab(page.tabId))) return { opened: 'focused' };
      const url = await addressOf(id);
      if (url) {
        await shell.openTab(url);
        return { opened: 'new' };
      }
      // A conversation without an address of its own (TikTok): the tab that lists it is the nearest there is.
      return { opened: page && (await shell.focusTab(page.tabId)) ? 'focused' : 'none' };
    },
    'reply.insert': async ({ id, text, draft }, caller): Promise<InsertOutcome> => {
      const ticket = await store.tickets.get(id);
      const page = await shell.pageBeside(caller);
      if (!ticket || page?.focus !== id) {
        const url = await addressOf(id);
        return { result: 'no-composer', ...(url ? { url } : {}) };
      }
      const { kind, externalId } = ticket.observed;
      const order = { text, draft, expect: { kind, externalId } };
      const outcome = (await page.peer.ask('composer.insert', order, {
        id: caller.operation,
        timeout: 4_000,
      })) as InsertOutcome;
      if (outcome.result === 'inserted') await recordInsert(world, caller.operation, id);
      return outcome;
    },
    'template.save': async ({ template }) => {
      await store.templates.put(template);
      world.changed(['templates']);
      return { stored: true };
    },
    'template.delete': async ({ id }) => {
      await store.templates.delete(id);
      world.changed(['templates']);
      return { stored: true };
    },
    'rule.replace': async ({ rules }) => {
      const problems = rules.flatMap((rule) => checkRule(rule).map((problem) => `${rule.name || rule.id}: ${problem}`));
      if (problems.length > 0) throw new Error(problems.slice(0, 5).join('; '));
      await store.transaction('rw', store.rules, store.settings, async () => {
        await store.rules.clear();
        await store.rules.bulkPut(rules.map((rule, order) => ({ ...rule, order })));
        await store.settings.put({ key: 'recompute', value: { after: '' } });
      });
      world.changed(['rules']);
      shell.recompute();
      return { stored: true };
    },
    'settings.change': async ({ change }) => {
      const settings = await store.transaction('rw', store.settings, async () => {
        const row = await store.settings.get('settings');
        const value = { ...(row?.value as object | undefined), ...change };
        await store.settings.put({ key: 'settings', value });
        if (judgesAnew(change)) await store.settings.put({ key: 'recompute', value: { after: '' } });
        return settingsOf(store);
      });
      world.changed(['settings']);
      shell.refreshRails();
      if (judgesAnew(change)) shell.recompute();
      return settings;
    },
    'data.deleteAll': async () => {
      await emptyStore(store);
      world.changed(['tickets', 'counts', 'rules', 'templates', 'settings', 'health', 'ticket']);
      return { stored: true };
    },
  } satisfies Omit<Handlers<Commands, Order>, 'view.bind'>;
}

/** Whether a change of settings moves act-by times or severities. */
const judgesAnew = (change: object) =>
  ['targets', 'complianceFirst', 'valuedFirst', 'highValue'].some((field) => field in change);
