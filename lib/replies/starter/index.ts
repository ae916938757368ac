import type { Template } from '@/lib/domain/template.ts';
import { LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { complaints, returns } from './situations-cases.ts';
import { orders, shipping } from './situations-orders.ts';
import { conversation, papers, product } from './situations-questions.ts';
import { TEXTS } from './texts.ts';

/** Situations, by subject. */
export const SITUATIONS = [...shipping, ...returns, ...complaints, ...orders, ...product, ...papers, ...conversation];

const bodies = (key: string, around = (text: string) => text): Template['bodies'] =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const text = TEXTS[language][key];
      return text === undefined ? [] : [[language, around(text)]];
    }),
  );

/** First and last lines, written once: `{% include 'hello' %}`. */
const partials: readonly Template[] = ['hello', 'goodbye'].map((name) => ({
  id: `starter-${name}`,
  name,
  kind: 'partial',
  intents: [],
  portals: [],
  fulfilments: [],
  bodies: bodies(name),
  changedAt: 0,
}));

/** The templates a new installation starts with. Ids stay, so that what a person deleted stays deleted. */
export const starterTemplates: readonly Template[] = [
  ...partials,
  ...SITUATIONS.map(
    ({ key, fields, ...situation }): Template => ({
      ...situation,
      ...(fields.length > 0 ? { fields } : {}),
      bodies: bodies(key, (text) => `{% include 'hello' %}\n\n${text}\n\n{% include 'goodbye' %}`),
      changedAt: 0,
    }),
  ),
];
