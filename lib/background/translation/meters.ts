/** Characters sent to each engine in a calendar month, booked before they are sent. */
import { type EngineId, meterId } from '@/lib/domain/translation.ts';
import { commit } from '@/lib/store/commit.ts';
import { settingsOf } from '../settings.ts';
import type { World } from '../world.ts';

/** Books characters; false where the month's budget has no room for them, and nothing is booked then. */
export const reserve = ({ store, now }: World, engine: EngineId, characters: number): Promise<boolean> =>
  commit(store, [store.meters], async (books) => {
    const { translation } = await settingsOf(store);
    const id = meterId(engine, now());
    const spent = (await store.meters.get(id))?.characters ?? 0;
    if (spent + characters > (translation.budgets[engine] ?? Number.POSITIVE_INFINITY)) return false;
    await store.meters.put({ id, characters: spent + characters });
    books.write();
    return true;
  });

/** Puts what the engine counted in place of what was booked. */
export async function settleMeter(
  { store, now }: World,
  engine: EngineId,
  reserved: number,
  counted: number,
): Promise<void> {
  if (reserved === counted) return;
  await commit(store, [store.meters], async (books) => {
    const id = meterId(engine, now());
    const spent = (await store.meters.get(id))?.characters ?? 0;
    await store.meters.put({ id, characters: Math.max(0, spent + counted - reserved) });
    books.write();
  });
}
