import { starterTemplates } from '@/lib/replies/starter/index.ts';
import { starterRules } from '@/lib/routing/starter-rules.ts';
import type { World } from './world.ts';

/** Puts the starter rules and templates in, once: what a person deletes stays deleted. */
export async function seed({ store, now }: World): Promise<void> {
  await store.transaction('rw', store.settings, store.rules, store.templates, async () => {
    if (await store.settings.get('seeded')) return;
    await store.rules.bulkPut([...starterRules]);
    await store.templates.bulkPut([...starterTemplates]);
    await store.settings.put({ key: 'seeded', value: { at: now() } });
  });
}
