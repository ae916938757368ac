import type { AccountId } from '@/lib/domain/account.ts';
import type { Store } from '@/lib/store/store.ts';

/**
 * Leaves word that every ticket, or every ticket of one account, is to be judged again from the first one. Written with
 * what asks for it. Where other tickets wait to be judged again already, all are. `afresh`: what earlier messages said is read again too.
 */
export async function askRecompute(store: Store, within?: AccountId, afresh = false): Promise<void> {
  const known = await store.settings.get('recompute');
  const same = known?.key !== 'recompute' || known.value.within === within;
  const run = crypto.randomUUID();
  const scope = {
    ...(within && same ? { within } : {}),
    ...(afresh || (known?.key === 'recompute' && known.value.afresh) ? { afresh: true as const } : {}),
  };
  await store.settings.put({ key: 'recompute', value: { run, after: '', ...scope } });
}
