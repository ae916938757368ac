/** The door: every message from another context is judged by these schemas before anything reads it. */
import * as v from 'valibot';
import { ORDER_STATES, PAGE_STATES } from '@/lib/domain/reading.ts';
import type { Condition } from '@/lib/domain/rule.ts';
import { FAR_FUTURE } from '@/lib/domain/time.ts';
import {
  DIRECTIONS,
  FULFILMENTS,
  INTENTS,
  LANGUAGES,
  PORTALS,
  SEVERITIES,
  STATUSES,
  TICKET_KINDS,
  UI_LANGUAGES,
} from '@/lib/domain/vocabulary.ts';
import type { Commands, DataOf, Queries, Reports } from '@/lib/protocol.ts';

/** Longest message text taken, UTF-16 code units; the page agent cuts longer ones and says so. */
const LONG = 65_536 + 64;
const line = v.pipe(v.string(), v.maxLength(2_000));
const text = v.pipe(v.string(), v.maxLength(LONG));
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const instant = v.pipe(v.number(), v.finite(), v.minValue(-FAR_FUTURE), v.maxValue(FAR_FUTURE));
const url = v.pipe(v.string(), v.maxLength(2_000), v.startsWith('https://'));
const fields = v.pipe(v.array(line), v.maxLength(64));
const ways = v.record(line, line);
const money = v.strictObject({
  minor: v.pipe(v.number(), v.safeInteger()),
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
});
const market = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));
const maybe = v.exactOptional;

const message = v.strictObject({
  direction: v.picklist(DIRECTIONS),
  text,
  at: maybe(instant),
  dayOnly: maybe(v.literal(true)),
  author: maybe(line),
  externalId: maybe(key),
  automatic: maybe(v.literal(true)),
  missing: maybe(fields),
});
const ticketKey = { kind: v.picklist(TICKET_KINDS), externalId: key };
const ticketSeen = v.strictObject({
  type: v.literal('ticket'),
  ...ticketKey,
  market: maybe(market),
  orderId: maybe(key),
  buyer: maybe(line),
  subject: maybe(line),
  fulfilment: maybe(v.picklist(FULFILMENTS)),
  needsReply: maybe(v.boolean()),
  state: maybe(v.picklist(['open', 'resolved'])),
  last: maybe(message),
  messages: maybe(v.pipe(v.array(message), v.maxLength(2_000))),
  openedAt: maybe(instant),
  deadline: maybe(instant),
  amount: maybe(money),
  reason: maybe(text),
  rating: maybe(v.pipe(v.number(), v.minValue(1), v.maxValue(5))),
  url: maybe(url),
  missing: fields,
  ways,
});
const item = v.strictObject({
  title: line,
  sku: maybe(line),
  asin: maybe(line),
  quantity: maybe(v.pipe(v.number(), v.finite())),
  price: maybe(money),
});
const orderSeen = v.strictObject({
  type: v.literal('order'),
  externalId: key,
  market: maybe(market),
  buyer: maybe(line),
  fulfilment: maybe(v.picklist(FULFILMENTS)),
  state: maybe(v.picklist(ORDER_STATES)),
  placedAt: maybe(instant),
  shipBy: maybe(instant),
  deliverBy: maybe(instant),
  total: maybe(money),
  items: maybe(v.pipe(v.array(item), v.maxLength(500))),
  tracking: maybe(v.pipe(v.array(v.strictObject({ number: line, carrier: maybe(line) })), v.maxLength(200))),
  shipToCountry: maybe(market),
  url: maybe(url),
  missing: fields,
  ways,
});
const accountSeen = v.strictObject({
  type: v.literal('account'),
  metrics: v.pipe(
    v.array(
      v.strictObject({
        id: key,
        value: v.pipe(v.number(), v.finite()),
        unit: v.picklist(['percent', 'count', 'score']),
      }),
    ),
    v.maxLength(64),
  ),
  missing: fields,
  ways,
});
const reading = v.strictObject({
  portal: v.picklist(PORTALS),
  page: key,
  layout: line,
  state: v.picklist(PAGE_STATES),
  locale: line,
  timeZone: line,
  observations: v.pipe(v.array(v.variant('type', [ticketSeen, orderSeen, accountSeen])), v.maxLength(500)),
  focus: maybe(v.strictObject(ticketKey)),
  missing: fields,
  needsReplyCount: maybe(v.pipe(v.number(), v.safeInteger())),
});

type Schemas<Messages> = { readonly [Name in keyof Messages]: v.GenericSchema<unknown, DataOf<Messages[Name]>> };

const side = v.picklist(['left', 'right']);
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const place = v.strictObject({ side, top: share, width: v.pipe(v.number(), v.minValue(320), v.maxValue(520)) });

export const reports = {
  'page.read': v.strictObject({ url, reading }),
  'frame.request': v.strictObject({}),
  'rail.place': place,
} satisfies Schemas<Reports>;

const ticketId = v.custom<`${'amazon' | 'shopify' | 'tiktok'}:${string}:${(typeof TICKET_KINDS)[number]}:${string}`>(
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
