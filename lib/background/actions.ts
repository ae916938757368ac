/** What views may do, by name. */
import { REFUSALS } from '@/lib/domain/refusal.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import { type Commands, type Handlers, TOPICS } from '@/lib/protocol.ts';
import { emptyStore } from '@/lib/store/erase.ts';
import { enterAccount } from './accounts.ts';
import { agentActions } from './agents/handlers.ts';
import { hurry } from './alerts/deliver.ts';
import { alertActions } from './alerts/handlers.ts';
import { askRecompute } from './ask-recompute.ts';
import { assistActions } from './assist.ts';
import type { ViewCaller } from './caller.ts';
import { decideTicket, noteTicket, recordInsert, undo } from './commands.ts';
import { followModes } from './composer/modes.ts';
import { correctTicket, forgetCorrections } from './correct.ts';
import type { Custodial } from './custodial.ts';
import { engineCommands } from './engines/handlers.ts';
import { exchangeActions } from './exchange/index.ts';
import { healthCommands } from './health/list.ts';
import { insertReply } from './insert-reply.ts';
import { openTicket } from './open-ticket.ts';
import { portalActions } from './portals/index.ts';
import { privacyActions } from './privacy/handlers.ts';
import { recordActions } from './record/serve.ts';
import { repairActions } from './repair/actions.ts';
import { approvalActions, mayLead } from './replies/approvals.ts';
import { routingActions } from './routing/handlers.ts';
import { changeSettings, settingsOf } from './settings.ts';
import type { Shell } from './shell.ts';
import { siteActions } from './sites/actions.ts';
import { teamActions } from './team/handlers.ts';
import { templateCommands } from './templates/decide.ts';
import { translationActions } from './translation/index.ts';

/** Who asks, and under which operation id. */
export interface Order extends ViewCaller {
  readonly operation: string;
}

/** Every command but `view.bind`, which the port itself answers, and those that need no open store. */
export function actions(shell: Shell) {
  const { world } = shell;
  const { store } = world;

  return {
    ...approvalActions(world),
    ...translationActions(shell),
    ...engineCommands(shell),
    ...alertActions(shell),
    ...repairActions(shell),
    ...siteActions(shell),
    ...assistActions(shell),
    ...healthCommands(world),
    ...recordActions(shell),
    ...exchangeActions(shell),
    ...portalActions(shell),
    ...agentActions(shell),
    ...teamActions(shell),
    ...privacyActions(shell),
    'ticket.decide': ({ id, decision, despite }, { operation }) =>
      decideTicket(world, operation, id, decision, despite),
    'ticket.note': ({ id, text }, { operation }) => noteTicket(world, operation, id, text),
    'ticket.correct': async (order, { operation }) => {
      const corrected = await correctTicket(world, operation, order);
      shell.recompute();
      return corrected;
    },
    'correction.delete': async ({ ids }) => {
      await forgetCorrections(world, ids);
      shell.recompute();
      return { stored: true };
    },
    'ticket.undo': async ({ eventId }, { operation }) => {
      const taken = await undo(world, operation, eventId);
      shell.recompute();
      return taken;
    },
    'ticket.open': async ({ id }) => ({ opened: await openTicket(shell, id) }),
    'reply.insert': (order, caller) => insertReply(shell, order, caller),
    'reply.copied': async ({ id, templateId }, { operation }) => {
      await recordInsert(world, operation, id, { result: 'copied' }, templateId);
      return { stored: true };
    },
    ...templateCommands(shell),
    ...routingActions(shell),
    'settings.change': async ({ change }) => {
      const before = await settingsOf(store);
      const settings = await changeSettings(store, async ({ role }) => {
        if (LEADS_ALONE.some((field) => field in change) && !mayLead(role)) throw new Error(REFUSALS.leadsOnly);
        if (judgesAnew(change)) await askRecompute(store);
        return change;
      });
      if (change.alerts) await hurry(world);
      followModes(shell, before, settings);
      world.changed(['settings']);
      shell.refreshRails();
      if (judgesAnew(change)) shell.recompute();
      return settings;
    },
    'account.enter': async ({ id, ...entered }) => {
      const { judgeAnew } = await enterAccount(world, id, entered);
      if (judgeAnew) shell.recompute();
      return { stored: true };
    },
    'data.deleteAll': async () => {
      const before = await settingsOf(store);
      // A session would go on writing what teammates tell into what was just emptied.
      await shell.team.leave();
      await emptyStore(store);
      const aside = shell.clearAside();
      aside.catch(() => {});
      shell.gate.sessions.clear();
      followModes(shell, before, await settingsOf(store));
      world.changed(TOPICS);
      // What could not be deleted is said once all else is: it is asked for again.
      await aside;
      return { stored: true };
    },
  } satisfies Omit<Handlers<Commands, Order>, 'view.bind' | keyof Custodial>;
}

/** What a promise or a rule may do is not for whoever writes to widen. */
const LEADS_ALONE = ['guardLevels', 'compensation', 'retention'] as const satisfies readonly (keyof Settings)[];

const JUDGING = [
  'targets',
  'hours',
  'overrides',
  'complianceFirst',
  'valuedFirst',
  'highValue',
  'tiers',
  'compensation',
  'shops',
  'alerts',
  'routing',
] as const satisfies readonly (keyof Settings)[];

/** Whether a change of settings moves act-by times, severities or the moments to warn. */
const judgesAnew = (change: object) => JUDGING.some((field) => field in change);
