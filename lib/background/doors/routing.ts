import * as v from 'valibot';
import { type Condition, MOST_SHIFT, type RoutingRule, RULE_EVENTS } from '@/lib/domain/rule.ts';
import { SEVERITIES, STATUSES } from '@/lib/domain/vocabulary.ts';
import type { RoutingCommands, RoutingQueries } from '@/lib/protocol/routing.ts';
import { key, line, maybe, type Schemas, ticketId } from './parts.ts';

const nothing = v.strictObject({});
/** A year: longer waits are a mistake. */
const minutes = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(366 * 24 * 60));
const shift = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST_SHIFT));
const keys = v.pipe(v.array(key), v.maxLength(200));

/** As deep as it is; `checkRule` says how deep a rule may be. */
const condition: v.GenericSchema<unknown, Condition> = v.lazy(() =>
  v.union([
    v.strictObject({ all: v.array(condition) }),
    v.strictObject({ any: v.array(condition) }),
    v.strictObject({ not: condition }),
    v.strictObject({
      field: key,
      op: key,
      value: v.union([line, v.number(), v.boolean(), v.array(line), v.tuple([v.number(), v.number()])]),
    }),
  ]),
);

const alone = <Name extends string>(name: Name) => v.strictObject({ do: v.literal(name) });
const settable = STATUSES.filter((status) => status !== 'snoozed');

const action = v.variant('do', [
  v.strictObject({ do: v.literal('queue'), queue: key }),
  v.strictObject({ do: v.literal('assign'), assignee: key }),
  v.strictObject({ do: v.literal('assign_fit'), skills: maybe(keys) }),
  alone('keep_assignee'),
  v.strictObject({ do: v.literal('severity'), severity: v.picklist(SEVERITIES) }),
  alone('severity_up'),
  alone('severity_down'),
  v.strictObject({ do: v.literal('tag'), tags: keys }),
  v.strictObject({ do: v.literal('untag'), tags: keys }),
  v.strictObject({ do: v.literal('target'), minutes }),
  alone('require_approval'),
  alone('two_eyes'),
  v.strictObject({ do: v.literal('template'), templateId: key }),
  v.strictObject({ do: v.literal('checklist'), items: v.pipe(v.array(line), v.maxLength(50)) }),
  v.strictObject({ do: v.literal('sooner'), minutes: shift }),
  v.strictObject({ do: v.literal('later'), minutes: shift }),
  v.strictObject({ do: v.literal('escalate'), ladder: key }),
  alone('stop'),
  v.strictObject({ do: v.literal('status'), status: v.picklist(settable) }),
  v.strictObject({ do: v.literal('snooze'), minutes }),
  v.strictObject({ do: v.literal('note'), text: v.pipe(line, v.minLength(1)) }),
  v.strictObject({ do: v.literal('alert'), channels: keys }),
  alone('desktop'),
  v.strictObject({ do: v.literal('webhook'), channel: key }),
]);

/** As the types say; what it means is judged by `checkRule`. */
const rule: v.GenericSchema<unknown, RoutingRule> = v.strictObject({
  id: key,
  order: v.number(),
  name: line,
  enabled: v.boolean(),
  group: maybe(line),
  note: maybe(line),
  on: maybe(v.pipe(v.array(v.picklist(RULE_EVENTS)), v.maxLength(RULE_EVENTS.length))),
  at: maybe(
    v.strictObject({ minute: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1439)), zone: key }),
  ),
  when: condition,
  actions: v.pipe(v.array(action), v.maxLength(100)),
});
const rules = v.pipe(v.array(rule), v.maxLength(1_000));

export const routingQueries = {
  'rule.list': nothing,
  'rule.preview': v.strictObject({ rule }),
  'rule.hits': nothing,
  'rule.troubles': nothing,
  'rule.findings': v.strictObject({ rules }),
  'rule.trace': v.strictObject({ id: ticketId }),
  'replay.state': v.strictObject({ run: key }),
} satisfies Schemas<RoutingQueries>;

export const routingCommands = {
  'rule.replace': v.strictObject({ rules }),
  'rule.mend': v.strictObject({ ruleId: key }),
  'replay.start': v.strictObject({ rules }),
  'replay.cancel': v.strictObject({ run: key }),
} satisfies Schemas<RoutingCommands>;
