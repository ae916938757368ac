import { useText } from '@/lib/i18n/index.ts';
import { useShopName } from '../ticket/portal-name.ts';

/** The stores somebody sees, by name; none listed means all. */
export function useStores(): (stores: readonly string[]) => string {
  const t = useText();
  const name = useShopName();
  return (stores) => (stores.length === 0 ? t('team:now.allStores') : stores.map(name).join(', '));
}
