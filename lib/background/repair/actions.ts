/** What views decide about repairs and what was taught. */
import { REFUSALS } from '@/lib/domain/refusal.ts';
import type { TaughtPage } from '@/lib/domain/taught.ts';
import type { RepairCommands } from '@/lib/protocol/repair.ts';
import type { Handlers } from '@/lib/protocol.ts';
import type { Order } from '../actions.ts';
import { mayLead } from '../replies/approvals.ts';
import { settingsOf } from '../settings.ts';
import type { Shell } from '../shell.ts';
import { takeFile } from './file.ts';
import { keepTaught, versionsOf } from './keep.ts';
import { draftOn, pageOf, stateOn, stepOn } from './page.ts';

/** The name under which somebody teaches; throws for whoever may not. */
async function leadName({ world }: Shell): Promise<string> {
  const { me, role } = await settingsOf(world.store);
  if (!mayLead(role)) throw new Error(REFUSALS.leadsOnly);
  return me;
}

export function repairActions(shell: Shell) {
  const { world } = shell;
  const { store } = world;
  const by = async () => ({ by: await leadName(shell), at: world.now() });

  return {
    'repair.begin': async (_, caller) => {
      const page = await pageOf(shell, caller);
      await shell.mend(page.tabId);
      page.mending = true;
      const state = (await stateOn(page)) ?? (await stepOn(page, { do: 'look' }));
      if (!state) throw new Error('The page went away.');
      return state;
    },
    'repair.step': async ({ step }, caller) => stepOn(await pageOf(shell, caller), step),
    'repair.save': async (_, caller) => {
      const hand = await by();
      const page = await pageOf(shell, caller);
      const kind = page.health?.page ?? '';
      const drafted = await draftOn(page, { id: `${page.portal}:${kind}:${caller.operation}`, version: 1, ...hand });
      if ('problem' in drafted) return { problem: drafted };
      const { page: made } = drafted;
      const known = await store.taught.get(made.id);
      const mine = (one: TaughtPage) => one.portal === page.portal && one.page === kind;
      // A page may speak for itself only: neither for another portal, nor for another kind of its own pages.
      if (!mine(made) || (known && !mine(known))) throw new Error('The page is no longer the one that was taught.');
      const { gone: _gone, ...standing } = made;
      await keepTaught(shell, [made.id], () => ({ ...standing, ...hand }));
      // The next lesson begins with what counts from now on.
      await stepOn(page, { do: 'end' });
      return { saved: (await store.taught.get(made.id)) ?? made };
    },
    'taught.remove': async ({ id }) => {
      const hand = await by();
      await keepTaught(shell, [id], (known) => known && { ...known, ...hand, gone: true });
      return { stored: true };
    },
    'taught.restore': async ({ id, version }) => {
      const hand = await by();
      const old = (await versionsOf(store, id)).find((one) => one.version === version);
      if (!old) throw new Error(REFUSALS.versionGone);
      const { gone: _gone, ...standing } = old;
      await keepTaught(shell, [id], () => ({ ...standing, ...hand }));
      return { stored: true };
    },
    'taught.import': async ({ text, ids }) => takeFile(shell, text, ids, await by()),
  } satisfies Handlers<RepairCommands, Order>;
}
