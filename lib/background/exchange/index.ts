/** What views may ask and order of files of settings. */
import type { ExchangeCommands, ExchangeQueries } from '@/lib/protocol/exchange.ts';
import { type Handlers, TOPICS } from '@/lib/protocol.ts';
import { hurry } from '../alerts/deliver.ts';
import { followModes } from '../composer/modes.ts';
import type { Shell } from '../shell.ts';
import { settingsFile } from './file.ts';
import { type Changed, importSettings, previewSettings, undoSettings } from './import.ts';
import { everythingSet } from './keep.ts';

export const exchangeQueries = ({ world }: Shell): Handlers<ExchangeQueries, unknown> => ({
  'settings.export': async () => ({
    text: settingsFile(await everythingSet(world.store), new Date(world.now()).toISOString()),
  }),
  'settings.import.preview': ({ text }) => previewSettings(world.store, text),
});

export function exchangeActions(shell: Shell): Handlers<ExchangeCommands, { readonly operation: string }> {
  const { world } = shell;
  /** Pages, open tabs and waiting alerts follow what is set now. */
  const follow = async ({ before, after }: Changed) => {
    await hurry(world);
    followModes(shell, before.settings, after.settings);
    world.changed(TOPICS);
    shell.refreshRails();
    shell.recompute();
  };
  return {
    'settings.import': async (order, { operation }) => {
      const { id, changed } = await importSettings(world, operation, order);
      if (changed) await follow(changed);
      return { id };
    },
    'settings.import.undo': async ({ id }) => {
      const { kept, changed } = await undoSettings(world, id);
      if (changed) await follow(changed);
      return { kept };
    },
  };
}
