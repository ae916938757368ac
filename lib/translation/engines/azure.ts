import type { EngineTrouble } from '@/lib/domain/translation.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import { defineEngine } from '../engine.ts';
import { type Answer, at, baseOf, charactersOf, JSON_BODY, mustFit, post, textsOf } from './kit/http.ts';
import { fromHtml, toHtml } from './kit/markup.ts';

const ADDRESS = 'https://api.cognitive.microsofttranslator.com';
/** 1,000 texts and 50,000 characters, markup included. https://learn.microsoft.com/azure/ai-services/translator/service-limits */
const LIMITS = { texts: 1_000, characters: 25_000, perSecond: 10 } as const;

const codeOf = (language: Language): string => (language === 'zh' ? 'zh-Hans' : language);

/** Six digits: the status and three more. https://learn.microsoft.com/azure/ai-services/translator/text-translation/reference/v3/reference#errors */
const CODES: Readonly<Record<number, EngineTrouble>> = {
  400035: 'unsupported',
  400036: 'unsupported',
  400050: 'too-long',
  400077: 'too-long',
  401000: 'auth',
  401015: 'auth',
  403000: 'auth',
  403001: 'quota',
  408001: 'server',
  408002: 'server',
  429000: 'rate',
  429001: 'rate',
  429002: 'rate',
};

const troubleOf = ({ status, json }: Answer): EngineTrouble | undefined =>
  status < 400 ? undefined : CODES[Number(at(json, 'error', 'code'))];

/** Azure AI Translator, version 3. https://learn.microsoft.com/azure/ai-services/translator/text-translation/reference/v3/translate */
export default defineEngine({
  id: 'azure',
  fields: [
    { id: 'key', secret: true, required: true },
    { id: 'region', secret: false, required: false },
    { id: 'address', secret: false, required: false, initial: ADDRESS, kind: 'address' },
  ],
  limits: LIMITS,
  can: (from, to) => from !== to,
  async translate(world, request) {
    mustFit(LIMITS, request);
    const { texts, from, to } = request;
    const { key = '', region } = world.values;
    const query = new URLSearchParams({
      'api-version': '3.0',
      from: codeOf(from),
      to: codeOf(to),
      textType: 'html',
    });
    const { json, headers } = await post(
      world,
      {
        url: `${baseOf(world.values.address, ADDRESS)}/translate?${query}`,
        headers: {
          ...JSON_BODY,
          'ocp-apim-subscription-key': key,
          ...(region ? { 'ocp-apim-subscription-region': region } : {}),
        },
        body: JSON.stringify(texts.map((text) => ({ Text: toHtml(text) }))),
      },
      troubleOf,
    );
    const answered = textsOf(json, texts.length, (entry) => at(entry, 'translations', 0, 'text'));
    const metered = Number(headers.get('x-metered-usage') ?? Number.NaN);
    return { texts: answered.map(fromHtml), characters: Number.isFinite(metered) ? metered : charactersOf(texts) };
  },
});
