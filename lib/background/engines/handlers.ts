/** Engines as the options set them up. */
import { ENGINES, type EngineId, meterId, originsOf } from '@/lib/domain/translation.ts';
import type { EngineCommands, EngineQueries, EngineView, Handlers } from '@/lib/protocol.ts';
import { engineOf } from '@/lib/translation/engines/index.ts';
import type { Order } from '../actions.ts';
import type { ViewCaller } from '../caller.ts';
import type { Shell } from '../shell.ts';
import { endOf, forgetValues, isReady, saveValues, valuesOf } from './secrets.ts';
import { tryEngine } from './try.ts';

export function engineQueries(shell: Shell): Handlers<EngineQueries, ViewCaller> {
  return { 'engine.list': () => Promise.all(ENGINES.map((id) => viewOf(shell, id))) };
}

async function viewOf({ world, gate }: Shell, id: EngineId): Promise<EngineView> {
  const engine = engineOf(id);
  const values = await valuesOf(world.store, id);
  const shown = (secret: boolean, say: (value: string, field: (typeof engine.fields)[number]) => string) =>
    Object.fromEntries(
      engine.fields.flatMap((field) => {
        const value = values[field.id];
        return field.secret === secret && value ? [[field.id, say(value, field)]] : [];
      }),
    );
  return {
    id,
    inView: engine.inView ?? false,
    fields: engine.fields,
    also: engine.also ?? [],
    values: shown(false, (value) => value),
    secrets: shown(true, (value, field) => endOf(field, value)),
    ready: isReady(engine, values),
    granted: engine.inView === true || (await gate.granted(originsOf(engine, values))),
    used: (await world.store.meters.get(meterId(id, world.now())))?.characters ?? 0,
  };
}

export function engineCommands(shell: Shell): Handlers<EngineCommands, Order> {
  const { world, gate } = shell;
  return {
    'engine.save': async ({ id, values }, caller) => {
      mustStandAlone(caller);
      await saveValues(world.store, id, values);
      gate.sessions.clear();
      world.changed(['engines', 'settings']);
      return { stored: true };
    },
    'engine.forget': async ({ id }, caller) => {
      mustStandAlone(caller);
      await forgetValues(world.store, id);
      gate.sessions.clear();
      world.changed(['engines', 'settings']);
      return { stored: true };
    },
    'engine.test': async ({ id, to }, caller) => {
      mustStandAlone(caller);
      const tried = await tryEngine(shell, caller.operation, id, to);
      world.changed(['engines']);
      return tried;
    },
  };
}

/** A portal's page can cover or move the frame in it: nothing about keys or addresses is taken from there. */
function mustStandAlone({ framed }: ViewCaller): void {
  if (framed) throw new Error('Engines are set up in the options.');
}
