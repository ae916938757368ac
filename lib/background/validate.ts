/** The door: every message from another context is judged by these schemas before anything reads it. */
import * as v from 'valibot';
import type { Condition } from '@/lib/domain/rule.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import {
  FULFILMENTS,
  INTENTS,
  LANGUAGES,
  PORTALS,
  SEVERITIES,
  STATUSES,
  UI_LANGUAGES,
} from '@/lib/domain/vocabulary.ts';
import type { Commands, DataOf, Queries, Reports } from '@/lib/protocol.ts';
import { instant, key, line, maybe, reading, text, url } from './reading-schema.ts';

type Schemas<Messages> = { readonly [Name in keyof Messages]: v.GenericSchema<unknown, DataOf<Messages[Name]>> };

const side = v.picklist(['left', 'right']);
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const place = v.strictObject({ side, top: share, width: v.pipe(v.number(), v.minValue(320), v.maxValue(520)) });

export const reports = {
  'page.read': v.strictObject({ url, reading }),
  'frame.request': v.strictObject({}),
  'agent.change': v.strictObject({}),
  'rail.place': place,
} satisfies Schemas<Reports>;

const ticketId = v.custom<TicketId>(
  (value) => typeof value === 'string' && value.length <= 400 && /^[a-z]+:[^:]*:[a-z]+:./u.test(value),
);
const empty = v.strictObject({});
const language = v.picklist(LANGUAGES);
const limit = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(500));
const condition: v.GenericSchema<unknown, Condition> = v.lazy(() =>
  v.union([
    v.strictObject({ all: v.array(condition) }),
    v.strictObject({ any: v.array(condition) }),
    v.strictObject({ not: condition }),
    v.strictObject({ field: key, op: key, value: v.union([line, v.number(), v.boolean(), v.array(line)]) }),
  ]),
);
const rule = v.strictObject({
  id: key,
  order: v.number(),
  name: line,
  enabled: v.boolean(),
  when: condition,
  actions: v.array(
    v.variant('do', [
      v.strictObject({ do: v.literal('queue'), queue: key }),
      v.strictObject({ do: v.literal('assign'), assignee: key }),
      v.strictObject({ do: v.literal('severity'), severity: v.picklist(SEVERITIES) }),
      v.strictObject({ do: v.literal('tag'), tags: v.array(key) }),
      v.strictObject({ do: v.literal('stop') }),
    ]),
  ),
});

export const queries = {
  'queue.list': v.strictObject({
    filter: v.strictObject({
      status: maybe(v.picklist(STATUSES)),
      portal: maybe(v.picklist(PORTALS)),
      queue: maybe(key),
      mine: maybe(v.boolean()),
      language: maybe(language),
      severity: maybe(v.picklist(SEVERITIES)),
      search: maybe(line),
    }),
    limit,
    after: maybe(v.strictObject({ actBy: instant, id: ticketId })),
  }),
  'queue.counts': empty,
  'ticket.get': v.strictObject({ id: ticketId }),
  'tab.context': empty,
  'template.list': v.strictObject({ ticketId: maybe(ticketId), search: maybe(line) }),
  'template.render': v.strictObject({ templateId: key, ticketId: maybe(ticketId), language: maybe(language) }),
  'reply.check': v.strictObject({ text, ticketId }),
  'rule.list': empty,
  'rule.preview': v.strictObject({ rule }),
  'settings.get': empty,
  'health.list': empty,
  'data.export': empty,
} satisfies Schemas<Queries>;

const choice = <Schema extends v.GenericSchema>(schema: Schema) => maybe(v.nullable(schema));
const hours = v.pipe(v.number(), v.minValue(0.25), v.maxValue(720));
const names = v.pipe(v.array(key), v.maxLength(500));

export const commands = {
  'view.bind': v.strictObject({ nonce: key }),
  'ticket.decide': v.strictObject({
    id: ticketId,
    decision: v.strictObject({
      status: choice(v.picklist(STATUSES)),
      snoozedUntil: choice(instant),
      assignee: choice(line),
      queue: choice(key),
      severity: choice(v.picklist(SEVERITIES)),
      tags: choice(names),
    }),
  }),
  'ticket.note': v.strictObject({ id: ticketId, text: v.pipe(text, v.minLength(1)) }),
  'ticket.undo': v.strictObject({ eventId: key }),
  'ticket.open': v.strictObject({ id: ticketId }),
  'reply.insert': v.strictObject({
    id: ticketId,
    text: v.pipe(text, v.minLength(1)),
    draft: v.picklist(['ask', 'replace', 'append']),
  }),
  'template.save': v.strictObject({
    template: v.strictObject({
      id: key,
      name: v.pipe(line, v.minLength(1)),
      shortcut: maybe(line),
      intents: v.array(v.picklist(INTENTS)),
      portals: v.array(v.picklist(PORTALS)),
      fulfilments: v.array(v.picklist(FULFILMENTS)),
      bodies: v.record(language, text),
      changedAt: instant,
    }),
  }),
  'template.delete': v.strictObject({ id: key }),
  'rule.replace': v.strictObject({ rules: v.pipe(v.array(rule), v.maxLength(1_000)) }),
  'settings.change': v.strictObject({
    change: v.strictObject({
      language: maybe(v.picklist([...UI_LANGUAGES, 'auto'])),
      theme: maybe(v.picklist(['auto', 'light', 'dark'])),
      me: maybe(v.pipe(key, v.maxLength(80))),
      agents: maybe(names),
      queues: maybe(names),
      targets: maybe(v.strictObject({ normalReply: hours, urgentReply: hours, complaint: hours })),
      complianceFirst: maybe(v.boolean()),
      valuedFirst: maybe(v.boolean()),
      highValue: maybe(v.pipe(v.number(), v.minValue(0), v.finite())),
      desktopAlerts: maybe(v.boolean()),
      rail: maybe(v.strictObject({ amazon: maybe(place), shopify: maybe(place), tiktok: maybe(place) })),
    }),
  }),
  'data.deleteAll': v.strictObject({ confirm: v.literal('delete') }),
} satisfies Schemas<Commands>;

/** Judges a message. Throws a sentence that names the field, never its content. */
export function valid<Messages>(schemas: Schemas<Messages>, name: string, data: unknown): unknown {
  if (!Object.hasOwn(schemas, name)) throw new Error(`Not allowed from here: ${name}`);
  const schema = schemas[name as keyof Messages];
  const result = v.safeParse(schema, data, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${name}: ${v.getDotPath(issue) ?? 'the message'} is not as expected (${issue.type}).`);
}
