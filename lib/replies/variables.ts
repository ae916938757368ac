/** What a template may name, `{{ like.this }}`. Menus, the renderer and the docs are made from this table. */
import { buyer } from './variables/buyer.ts';
import { cases } from './variables/cases.ts';
import { conversation } from './variables/conversation.ts';
import { dates } from './variables/dates.ts';
import { items } from './variables/items.ts';
import { order } from './variables/order.ts';
import { shipment } from './variables/shipment.ts';
import { storeAndAgent } from './variables/store-and-agent.ts';
import type { Variable } from './variables/variable.ts';

export { contextOf, type ReplyContext } from './context.ts';

/** By subject, in the order of menus. */
export const VARIABLES: readonly Variable[] = [
  ...buyer,
  ...order,
  ...items,
  ...shipment,
  ...cases,
  ...conversation,
  ...storeAndAgent,
  ...dates,
];
