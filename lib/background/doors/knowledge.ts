import * as v from 'valibot';
import { INTENTS } from '@/lib/domain/vocabulary.ts';
import type { KnowledgeCommands, KnowledgeQueries } from '@/lib/protocol/knowledge.ts';
import { instant, key, language, line, maybe, type Schemas, text, ticketId } from './parts.ts';

const note = v.strictObject({
  id: key,
  title: v.pipe(line, v.minLength(1)),
  bodies: v.record(language, text),
  intents: v.array(v.picklist(INTENTS)),
  countries: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))), v.maxLength(300)),
  source: maybe(line),
  changedAt: instant,
});

export const knowledgeQueries = {
  'knowledge.list': v.strictObject({ search: maybe(line) }),
  'knowledge.for': v.strictObject({ ticketId, search: maybe(line) }),
} satisfies Schemas<KnowledgeQueries>;

export const knowledgeCommands = {
  'knowledge.save': v.strictObject({ note }),
  'knowledge.delete': v.strictObject({ id: key }),
} satisfies Schemas<KnowledgeCommands>;
