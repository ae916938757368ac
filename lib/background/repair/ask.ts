/** What views may ask of repairs and of what was taught. */
import type { RepairQueries } from '@/lib/protocol/repair.ts';
import type { Handlers } from '@/lib/protocol.ts';
import type { ViewCaller } from '../caller.ts';
import type { Shell } from '../shell.ts';
import { readFile, writeFile } from './file.ts';
import { taughtIn, versionsOf } from './keep.ts';
import { stateOn } from './page.ts';

export function repairQueries(shell: Shell) {
  const { store } = shell.world;
  return {
    'repair.state': async (_, caller) => {
      const page = await shell.pageBeside(caller);
      // A page without the helper does not know the question.
      return page ? stateOn(page).catch(() => null) : null;
    },
    'taught.list': async () => (await taughtIn(store)).toSorted((a, b) => b.at - a.at),
    'taught.versions': ({ id }) => versionsOf(store, id),
    'taught.export': ({ ids }) => writeFile(shell, ids),
    'taught.read': ({ text }) => readFile(shell, text),
  } satisfies Handlers<RepairQueries, ViewCaller>;
}
