import * as v from 'valibot';
import type { OrderId } from '@/lib/domain/order.ts';
import { ERASURE_REASONS, LONGEST_KEPT } from '@/lib/domain/privacy.ts';
import { PORTALS, UI_LANGUAGES } from '@/lib/domain/vocabulary.ts';
import type { PrivacyCommands, PrivacyQueries } from '@/lib/protocol/privacy.ts';
import { lockCommands, lockQueries } from './lock.ts';
import { instant, key, line, type Schemas, ticketId } from './parts.ts';

const empty = v.strictObject({});
const orderId = v.custom<OrderId>(
  (value) => typeof value === 'string' && value.length <= 400 && /^[a-z]+:[^:]*:./u.test(value),
);
const subject = v.union([
  v.strictObject({ portal: v.picklist(PORTALS), store: key, buyer: v.pipe(line, v.minLength(1)) }),
  v.strictObject({ ticketId }),
  v.strictObject({ orderId }),
]);

const days = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(LONGEST_KEPT));
export const retention = v.strictObject({ personal: days, tickets: days, statistics: days });

export const privacyQueries = {
  'privacy.state': empty,
  'privacy.tonight': empty,
  'privacy.find': v.strictObject({ text: v.pipe(line, v.minLength(1)) }),
  'privacy.preview': v.strictObject({ subject }),
  'privacy.check': empty,
  ...lockQueries,
} satisfies Schemas<PrivacyQueries>;

export const privacyCommands = {
  'privacy.erase': v.strictObject({ subject, reason: v.picklist(ERASURE_REASONS), confirm: v.literal('erase') }),
  'privacy.knowAgain': v.strictObject({ at: instant }),
  'privacy.export': v.strictObject({ subject, language: v.picklist(UI_LANGUAGES) }),
  'privacy.allowPurge': v.strictObject({ id: key }),
  'privacy.record': empty,
  ...lockCommands,
} satisfies Schemas<PrivacyCommands>;
