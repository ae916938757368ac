import type { EngineTrouble } from '@/lib/domain/translation.ts';
import { defineEngine } from '../engine.ts';
import { type Answer, at, baseOf, charactersOf, JSON_BODY, mustFit, post, textsOf } from './kit/http.ts';
import { fromHtml, toHtml } from './kit/markup.ts';

/** Each server has its own; these are below the limits of the public one (2,000 characters, 80 requests a minute). */
const LIMITS = { texts: 25, characters: 1_800, perSecond: 1 } as const;

/** Errors are sentences in English: `{"error": "Slowdown: 80 per 1 minute"}`. https://docs.libretranslate.com/api/operations/translate/ */
function troubleOf({ status, json }: Answer): EngineTrouble | undefined {
  const error = String(at(json, 'error') ?? '');
  if (/api key/i.test(error)) return 'auth';
  if (status !== 400) return undefined;
  if (/not supported|not available as a target/i.test(error)) return 'unsupported';
  return /exceeds/i.test(error) ? 'too-long' : undefined;
}

/** LibreTranslate, on one's own machine or elsewhere. */
export default defineEngine({
  id: 'libretranslate',
  fields: [
    { id: 'address', secret: false, required: true, kind: 'address' },
    { id: 'key', secret: true, required: false },
  ],
  limits: LIMITS,
  can: (from, to) => from !== to,
  async translate(world, request) {
    mustFit(LIMITS, request);
    const { texts, from, to } = request;
    const { key } = world.values;
    const { json } = await post(
      world,
      {
        url: `${baseOf(world.values.address)}/translate`,
        headers: JSON_BODY,
        body: JSON.stringify({
          q: texts.map(toHtml),
          source: from,
          target: to,
          format: 'html',
          ...(key ? { api_key: key } : {}),
        }),
      },
      troubleOf,
    );
    const answered = textsOf(at(json, 'translatedText'), texts.length, (text) => text);
    return { texts: answered.map(fromHtml), characters: charactersOf(texts) };
  },
});
