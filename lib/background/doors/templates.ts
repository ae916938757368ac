import * as v from 'valibot';
import { FIELD_TYPES, TONES } from '@/lib/domain/template.ts';
import { DUPLICATE_CHOICES, EXPORT_FORMS, LARGEST_IMPORT, MOST_FILES } from '@/lib/domain/template-file.ts';
import { FULFILMENTS, INTENTS, PORTALS } from '@/lib/domain/vocabulary.ts';
import type { TemplateCommands, TemplateQueries } from '@/lib/protocol/templates.ts';
import { instant, key, language, line, maybe, type Schemas, text, ticketId } from './parts.ts';

const field = v.strictObject({
  id: v.pipe(key, v.regex(/^\w+$/)),
  label: line,
  type: v.picklist(FIELD_TYPES),
  options: maybe(v.pipe(v.array(line), v.maxLength(100))),
  initial: maybe(text),
});

/** What an agent filled in, by its path in a body. */
const filled = v.pipe(
  v.record(v.pipe(key, v.regex(/^\w+(?:\.\w+)*$/)), v.union([text, v.boolean()])),
  v.check((values) => Object.keys(values).length <= 200),
);

export const template = v.strictObject({
  id: key,
  name: v.pipe(line, v.minLength(1)),
  kind: maybe(v.literal('partial')),
  shortcut: maybe(line),
  folder: maybe(line),
  intents: v.array(v.picklist(INTENTS)),
  portals: v.array(v.picklist(PORTALS)),
  fulfilments: v.array(v.picklist(FULFILMENTS)),
  bodies: v.record(language, text),
  variants: maybe(
    v.pipe(
      v.array(
        v.strictObject({
          language,
          tone: maybe(v.picklist(TONES)),
          portal: maybe(v.picklist(PORTALS)),
          fulfilment: maybe(v.picklist(FULFILMENTS)),
          body: text,
        }),
      ),
      v.maxLength(500),
    ),
  ),
  fields: maybe(v.pipe(v.array(field), v.maxLength(50))),
  scope: maybe(v.literal('team')),
  changedAt: instant,
});

/** A file that is too large is let in as far as the reader, who says so in a sentence. */
const files = v.pipe(
  v.array(v.strictObject({ name: line, text: v.pipe(v.string(), v.maxLength(3 * LARGEST_IMPORT)) })),
  v.minLength(1),
  v.maxLength(MOST_FILES),
);

export const templateQueries = {
  'template.list': v.strictObject({ ticketId: maybe(ticketId), search: maybe(line) }),
  'template.render': v.strictObject({
    templateId: key,
    ticketId: maybe(ticketId),
    language: maybe(language),
    tone: maybe(v.picklist(TONES)),
    values: maybe(filled),
  }),
  'template.library': v.strictObject({}),
  'template.check': v.strictObject({ template, language, ticketId: maybe(ticketId) }),
  'template.versions': v.strictObject({ id: key }),
  'template.deleted': v.strictObject({}),
  'template.export': v.strictObject({ form: v.picklist(EXPORT_FORMS) }),
  'template.import.preview': v.strictObject({ files }),
  'template.find': v.strictObject({
    ticketId: maybe(ticketId),
    search: maybe(line),
    folder: maybe(line),
    limit: maybe(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(500))),
  }),
  'template.uses': v.strictObject({}),
  'template.shortcut': v.strictObject({ shortcut: key, ticketId: maybe(ticketId) }),
} satisfies Schemas<TemplateQueries>;

export const templateCommands = {
  'template.save': v.strictObject({ template }),
  'template.delete': v.strictObject({ id: key }),
  'template.restore': v.strictObject({ versionId: key }),
  'template.import': v.strictObject({
    files,
    duplicates: v.picklist(DUPLICATE_CHOICES),
    choices: v.record(key, v.picklist(DUPLICATE_CHOICES)),
  }),
  'template.import.undo': v.strictObject({ id: key }),
  'template.favourite': v.strictObject({ id: key, favourite: v.boolean() }),
} satisfies Schemas<TemplateCommands>;
