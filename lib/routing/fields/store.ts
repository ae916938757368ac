/** The store it came through, and how close its account is to its limits. */
import { openAt } from '@/lib/domain/hours/working-time.ts';
import { FAR_FUTURE } from '@/lib/domain/time.ts';
import type { Field } from '../field.ts';
import type { AccountStrain, Routable } from '../routable.ts';

/** In rising order. */
const PRESSURES = ['calm', 'near', 'over'] as const;

const strain = (id: string, pressure: (strain: AccountStrain) => 0 | 1 | 2): Field => ({
  id,
  about: 'store',
  type: 'choice',
  options: PRESSURES,
  read: ({ strain: known }) => known && PRESSURES[pressure(known)],
});

/** `portal:store`, as hours and people name it. */
export const shopOf = ({ observed }: Pick<Routable, 'observed'>): string => `${observed.portal}:${observed.store}`;

const hoursNow = (routable: Routable) =>
  routable.hours && openAt(routable.hours.stores[shopOf(routable)] ?? routable.hours.common, routable.now);

export const storeFields: readonly Field[] = [
  { id: 'store', about: 'store', type: 'text', read: ({ observed }) => observed.store },
  /** Country of the sale, ISO 3166-1 alpha-2. */
  { id: 'market', about: 'store', type: 'text', read: ({ observed }) => observed.market },
  /** The hardest of the three below. */
  strain('exposure', ({ defects, shipping, replies }) => Math.max(defects, shipping, replies) as 0 | 1 | 2),
  strain('defectStrain', ({ defects }) => defects),
  strain('shippingStrain', ({ shipping }) => shipping),
  strain('replyStrain', ({ replies }) => replies),
  /** By the store's own business hours, else the common ones; without any it is always open. */
  {
    id: 'open',
    about: 'store',
    type: 'boolean',
    read: (routable) => hoursNow(routable)?.open,
    turns: (routable) => [hoursNow(routable)?.changesAt ?? FAR_FUTURE],
  },
];
