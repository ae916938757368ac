/** The door: every message from another context is judged by these schemas before anything reads it. */
import * as v from 'valibot';
import { DUE_SPANS } from '@/lib/domain/due.ts';
import { WARNINGS } from '@/lib/domain/settings.ts';
import { INTENTS, MESSAGE_FLAGS, PORTALS, ROLES, SEVERITIES, STATUSES, UI_LANGUAGES } from '@/lib/domain/vocabulary.ts';
import type { Commands, Queries } from '@/lib/protocol.ts';
import { agentCommands, agentQueries, routing } from './doors/agents.ts';
import { alertCommands, alertQueries } from './doors/alerts.ts';
import { approvalCommands, approvalQueries, guardLevels } from './doors/approvals.ts';
import { assistCommands, assistQueries } from './doors/assist.ts';
import { continuityCommands, continuityQueries } from './doors/continuity.ts';
import { engineCommands, engineQueries, translationSettings } from './doors/engines.ts';
import { exchangeCommands, exchangeQueries } from './doors/exchange.ts';
import { healthCommands, healthQueries } from './doors/health.ts';
import { insertModes } from './doors/insert-modes.ts';
import { place } from './doors/pages.ts';
import { instant, key, language, line, maybe, type Schemas, text, ticketId } from './doors/parts.ts';
import { portalCommands, portalQueries, tour, workingLanguages } from './doors/portals.ts';
import { privacyCommands, privacyQueries, retention } from './doors/privacy.ts';
import { recordCommands, recordQueries } from './doors/record.ts';
import { repairCommands, repairQueries } from './doors/repair.ts';
import { replyCommands, replyQueries } from './doors/replies.ts';
import { routingCommands, routingQueries } from './doors/routing.ts';
import { shops } from './doors/shops.ts';
import { siteCommands, siteQueries } from './doors/sites.ts';
import { targets } from './doors/targets.ts';
import { teamCommands, teamQueries } from './doors/team.ts';
import { templateCommands, templateQueries } from './doors/templates.ts';
import { translationCommands, translationQueries } from './doors/translation.ts';
import { holidayFile, minuteOfDay, ownHours, tried } from './hours-schema.ts';
import { accountEntered } from './reading-schema.ts';

const empty = v.strictObject({});
const limit = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(500));
export const queries = {
  ...templateQueries,
  ...replyQueries,
  ...approvalQueries,
  ...translationQueries,
  ...engineQueries,
  ...alertQueries,
  ...repairQueries,
  ...siteQueries,
  ...teamQueries,
  ...continuityQueries,
  ...privacyQueries,
  ...assistQueries,
  ...healthQueries,
  ...recordQueries,
  ...exchangeQueries,
  ...portalQueries,
  ...routingQueries,
  ...agentQueries,
  'queue.list': v.strictObject({
    filter: v.strictObject({
      status: maybe(v.picklist(STATUSES)),
      portal: maybe(v.picklist(PORTALS)),
      queue: maybe(key),
      mine: maybe(v.boolean()),
      language: maybe(language),
      severity: maybe(v.picklist(SEVERITIES)),
      dueWithin: maybe(v.picklist(DUE_SPANS)),
      store: maybe(key),
      search: maybe(line),
    }),
    limit,
    after: maybe(v.strictObject({ actBy: instant, id: ticketId })),
  }),
  'queue.counts': empty,
  'queue.due': v.strictObject({ now: instant, beside: maybe(v.boolean()) }),
  'ticket.get': v.strictObject({ id: ticketId }),
  'tab.context': empty,
  'settings.get': empty,
  'policy.list': empty,
  'account.list': empty,
  'correction.list': empty,
  'data.export': empty,
  'store.state': empty,
  'hours.stores': empty,
  'hours.try': tried,
  'holidays.read': holidayFile,
} satisfies Schemas<Queries>;

const choice = <Schema extends v.GenericSchema>(schema: Schema) => maybe(v.nullable(schema));
const flags = maybe(v.pipe(v.array(v.picklist(MESSAGE_FLAGS)), v.maxLength(MESSAGE_FLAGS.length)));
const names = v.pipe(v.array(key), v.maxLength(500));

const amount = v.pipe(v.number(), v.minValue(0), v.finite());
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const policyOverride = v.strictObject({
  value: v.pipe(v.number(), v.gtValue(0), v.finite()),
  at: instant,
  note: maybe(line),
});

export const commands = {
  ...templateCommands,
  ...replyCommands,
  ...approvalCommands,
  ...translationCommands,
  ...engineCommands,
  ...alertCommands,
  ...repairCommands,
  ...siteCommands,
  ...teamCommands,
  ...continuityCommands,
  ...privacyCommands,
  ...assistCommands,
  ...healthCommands,
  ...recordCommands,
  ...exchangeCommands,
  ...portalCommands,
  ...routingCommands,
  ...agentCommands,
  'view.bind': v.strictObject({ nonce: key }),
  'ticket.decide': v.strictObject({
    id: ticketId,
    despite: maybe(line),
    decision: v.strictObject({
      status: choice(v.picklist(STATUSES)),
      snoozedUntil: choice(instant),
      followUpAt: choice(instant),
      assignee: choice(line),
      queue: choice(key),
      severity: choice(v.picklist(SEVERITIES)),
      tags: choice(names),
    }),
  }),
  'ticket.note': v.strictObject({ id: ticketId, text: v.pipe(text, v.minLength(1)) }),
  'ticket.correct': v.strictObject({ id: ticketId, intent: maybe(v.picklist(INTENTS)), add: flags, remove: flags }),
  'correction.delete': v.strictObject({ ids: v.pipe(v.array(key), v.maxLength(10_000)) }),
  'ticket.undo': v.strictObject({ eventId: key }),
  'ticket.open': v.strictObject({ id: ticketId }),
  'settings.change': v.strictObject({
    change: v.strictObject({
      language: maybe(v.picklist([...UI_LANGUAGES, 'auto'])),
      theme: maybe(v.picklist(['auto', 'light', 'dark'])),
      me: maybe(v.pipe(key, v.maxLength(80))),
      role: maybe(v.picklist(ROLES)),
      guardLevels: maybe(guardLevels),
      queues: maybe(names),
      routing: maybe(routing),
      targets: maybe(targets),
      hours: maybe(ownHours),
      overrides: maybe(v.record(key, policyOverride)),
      tiers: maybe(
        v.strictObject({ valuedSpent: amount, vipSpent: amount, vipOrders: amount, wholesalePieces: amount }),
      ),
      compensation: maybe(
        v.strictObject({ partialPercent: percent, replacement: v.boolean(), fullRefundUpTo: amount }),
      ),
      alerts: maybe(v.strictObject({ warnAt: v.picklist(WARNINGS), silentFrom: minuteOfDay, silentTo: minuteOfDay })),
      shops: maybe(shops),
      complianceFirst: maybe(v.boolean()),
      valuedFirst: maybe(v.boolean()),
      highValue: maybe(amount),
      desktopAlerts: maybe(v.boolean()),
      dueShown: maybe(v.boolean()),
      translation: maybe(translationSettings),
      workingLanguages: maybe(workingLanguages),
      tour: maybe(tour),
      insertModes: maybe(insertModes),
      retention: maybe(retention),
      rail: maybe(
        v.strictObject({ amazon: maybe(place), shopify: maybe(place), tiktok: maybe(place), generic: maybe(place) }),
      ),
    }),
  }),
  'account.enter': accountEntered,
  'store.recover': v.strictObject({ how: v.picklist(['check', 'keep', 'anew']) }),
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
