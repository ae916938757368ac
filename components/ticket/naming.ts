/** What a ticket and its parts are called on screen. */
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { type Text, useLanguage, useText } from '@/lib/i18n/index.ts';
import { beginning, shownLine } from '@/lib/i18n/shown.ts';
import { countryName, languageName } from '../ui/format.ts';
import { localeFor } from '../ui/time.tsx';
import { usePortalName } from './portal-name.ts';

/** Longer names are cut where they are shown: no person's name is. */
const LONGEST_NAME = 200;

/** The buyer, or the next best thing the page showed, on one line that hides nothing. */
export const ticketName = ({ observed }: Ticket): string =>
  shownLine(beginning(observed.buyer ?? observed.subject ?? observed.orderId ?? observed.externalId, LONGEST_NAME));

/** The field that `ticketName` shows. */
export const nameField = ({ observed }: Ticket): 'buyer' | 'subject' | 'orderId' | 'externalId' =>
  (['buyer', 'subject', 'orderId'] as const).find((field) => observed[field] !== undefined) ?? 'externalId';

/** What it is about in a word: what the buyer wants, or where nobody can tell, the kind of ticket. */
export const whatText = (t: Text, { observed: { kind }, derived: { intent } }: Ticket): string =>
  kind === 'message' && intent !== 'other' ? t(`words:intent.${intent}`) : t(`words:kind.${kind}`);

type OwnQueue = 'inbox' | 'amazon-compliance' | 'claims' | 'returns' | 'orders' | 'reviews';
const isOwn = (name: string): name is OwnQueue => DEFAULT_SETTINGS.queues.includes(name);

/** Queues a fresh installation has are translated; others are called what they were named. */
export const queueName = (t: Text, name: string): string => (isOwn(name) ? t(`words:queue.${name}`) : name);

/** Names that depend on the UI language. */
export function useNames() {
  const t = useText();
  const shown = useLanguage();
  const portalName = usePortalName();
  return {
    t,
    shown,
    locale: localeFor(shown),
    queue: (name: string) => queueName(t, name),
    language: (language: Ticket['derived']['language']) =>
      language === 'und' ? t('words:unknownLanguage') : languageName(language, shown),
    /** "Amazon · Germany" or, without a country, the store's own id. */
    place: ({ portal, market, store }: Ticket['observed']) => {
      const where = market ? countryName(market, shown) : portal === 'generic' ? undefined : store;
      return [portalName({ portal, store }), where].filter((part) => part !== undefined).join(' · ');
    },
  };
}
