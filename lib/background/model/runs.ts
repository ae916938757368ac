/** Models at work. A view starts one and asks how it goes: a model may take longer than a question waits. */

import type { ModelCommands, ModelQueries, ModelResult } from '@/lib/protocol/model.ts';
import type { Handlers } from '@/lib/protocol.ts';
import type { Shell } from '../shell.ts';
import type { World } from '../world.ts';
import { askModel } from './ask.ts';

/** Runs remembered, so that a repeated order is sent once and its answer found. */
const REMEMBERED = 20;

/** In memory alone: a worker that is stopped knows nothing of them, and says `gone`. */
const running = new WeakMap<World, Map<string, ModelResult>>();

function runsOf(world: World): Map<string, ModelResult> {
  const known = running.get(world) ?? new Map<string, ModelResult>();
  running.set(world, known);
  return known;
}

export const modelActions = (shell: Pick<Shell, 'world' | 'gate'>) =>
  ({
    'model.start': (asked, { operation: run }) => {
      const runs = runsOf(shell.world);
      if (runs.has(run)) return { run };
      runs.set(run, { state: 'running' });
      for (const old of [...runs.keys()].slice(0, -REMEMBERED)) runs.delete(old);
      void askModel(shell, asked)
        .catch(
          (error): ModelResult => ({
            state: 'failed',
            trouble: 'server',
            said: error instanceof Error ? error.message : '',
          }),
        )
        .then((result) => {
          runs.set(run, result);
          shell.world.changed(['model', 'engines']);
        });
      return { run };
    },
  }) satisfies Handlers<ModelCommands, { operation: string }>;

export const modelQueries = ({ world }: Pick<Shell, 'world'>) =>
  ({
    'model.result': ({ run }): ModelResult => runsOf(world).get(run) ?? { state: 'failed', trouble: 'gone' },
  }) satisfies Handlers<ModelQueries, unknown>;
