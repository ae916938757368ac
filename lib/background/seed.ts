import { rules as english } from '@/lib/i18n/en/rules.ts';
import { templates as englishTemplates } from '@/lib/i18n/en/templates.ts';
import { rules as chinese } from '@/lib/i18n/zh-cn/rules.ts';
import { templates as chineseTemplates } from '@/lib/i18n/zh-cn/templates.ts';
import { starterTemplates } from '@/lib/replies/starter/index.ts';
import { starterRules } from '@/lib/routing/starter-rules.ts';
import type { World } from './world.ts';

/**
 * Puts the starter rules and templates in, once: what a person deletes stays deleted. Both are named in
 * the browser's language (BCP 47), since a name is the person's own text from then on.
 */
export async function seed({ store, now }: World, uiLanguage = 'en'): Promise<void> {
  const chosen = uiLanguage.startsWith('zh') ? [chinese, chineseTemplates] : [english, englishTemplates];
  const names: Readonly<Record<string, string>> = Object.assign({}, ...chosen.map(({ starterName }) => starterName));
  await store.transaction('rw', store.settings, store.rules, store.templates, async () => {
    if (await store.settings.get('seeded')) return;
    await store.rules.bulkPut(starterRules.map((rule) => ({ ...rule, name: names[rule.id] ?? rule.name })));
    await store.templates.bulkPut(
      starterTemplates.map((template) => ({ ...template, name: names[template.id] ?? template.name })),
    );
    await store.settings.put({ key: 'seeded', value: { at: now() } });
  });
}
