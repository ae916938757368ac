/** How people, ladders, channels and queues must look to be taken out of a file. */
import * as v from 'valibot';
import { agent, routing } from '../doors/agents.ts';
import { channel } from '../doors/alerts.ts';
import { key, maybe } from '../doors/parts.ts';

/** Whoever is named twice is not named at all. */
const list = <Entry extends { readonly id: string }>(shape: v.GenericSchema<unknown, Entry>, most: number) =>
  v.pipe(
    v.array(shape),
    v.maxLength(most),
    v.check((all) => new Set(all.map(({ id }) => id)).size === all.length),
  );

export const agents = list(agent, 2_000);
export const channels = list(channel, 200);
export const { ladders } = routing.entries;
export const queues = v.strictObject({
  queues: v.pipe(v.array(key), v.maxLength(500)),
  fallbackQueue: maybe(routing.entries.fallbackQueue),
  shiftEnd: maybe(routing.entries.shiftEnd),
});
