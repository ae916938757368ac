import type { Template } from '@/lib/domain/template.ts';
import { LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';
import { complaints, returns } from './situations-cases.ts';
import { orders, shipping } from './situations-orders.ts';
import { conversation, papers, product } from './situations-questions.ts';

/** Situations, by subject. */
export const SITUATIONS = [...shipping, ...returns, ...complaints, ...orders, ...product, ...papers, ...conversation];

/** What stands between hello and goodbye, by situation, and hello and goodbye themselves: a file of the extension each. */
export type StarterTexts = Readonly<Record<Language, Readonly<Record<string, string>>>>;

const PARTIALS = ['hello', 'goodbye'] as const;

/** Ids stay, so that what a person deleted stays deleted. */
export const STARTER_IDS: readonly string[] = [
  ...PARTIALS.map((name) => `starter-${name}`),
  ...SITUATIONS.map(({ id }) => id),
];

const bodies = (texts: StarterTexts, key: string, around = (text: string) => text): Template['bodies'] =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const text = texts[language][key];
      return text === undefined ? [] : [[language, around(text)]];
    }),
  );

/** First and last lines, written once: `{% include 'hello' %}`. */
const partial = (texts: StarterTexts, name: string): Template => ({
  id: `starter-${name}`,
  name,
  kind: 'partial',
  intents: [],
  portals: [],
  fulfilments: [],
  bodies: bodies(texts, name),
  changedAt: 0,
});

/** The templates a new installation starts with. */
export const starterTemplates = (texts: StarterTexts): readonly Template[] => [
  ...PARTIALS.map((name) => partial(texts, name)),
  ...SITUATIONS.map(
    ({ key, fields, ...situation }): Template => ({
      ...situation,
      ...(fields.length > 0 ? { fields } : {}),
      bodies: bodies(texts, key, (text) => `{% include 'hello' %}\n\n${text}\n\n{% include 'goodbye' %}`),
      changedAt: 0,
    }),
  ),
];
