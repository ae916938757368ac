import * as v from 'valibot';
import { key, line, maybe } from './parts.ts';

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000));

/** What replies say of each shop; as many as anybody has. */
export const shops = v.pipe(
  v.record(
    key,
    v.strictObject({
      name: maybe(v.pipe(line, v.minLength(1), v.maxLength(100))),
      returnDays: maybe(whole),
      warrantyMonths: maybe(whole),
      handlingDays: maybe(whole),
      chatbot: maybe(v.boolean()),
    }),
  ),
  v.check((all) => Object.keys(all).length <= 1_000),
);
