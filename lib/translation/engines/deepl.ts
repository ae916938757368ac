import { pairOf } from '@/lib/domain/translation.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import { defineEngine, type Formality } from '../engine.ts';
import { type Answer, at, baseOf, charactersOf, JSON_BODY, mustFit, post, textsOf } from './kit/http.ts';
import { fromXml, toXml } from './kit/markup.ts';

/** Keys of the free plan end in ":fx". https://developers.deepl.com/docs/getting-started/auth */
const addressFor = (key: string): string =>
  key.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com';

/** 50 texts and 128 KiB a request, escapes and the rest of the body included. https://developers.deepl.com/docs/resources/usage-limits */
const LIMITS = { texts: 50, characters: 30_000, bytes: 90_000, perSecond: 5 } as const;

/** English and Portuguese have to be told apart in what is asked for; ours are the marketplaces' largest. */
const TARGETS: Readonly<Partial<Record<Language, string>>> = { en: 'EN-US', pt: 'PT-BR', zh: 'ZH-HANS' };
const FORMALITY: Readonly<Record<Formality, string | undefined>> = {
  default: undefined,
  // "prefer": without an error where a language has no such forms.
  more: 'prefer_more',
  less: 'prefer_less',
};

/** A glossary for every pair, or one for each: `en>de=ID, zh>de=ID`. */
function glossaryFor(entered: string, from: Language, to: Language): string | undefined {
  if (!entered.includes('=')) return entered.trim() || undefined;
  const pairs = entered.split(/[,\n]/).map((line) => line.split('=').map((part) => part.trim()));
  return pairs.find(([pair]) => pair === pairOf(from, to))?.[1];
}

/** https://developers.deepl.com/docs/best-practices/error-handling; the reason stands in `message` or `detail`. */
function troubleOf({ status, json }: Answer) {
  if (status === 456) return 'quota';
  if (status === 529) return 'rate';
  const said = `${at(json, 'message')} ${at(json, 'detail')}`;
  return status === 400 && /(target|source)_lang|language pair|not supported/i.test(said) ? 'unsupported' : undefined;
}

/** DeepL. https://developers.deepl.com/api-reference/translate/request-translation */
export default defineEngine({
  id: 'deepl',
  takesFormality: true,
  fields: [
    { id: 'key', secret: true, required: true },
    { id: 'glossary', secret: false, required: false },
    { id: 'address', secret: false, required: false, kind: 'address' },
  ],
  limits: LIMITS,
  also: ['https://api.deepl.com/*', 'https://api-free.deepl.com/*'],
  can: (from, to) => from !== to,
  async translate(world, request) {
    mustFit(LIMITS, request);
    const { texts, from, to, formality = 'default' } = request;
    const key = world.values.key ?? '';
    const glossary = glossaryFor(world.values.glossary ?? '', from, to);
    const { json } = await post(
      world,
      {
        url: `${baseOf(world.values.address, addressFor(key))}/v2/translate`,
        headers: { ...JSON_BODY, authorization: `DeepL-Auth-Key ${key}` },
        body: JSON.stringify({
          text: texts.map(toXml),
          source_lang: from.toUpperCase(),
          target_lang: TARGETS[to] ?? to.toUpperCase(),
          tag_handling: 'xml',
          tag_handling_version: 'v2',
          formality: FORMALITY[formality],
          glossary_id: glossary,
          show_billed_characters: true,
        }),
      },
      troubleOf,
    );
    const list = at(json, 'translations');
    const answered = textsOf(list, texts.length, (entry) => at(entry, 'text'));
    const billed = (list as unknown[]).map((entry) => at(entry, 'billed_characters'));
    const told = billed.every((count) => typeof count === 'number');
    return {
      texts: answered.map(fromXml),
      characters: told ? billed.reduce<number>((sum, count) => sum + Number(count), 0) : charactersOf(texts),
    };
  },
});
