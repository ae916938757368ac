/** What two sites that no built-in portal knows have of the world: made beside it, so that the world stays as it is. */
import { makeReturn } from './cases.ts';
import { type Channel, channel } from './catalog.ts';
import { makeOrders } from './orders.ts';
import { makePeople } from './people.ts';
import { makeChance } from './random.ts';
import { makeThread } from './threads.ts';
import type { LabThread, World } from './types.ts';

export const INBOX_HOST = 'inbox.market.example';
export const ERP_HOST = 'erp.example';

const INBOX = channel(
  'generic',
  [INBOX_HOST, 'US', 'USD', 1],
  ['en', 'en', 'de', 'fr', 'ja'],
  16,
  ['UPS'],
  ['merchant'],
);
const ERP: Channel = channel(
  'generic',
  [ERP_HOST, 'US', 'USD', 1],
  ['en', 'de', 'es'],
  0,
  ['YunExpress'],
  ['merchant'],
);
const CASES = 18;

/** Of two conversations of one buyer a site without addresses would make one; here each buyer has one. */
const oncePerBuyer = (threads: readonly LabThread[]): LabThread[] => {
  const seen = new Set<string>();
  return threads.filter(({ buyerId }) => !seen.has(buyerId) && seen.add(buyerId));
};

/** The world with these two sites in it. The same seed and moment always make the same. */
export function withUnknown(world: World): World {
  const chance = makeChance(world.seed + 101);
  const people = makePeople(chance);
  const orders = makeOrders(chance);
  const makers = { chance, now: world.now, people, orders, attended: false };
  const threads = oncePerBuyer(Array.from({ length: INBOX.threads }, () => makeThread(INBOX, makers)));
  const returns = Array.from({ length: CASES }, () => makeReturn(ERP, makers));
  return {
    ...world,
    buyers: new Map([...world.buyers, ...people.buyers]),
    orders: new Map([...world.orders, ...orders.orders]),
    threads: [...world.threads, ...threads],
    returns: [...world.returns, ...returns],
  };
}
