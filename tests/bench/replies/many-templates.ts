/** Two thousand made-up templates in eight languages, with the vocabulary of real conversations; always the same. */
import type { Template } from '@/lib/domain/template.ts';
import { FULFILMENTS, INTENTS, type Language, PORTALS } from '@/lib/domain/vocabulary.ts';
import { CORPUS, DEV } from '../../lib/understanding/corpus.ts';

export const MANY = 2_000;
const WRITTEN = ['en', 'de', 'fr', 'es', 'it', 'ja', 'ko', 'zh'] as const satisfies readonly Language[];
/** Sentences a body. */
const SENTENCES = 5;
const THINGS = ['kettle', 'lamp', 'backpack', 'charger', 'blanket', 'drill', 'mirror', 'tent', 'router', 'teapot'];
const FOLDERS = ['Shipping', 'Shipping/Stalled', 'Returns', 'Refunds', 'Claims', 'Invoices', 'Wholesale', '售后/退货'];

/** A small generator of its own, so that every run measures the same templates. */
export function* fractions(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

export function manyTemplates(count = MANY): Template[] {
  const chance = fractions(7);
  const pick = <One>(list: readonly One[]): One => list[Math.floor(chance.next().value * list.length)] as One;
  const said = Object.fromEntries(
    WRITTEN.map((language) => [
      language,
      [...CORPUS, ...DEV].filter((one) => one.language === language).map(({ text }) => text),
    ]),
  );
  return Array.from({ length: count }, (_, index) => {
    const intent = pick(INTENTS);
    const thing = pick(THINGS);
    const body = (language: Language) => Array.from({ length: SENTENCES }, () => pick(said[language] ?? [])).join('\n');
    return {
      id: `template-${index}`,
      name: `${intent.replaceAll('_', ' ')}: ${thing} ${index}`,
      shortcut: `${intent.replaceAll('_', '-')}-${thing}-${index}`,
      folder: pick(FOLDERS),
      intents: [intent],
      portals: index % 3 === 0 ? [pick(PORTALS)] : [],
      fulfilments: index % 4 === 0 ? [pick(FULFILMENTS)] : [],
      bodies: Object.fromEntries(WRITTEN.map((language) => [language, body(language)])),
      changedAt: index,
    };
  });
}
