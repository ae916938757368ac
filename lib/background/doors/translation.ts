import * as v from 'valibot';
import { ENGINES } from '@/lib/domain/translation.ts';
import type { TranslationCommands, TranslationQueries } from '@/lib/protocol/translation.ts';
import { instant, key, language, line, maybe, type Schemas, text, ticketId } from './parts.ts';

const asked = { text, to: language, from: maybe(language), hint: maybe(language) };
const both = { source: text, target: text, from: language, to: language };
const empty = v.strictObject({});
/** A memory of 100,000 entries is about 30 MB. */
const file = v.pipe(v.string(), v.maxLength(48_000_000));
const ids = v.pipe(v.array(key), v.maxLength(10_000));
const term = v.strictObject({
  id: key,
  term: v.pipe(line, v.minLength(1), v.maxLength(200)),
  to: maybe(v.record(language, v.pipe(v.string(), v.maxLength(200)))),
  note: maybe(line),
});

export const translationQueries = {
  'translation.text': v.strictObject(asked),
  'translation.near': v.strictObject(asked),
  'translation.check': v.strictObject(both),
  'memory.list': v.strictObject({
    search: maybe(line),
    from: maybe(language),
    to: maybe(language),
    person: maybe(v.boolean()),
    limit: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(200)),
    after: maybe(v.strictObject({ usedAt: instant, id: key })),
  }),
  'memory.export': v.strictObject({ format: v.picklist(['json', 'tmx']) }),
  'glossary.list': empty,
} satisfies Schemas<TranslationQueries>;

export const translationCommands = {
  'translation.start': v.strictObject({
    ...asked,
    ticketId: maybe(ticketId),
    without: maybe(v.pipe(v.array(v.picklist(ENGINES)), v.maxLength(ENGINES.length))),
  }),
  'translation.cancel': v.strictObject(asked),
  'translation.keep': v.strictObject({
    from: language,
    to: language,
    pairs: v.pipe(v.array(v.strictObject({ source: text, target: text })), v.maxLength(1_000)),
    ticketId: maybe(ticketId),
  }),
  'translation.correct': v.strictObject({ ...both, ticketId: maybe(ticketId) }),
  'memory.delete': v.union([
    v.strictObject({ ids }),
    v.strictObject({ ticketId: v.pipe(v.string(), v.minLength(1), v.maxLength(400)) }),
    v.strictObject({ all: v.literal(true) }),
  ]),
  'memory.import': v.strictObject({ text: file }),
  'glossary.save': v.strictObject({ terms: v.pipe(v.array(term), v.minLength(1), v.maxLength(10_000)) }),
  'glossary.delete': v.strictObject({ ids }),
} satisfies Schemas<TranslationCommands>;
