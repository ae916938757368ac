import type { Template } from '@/lib/domain/template.ts';
import { rules as english } from '@/lib/i18n/en/rules.ts';
import { rules as chinese } from '@/lib/i18n/zh-cn/rules.ts';
import { starters } from '@/lib/i18n/zh-cn/starters.ts';
import { STARTER_IDS, type StarterTexts, starterTemplates } from '@/lib/replies/starter/index.ts';
import { starterRules } from '@/lib/routing/starter-rules.ts';
import { commit } from '@/lib/store/commit.ts';
import type { World } from './world.ts';

/** What installations were given before it was written down which. */
const FIRST_GIVEN: readonly string[] = [
  'starter-wismo-fba',
  'starter-wismo-fbm',
  'starter-not-received',
  'starter-return',
  'starter-refund-timing',
  'starter-damaged',
  'starter-wrong-item',
  'starter-invoice',
  'starter-cancellation',
  'starter-closing',
];

/**
 * Puts the starter rules and templates in, each once: what a person deletes stays deleted, what they changed stays
 * changed, and a new version gives only what is new. All are named in the browser's language (BCP 47), since a name is
 * the person's own text from then on. `textsOf` is asked only when something is new; where it fails nothing is given,
 * and the next start tries again.
 */
export async function seed(
  { store, now }: World,
  uiLanguage: string,
  textsOf: () => Promise<StarterTexts>,
): Promise<void> {
  const inChinese = uiLanguage.startsWith('zh');
  const news = async () => {
    const row = await store.settings.get('seeded');
    const given = row?.key === 'seeded' ? (row.value.templates ?? FIRST_GIVEN) : [];
    return { first: !row, ids: STARTER_IDS.filter((id) => !given.includes(id)), given };
  };
  const before = await news();
  if (!before.first && before.ids.length === 0) return;
  const starters = starterTemplates(await textsOf());
  await commit(store, [store.rules, store.templates], async (books) => {
    const { first, ids: fresh, given } = await news();
    if (first) {
      const names: Readonly<Record<string, string>> = (inChinese ? chinese : english).starterName;
      await store.rules.bulkPut(starterRules.map((rule) => ({ ...rule, name: names[rule.id] ?? rule.name })));
    }
    const old = await store.templates.toArray();
    const taken = new Set(old.map(({ shortcut }) => shortcut));
    const here = new Set(old.map(({ id }) => id));
    await store.templates.bulkPut(
      starters
        .filter(({ id }) => fresh.includes(id) && !here.has(id))
        .map((template) => withoutTaken(inChinese ? inChineseWords(template) : template, taken)),
    );
    const all = [...new Set([...given, ...fresh])];
    await store.settings.put({ key: 'seeded', value: { at: now(), templates: all } });
    books.write();
  });
}

/** A shortcut that the person has given to another template stays theirs. */
function withoutTaken(template: Template, taken: ReadonlySet<string | undefined>): Template {
  const { shortcut, ...rest } = template;
  return shortcut === undefined || taken.has(shortcut) ? rest : template;
}

function inChineseWords({ folder, fields, ...template }: Template): Template {
  const { names, folders, labels } = starters;
  return {
    ...template,
    name: names[template.id] ?? template.name,
    ...(folder ? { folder: folders[folder] ?? folder } : {}),
    ...(fields ? { fields: fields.map((field) => ({ ...field, label: labels[field.label] ?? field.label })) } : {}),
  };
}
