/** The only place that knows NATS. */
export { connectWire, inboxOf } from './connect.ts';
export { startDrain } from './drain.ts';
export type { Acknowledged, DrainWorld, Waiting } from './drain-world.ts';
export { rest } from './pace.ts';
export { FLOOR, isOldServer, isSafeServer, lacksOf, type ServerLack } from './servers.ts';
export { ensureStreams, KEY_AGE } from './streams.ts';
export { TooLarge, WireTrouble } from './trouble.ts';
export type {
  Batch,
  Connect,
  LinkState,
  ReadState,
  Stop,
  ValueBatch,
  Wire,
  WireEvent,
  WireOptions,
} from './wire.ts';
