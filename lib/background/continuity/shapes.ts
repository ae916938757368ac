/**
 * How rows of a snapshot must look to be taken: what indexes, lists and judging rest on. Other fields come as they are,
 * since a later version of the same shape may have more of them; texts stand on the page as texts, whatever they say.
 */
import * as v from 'valibot';
import type { SnapshotTable } from '@/lib/continuity/snapshot/tables.ts';
import {
  DIRECTIONS,
  FULFILMENTS,
  PORTALS,
  SEVERITIES,
  STATUSES,
  TICKET_KINDS,
  TIERS,
} from '@/lib/domain/vocabulary.ts';
import { parseRules } from '@/lib/routing/import.ts';
import { agent } from '../doors/agents.ts';
import { instant, key, language, maybe, ticketId } from '../doors/parts.ts';
import { checkTaught } from '../doors/taught.ts';
import { url } from '../reading-schema.ts';

const MEGABYTE = 1_048_576;
const text = v.pipe(v.string(), v.maxLength(MEGABYTE));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));
const list = v.array(v.unknown());
const texts = v.array(text);
const count = v.pipe(v.number(), v.finite(), v.minValue(0));
const row = v.looseObject;

const message = { direction: v.picklist(DIRECTIONS), text, at: maybe(instant) };
const observed = row({
  portal: v.picklist(PORTALS),
  store: key,
  kind: v.picklist(TICKET_KINDS),
  externalId: key,
  orderId: maybe(text),
  buyer: maybe(text),
  subject: maybe(text),
  reason: maybe(text),
  fulfilment: v.picklist(FULFILMENTS),
  last: maybe(row(message)),
  messageCount: count,
  openedAt: maybe(instant),
  deadline: maybe(instant),
  amount: maybe(row({ minor: v.pipe(v.number(), v.safeInteger()), currency: text })),
  url: maybe(url),
  firstSeenAt: instant,
  changedAt: instant,
  askedAt: maybe(instant),
  missing: texts,
});
const decided = row({
  status: maybe(v.picklist(STATUSES)),
  statusAt: maybe(instant),
  snoozedUntil: maybe(instant),
  statusLog: maybe(v.array(row({ at: instant }))),
  followUpAt: maybe(instant),
  followUpSetAt: maybe(instant),
  assignee: maybe(text),
  queue: maybe(text),
  severity: maybe(v.picklist(SEVERITIES)),
  tags: maybe(texts),
  steps: maybe(v.array(row({ id: text, by: text, at: instant }))),
  notes: v.array(row({ id: text, text, by: text, at: instant })),
});
const reason = row({ code: text });
const derived = row({
  status: v.picklist(STATUSES),
  queue: text,
  assignee: text,
  severity: v.picklist(SEVERITIES),
  severityReasons: v.array(reason),
  tags: texts,
  tier: v.picklist(TIERS),
  language: text,
  intent: text,
  confidence: v.number(),
  intentWords: texts,
  flags: v.array(row({ flag: text, reason })),
  obligations: v.array(row({ reason, startedAt: instant })),
  actBy: instant,
  route: list,
  heard: maybe(v.array(row({ of: text, wording: text }))),
  recheckAt: instant,
});
const ticket = v.pipe(
  row({ id: ticketId, observed, decided, derived, dispatched: maybe(row({ fired: list })) }),
  v.check(({ id, observed: { portal, store, kind, externalId } }) => id === `${portal}:${store}:${kind}:${externalId}`),
);
const event = row({ id, ticketId, at: instant, by: text, what: text, before: maybe(row({})), after: maybe(row({})) });
const bodies = v.record(language, text);
const template = { name: text, intents: texts, portals: texts, fulfilments: texts, bodies };
const portal = v.picklist(PORTALS);
/** What is taught looks into pages: it is judged as what a teammate sends is. */
const taught = v.custom<object>((value) => !('problems' in checkTaught(value)));

/** A rule is judged as one out of a file of rules is. */
const rule = v.pipe(
  row({ id, order: v.number(), name: text, enabled: v.boolean() }),
  v.check((one) => 'rules' in parseRules(JSON.stringify([one]))),
);

export const SHAPES: Readonly<Record<SnapshotTable, v.GenericSchema>> = {
  settings: row({ key, value: row({}) }),
  events: event,
  erased: row({ id, at: instant, stores: maybe(texts) }),
  purges: row({
    id,
    at: instant,
    why: v.picklist(['retention', 'erasure', 'known-again']),
    marksOf: maybe(instant),
    rows: v.record(key, count),
  }),
  tickets: ticket,
  aliases: row({ id: ticketId, ticketId }),
  messages: row({ id, ticketId, position: v.number(), ...message }),
  orders: row({ id, portal, store: key, externalId: key, changedAt: instant }),
  accounts: row({ id, portal, store: key, seen: list, defects: list, orderDays: list, history: list, levels: row({}) }),
  corrections: row({ id, text, language: text, added: texts, removed: texts, at: instant, by: text }),
  drafts: row({ id: ticketId, text, changedAt: instant }),
  approvals: row({
    id,
    ticketId,
    kind: text,
    words: text,
    askedBy: text,
    askedAt: instant,
    expiresAt: instant,
    state: text,
  }),
  templates: row({ id, ...template, changedAt: instant }),
  templateVersions: row({ id, templateId: id, at: instant, by: text, template: row({ id, ...template }) }),
  templateUses: row({ id, count, byIntent: v.record(key, count) }),
  translations: row({
    id,
    from: language,
    to: language,
    source: text,
    target: text,
    grams: texts,
    uses: count,
    usedAt: instant,
  }),
  glossary: row({ id, term: text, to: maybe(bodies) }),
  meters: row({ id, characters: count }),
  knowledge: row({ id, title: text, bodies, intents: texts, countries: texts, changedAt: instant }),
  rules: rule,
  ruleHits: row({ ruleId: id, day: key, hits: count }),
  agents: agent,
  taught,
  taughtVersions: taught,
};

/** Whether the row may be taken into that table. */
export const isShaped = (table: SnapshotTable, one: unknown): boolean => v.is(SHAPES[table], one);
