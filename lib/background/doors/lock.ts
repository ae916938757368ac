import * as v from 'valibot';
import { LOCK_AFTER, SHORTEST_PASSPHRASE } from '@/lib/domain/lock.ts';
import type { LockCommands, LockQueries } from '@/lib/protocol/lock.ts';
import type { Schemas } from './parts.ts';

const empty = v.strictObject({});
const said = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));
const chosen = v.pipe(said, v.minLength(SHORTEST_PASSPHRASE));
const minutes = v.picklist(LOCK_AFTER);

export const lockQueries = { 'lock.state': empty } satisfies Schemas<LockQueries>;

export const lockCommands = {
  'lock.on': v.strictObject({ passphrase: chosen, minutes }),
  'lock.off': v.strictObject({ passphrase: said }),
  'lock.change': v.strictObject({ passphrase: said, to: chosen }),
  'lock.unlock': v.strictObject({ passphrase: said }),
  'lock.now': empty,
  'lock.after': v.strictObject({ minutes }),
  'lock.used': empty,
  'lock.forget': v.strictObject({ confirm: v.literal('delete') }),
} satisfies Schemas<LockCommands>;
