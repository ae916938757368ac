/** The fields a rule may compare. Menus, checks and the compiler are all made from this table. */
import type { Field } from './field.ts';
import { agentFields } from './fields/agent.ts';
import { clockFields } from './fields/clock.ts';
import { customerFields } from './fields/customer.ts';
import { historyFields } from './fields/history.ts';
import { messageFields } from './fields/message.ts';
import { obligationFields } from './fields/obligation.ts';
import { orderFields } from './fields/order.ts';
import { storeFields } from './fields/store.ts';
import { ticketFields } from './fields/ticket.ts';

export type { Field } from './field.ts';

export const FIELDS: readonly Field[] = [
  ...ticketFields,
  ...messageFields,
  ...orderFields,
  ...customerFields,
  ...storeFields,
  ...obligationFields,
  ...historyFields,
  ...agentFields,
  ...clockFields,
];

const byId = new Map(FIELDS.map((field) => [field.id, field]));

export const fieldOf = (id: string): Field | undefined => byId.get(id);
