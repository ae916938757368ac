import * as v from 'valibot';
import type { DraftCommands, DraftQueries } from '@/lib/protocol/drafts.ts';
import { instant, key, language, line, maybe, type Schemas, text, ticketId } from './parts.ts';

const words = v.strictObject({
  text,
  templateId: maybe(key),
  templateName: maybe(line),
  language: maybe(language),
  rendered: maybe(text),
  missing: maybe(v.pipe(v.array(line), v.maxLength(200))),
  values: maybe(v.record(key, v.union([text, v.boolean()]))),
  source: maybe(v.strictObject({ text, language })),
});

export const draftQueries = {
  'draft.get': v.strictObject({ id: ticketId }),
  'draft.list': v.strictObject({}),
  'reply.suggest': v.strictObject({ id: ticketId }),
} satisfies Schemas<DraftQueries>;

export const draftCommands = {
  'draft.write': v.strictObject({ id: ticketId, words, by: key, seen: instant }),
  'draft.drop': v.strictObject({ id: ticketId }),
  'draft.restore': v.strictObject({ id: ticketId, by: key }),
  'draft.choose': v.strictObject({ id: ticketId, other: instant, take: v.boolean(), by: key }),
} satisfies Schemas<DraftCommands>;
