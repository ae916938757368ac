/** Makes the world: all its orders, conversations, returns, claims and feedback. */
import { HOUR, type Instant } from '@/lib/domain/time.ts';
import { BUILT_IN_PORTALS, type BuiltInPortal } from '@/lib/domain/vocabulary.ts';
import { makeClaim, makeFeedback, makeReturn } from './cases.ts';
import { CHANNELS, type Channel } from './catalog.ts';
import { makeOrders } from './orders.ts';
import { makePeople } from './people.ts';
import { makeChance } from './random.ts';
import { SPECIALS } from './texts/specials.ts';
import { makeThread } from './threads.ts';
import type { World } from './types.ts';

/** Rates in percent, the rating a score, policies counts; just good enough not to be alarming. */
const HEALTH: Readonly<Record<string, number>> = {
  odr: 0.64,
  negativeFeedback: 0.41,
  atozClaims: 0.18,
  chargebacks: 0.05,
  lateShipmentRate: 3.12,
  cancelRate: 1.04,
  validTracking: 96.8,
  onTimeDelivery: 93.47,
  accountHealthRating: 248,
  policyBrand: 0,
  policyIp: 1,
  policyListing: 2,
  policyRestricted: 0,
  policyWarning: 1,
};

const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, i) => make(i));

const channelsOf = (portal: BuiltInPortal): readonly Channel<BuiltInPortal>[] =>
  CHANNELS.filter((channel) => channel.portal === portal);

/** The same seed and moment always make the same world; `attended` is that of a seller who keeps up with the work. */
export function makeWorld({ seed, now, attended = false }: { seed: number; now: Instant; attended?: boolean }): World {
  const chance = makeChance(seed);
  const people = makePeople(chance);
  const orders = makeOrders(chance);
  const makers = { chance, now, people, orders, attended };
  const round = <Value>(
    portal: BuiltInPortal,
    count: number,
    make: (channel: Channel<BuiltInPortal>) => Value,
  ): Value[] => {
    const channels = channelsOf(portal);
    return times(count, (index) => make(channels[index % channels.length] ?? chance.pick(channels)));
  };

  const specials = BUILT_IN_PORTALS.flatMap((portal) =>
    SPECIALS.flatMap((special) => {
      const channel = channelsOf(portal).find(({ languages }) => languages.includes(special.language));
      return channel ? [makeThread(channel, makers, special)] : [];
    }),
  );
  const ordinary = CHANNELS.flatMap((channel) => times(channel.threads, () => makeThread(channel, makers)));
  const returns = [
    ...round('amazon', 32, (channel) => makeReturn(channel, makers)),
    ...round('shopify', 6, (channel) => makeReturn(channel, makers)),
    ...round('tiktok', 16, (channel) => makeReturn(channel, makers)),
  ];
  const claims = [
    ...round('amazon', 14, (channel) => makeClaim(channel, makers)),
    ...round('shopify', 8, (channel) => makeClaim(channel, makers)),
    ...round('tiktok', 8, (channel) => makeClaim(channel, makers)),
  ];
  const feedback = round('amazon', 40, (channel) => makeFeedback(channel, makers));
  // Orders nobody wrote about yet; only their ship-by time makes them work.
  for (const channel of CHANNELS) {
    for (let count = 0; count < 4; count += 1) {
      const buyer = people.meet(channel.portal, chance.pick(channel.languages), channel.market);
      orders.place(channel, buyer, 'change_order', now - chance.int(0, 20) * HOUR);
    }
  }
  return {
    seed,
    now,
    buyers: people.buyers,
    orders: orders.orders,
    threads: [...specials, ...ordinary],
    returns,
    claims,
    feedback,
    health: HEALTH,
  };
}
