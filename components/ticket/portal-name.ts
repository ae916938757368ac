/** What a portal is called on screen: a site that was added by its own name, else its host. */
import { type Site, siteName } from '@/lib/domain/site.ts';
import { PORTALS, type PortalId } from '@/lib/domain/vocabulary.ts';
import { type Text, useText } from '@/lib/i18n/index.ts';
import { shownLine } from '@/lib/i18n/shown.ts';
import { useSettings } from '../ui/use-settings.ts';

interface Shop {
  readonly portal: PortalId;
  readonly store: string;
}

const portalName = (t: Text, sites: readonly Site[], { portal, store }: Shop): string =>
  portal === 'generic' ? shownLine(siteName(sites, store)) : t(`words:portal.${portal}`);

/** Names of portals in the view's language. */
export function usePortalName(): (shop: Shop) => string {
  const t = useText();
  const { sites } = useSettings();
  return (shop) => portalName(t, sites, shop);
}

/** "Amazon · na" of an id `portal:store`; of a site its name alone. Ids of portals nobody knows any more as they are. */
export function useShopName(): (id: string) => string {
  const name = usePortalName();
  return (id) => {
    const [first = '', ...rest] = id.split(':');
    const store = rest.join(':');
    const portal = PORTALS.find((one) => one === first);
    if (!portal) return shownLine(id.replace(':', ' · '));
    return portal === 'generic' ? name({ portal, store }) : `${name({ portal, store })} · ${shownLine(store)}`;
  };
}
