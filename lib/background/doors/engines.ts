import * as v from 'valibot';
import { ENGINES, type LanguagePair, type TranslationSettings } from '@/lib/domain/translation.ts';
import { LANGUAGES } from '@/lib/domain/vocabulary.ts';
import type { EngineCommands, EngineQueries } from '@/lib/protocol.ts';
import { instant, key, language, type Schemas } from './parts.ts';

const engine = v.picklist(ENGINES);
const order = v.pipe(v.array(engine), v.maxLength(ENGINES.length));
const pair = v.custom<LanguagePair>((value) => {
  const [from, to, ...more] = String(value).split('>');
  return more.length === 0 && [from, to].every((side) => LANGUAGES.some((known) => known === side));
});
const budget = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const translationSettings: v.GenericSchema<unknown, TranslationSettings> = v.strictObject({
  order,
  pairs: v.record(pair, order),
  consented: v.record(engine, instant),
  budgets: v.record(engine, budget),
  agentLanguage: language,
  auto: v.boolean(),
});

export const engineQueries = { 'engine.list': v.strictObject({}) } satisfies Schemas<EngineQueries>;

/** The file of a service account is the longest thing entered. */
const entered = v.pipe(v.string(), v.maxLength(10_000));

export const engineCommands = {
  'engine.save': v.strictObject({ id: engine, values: v.record(key, entered) }),
  'engine.forget': v.strictObject({ id: engine }),
  'engine.test': v.strictObject({ id: engine, to: language }),
} satisfies Schemas<EngineCommands>;
