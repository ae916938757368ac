/** The queue's filter as the sidebar keeps it, and what the keys and menus make of it. */
import { LANGUAGES, PORTALS, SEVERITIES } from '@/lib/domain/vocabulary.ts';
import type { QueueFilter } from '@/lib/protocol.ts';
import type { KeyAction } from '../ui/keys.ts';

export const ALL_OPEN: QueueFilter = { status: 'open' };

/** The fields one can narrow by, in the order they are shown; `status` always has a value. */
export const NARROWING = ['portal', 'queue', 'severity', 'language'] as const;
export type Narrowing = (typeof NARROWING)[number];

/** Sets or, with nothing, clears one field. */
export function withFilter<Key extends keyof QueueFilter>(
  filter: QueueFilter,
  key: Key,
  value: QueueFilter[Key] | '' | undefined,
): QueueFilter {
  const { [key]: _, ...rest } = filter;
  return value === undefined || value === '' || value === false ? rest : { ...rest, [key]: value };
}

/** Reads a menu's value back into its field; anything not on the list clears it. */
export function narrow(filter: QueueFilter, key: Narrowing, value: string): QueueFilter {
  if (key === 'queue') return withFilter(filter, 'queue', value);
  if (key === 'portal')
    return withFilter(
      filter,
      key,
      PORTALS.find((portal) => portal === value),
    );
  if (key === 'severity')
    return withFilter(
      filter,
      key,
      SEVERITIES.find((severity) => severity === value),
    );
  return withFilter(
    filter,
    'language',
    LANGUAGES.find((language) => language === value),
  );
}

/** How many fields narrow the queue beyond its status. */
export const narrowedBy = (filter: QueueFilter): number =>
  NARROWING.filter((key) => filter[key] !== undefined).length +
  (filter.mine ? 1 : 0) +
  (filter.dueWithin ? 1 : 0) +
  (filter.store ? 1 : 0);

/** What a "g …" key makes of the queue; nothing when the key is another one. */
export function filterOfKey(action: KeyAction): QueueFilter | undefined {
  switch (action) {
    case 'goAll':
      return ALL_OPEN;
    case 'goMine':
      return { ...ALL_OPEN, mine: true };
    case 'goAmazon':
      return { ...ALL_OPEN, portal: 'amazon' };
    case 'goShopify':
      return { ...ALL_OPEN, portal: 'shopify' };
    case 'goTiktok':
      return { ...ALL_OPEN, portal: 'tiktok' };
    case 'goWaiting':
      return { status: 'waiting' };
    case 'goSnoozed':
      return { status: 'snoozed' };
    case 'goResolved':
      return { status: 'resolved' };
    default:
      return undefined;
  }
}
