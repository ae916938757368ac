import { rules as english } from '@/lib/i18n/en/rules.ts';
import { rules as chinese } from '@/lib/i18n/zh-cn/rules.ts';
import { starterTemplates } from '@/lib/replies/starter/index.ts';
import { starterRules } from '@/lib/routing/starter-rules.ts';
import type { World } from './world.ts';

/**
 * Puts the starter rules and templates in, once: what a person deletes stays deleted. Rules are named in the
 * browser's language (BCP 47), since a name is the person's own text from then on.
 */
export async function seed({ store, now }: World, uiLanguage = 'en'): Promise<void> {
  const names: Readonly<Record<string, string>> = (uiLanguage.startsWith('zh') ? chinese : english).starterName;
  await store.transaction('rw', store.settings, store.rules, store.templates, async () => {
    if (await store.settings.get('seeded')) return;
    await store.rules.bulkPut(starterRules.map((rule) => ({ ...rule, name: names[rule.id] ?? rule.name })));
    await store.templates.bulkPut([...starterTemplates]);
    await store.settings.put({ key: 'seeded', value: { at: now() } });
  });
}
