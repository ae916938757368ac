/** What views decide about templates. */
import { REFUSALS } from '@/lib/domain/refusal.ts';
import type { Template } from '@/lib/domain/template.ts';
import type { TemplateCommands } from '@/lib/protocol/templates.ts';
import type { Handlers } from '@/lib/protocol.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';
import type { Order } from '../actions.ts';
import { settingsOf } from '../settings.ts';
import type { World } from '../world.ts';
import { findingActions } from './finding.ts';
import { importTemplates, undoImport } from './import.ts';
import { keep, remove, sameTemplate, tablesOf, versionIds } from './keep.ts';

export function templateCommands({ world }: { world: World }) {
  const { store } = world;
  const hand = async () => ({ by: (await settingsOf(store)).me, at: world.now() });

  return {
    ...findingActions({ world }),
    'template.save': async ({ template }) => {
      await commit(store, tablesOf(store), async (books) => {
        const before = await store.templates.get(template.id);
        // Asked again after the worker died, it is stored already.
        if (sameTemplate(before, template)) return;
        if (await isTaken(store, template)) throw new Error(REFUSALS.shortcutTaken);
        await keep(store, [{ before, after: template }], await hand());
        books.write();
      });
      world.changed(['templates']);
      return { stored: true };
    },
    'template.delete': async ({ id }) => {
      const versionId = await commit(store, tablesOf(store), async (books) => {
        const version = await remove(store, id, await hand());
        books.write();
        return version;
      });
      world.changed(['templates']);
      return { stored: true, ...(versionId === undefined ? {} : { versionId }) };
    },
    'template.restore': async ({ versionId }) => {
      const undo = await commit(store, tablesOf(store), async (books) => {
        const version = await store.templateVersions.get(versionId);
        if (!version) throw new Error(REFUSALS.versionGone);
        const { shortcut, ...rest } = version.template;
        const before = await store.templates.get(rest.id);
        const { by, at } = await hand();
        const taken = await isTaken(store, version.template);
        const after = { ...rest, ...(shortcut !== undefined && !taken ? { shortcut } : {}), changedAt: at };
        if (before && sameTemplate(before, { ...after, changedAt: before.changedAt })) {
          // Asked again after the worker died, it stands already: what the first time wrote is the newest version.
          const ids = await versionIds(store, rest.id);
          return ids.at(-1) === versionId ? undefined : ids.at(-2);
        }
        const [stood] = await keep(store, [{ before, after }], { by, at });
        books.write();
        return stood?.before;
      });
      world.changed(['templates']);
      return { stored: true, ...(undo === undefined ? {} : { undo }) };
    },
    'template.import': (order, { operation }) => importTemplates(world, operation, order),
    'template.import.undo': ({ id }) => undoImport(world, id),
  } satisfies Handlers<TemplateCommands, Order>;
}

/** Whether another template has the shortcut; upper and lower case are one. */
async function isTaken(store: Store, { id, shortcut }: Template): Promise<boolean> {
  if (shortcut === undefined) return false;
  const wanted = shortcut.toLowerCase();
  return (await store.templates.toArray()).some((other) => other.id !== id && other.shortcut?.toLowerCase() === wanted);
}
