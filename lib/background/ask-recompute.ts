import type { AccountId } from '@/lib/domain/account.ts';
import type { Store } from '@/lib/store/store.ts';

/**
 * Leaves word that every ticket, or every ticket of one account, is to be judged again from the first one. Written with
 * what asks for it. Where other tickets wait to be judged again already, all are.
 */
export async function askRecompute(store: Store, within?: AccountId): Promise<void> {
  const known = await store.settings.get('recompute');
  const same = known?.key !== 'recompute' || known.value.within === within;
  const run = crypto.randomUUID();
  await store.settings.put({ key: 'recompute', value: { run, after: '', ...(within && same ? { within } : {}) } });
}
