/** How one person uses templates: what was inserted into which kind of ticket, and what is a favourite. */
import type { TemplateUse } from '@/lib/domain/template.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Intent } from '@/lib/domain/vocabulary.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';
import type { World } from '../world.ts';

const unused = (id: string): TemplateUse => ({ id, count: 0, byIntent: {} });

/** One use more. For a transaction that first finds out whether its operation was carried out before. */
export async function countUse(store: Store, id: string, intent: Intent | undefined, at: Instant): Promise<void> {
  if (!(await store.templates.get(id))) return;
  const use = (await store.templateUses.get(id)) ?? unused(id);
  const byIntent = intent ? { ...use.byIntent, [intent]: (use.byIntent[intent] ?? 0) + 1 } : use.byIntent;
  await store.templateUses.put({ ...use, count: use.count + 1, lastAt: at, byIntent });
}

/** Makes a template a favourite, or no longer one. Saying it twice changes nothing. */
export async function setFavourite({ store, now, changed }: World, id: string, favourite: boolean): Promise<void> {
  await commit(store, [store.templates, store.templateUses], async (books) => {
    if (favourite && !(await store.templates.get(id))) return;
    const { favourite: was, favouriteAt: _since, ...use } = (await store.templateUses.get(id)) ?? unused(id);
    if ((was ?? false) === favourite) return;
    await store.templateUses.put(favourite ? { ...use, favourite: true, favouriteAt: now() } : use);
    books.write();
  });
  changed(['templates']);
}
