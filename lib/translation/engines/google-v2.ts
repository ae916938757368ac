import { defineEngine } from '../engine.ts';
import { googleCode, googleTrouble } from './kit/google.ts';
import { at, baseOf, charactersOf, JSON_BODY, mustFit, post, textsOf } from './kit/http.ts';
import { fromHtml, toHtml } from './kit/markup.ts';

const ADDRESS = 'https://translation.googleapis.com';
/** https://cloud.google.com/translate/quotas: 100 kB a request, 5,000 code points recommended, 6 million a minute. */
const LIMITS = { texts: 128, characters: 5_000, bytes: 90_000, perSecond: 20 } as const;

/** Google Cloud Translation, Basic: one key. https://cloud.google.com/translate/docs/reference/rest/v2/translate */
export default defineEngine({
  id: 'google-v2',
  fields: [
    { id: 'key', secret: true, required: true },
    { id: 'address', secret: false, required: false, initial: ADDRESS, kind: 'address' },
  ],
  limits: LIMITS,
  can: (from, to) => from !== to,
  async translate(world, request) {
    mustFit(LIMITS, request);
    const { texts, from, to } = request;
    const { json } = await post(
      world,
      {
        url: `${baseOf(world.values.address, ADDRESS)}/language/translate/v2`,
        // In a header, not in the address, which logs on the way keep.
        headers: { ...JSON_BODY, 'x-goog-api-key': world.values.key ?? '' },
        body: JSON.stringify({
          q: texts.map(toHtml),
          source: googleCode(from),
          target: googleCode(to),
          format: 'html',
        }),
      },
      googleTrouble,
    );
    const answered = textsOf(at(json, 'data', 'translations'), texts.length, (entry) => at(entry, 'translatedText'));
    return { texts: answered.map(fromHtml), characters: charactersOf(texts) };
  },
});
