import * as v from 'valibot';
import { PAGE_STATES } from '@/lib/domain/reading.ts';
import {
  type Drafted,
  MOVES,
  REPAIR_PROBLEMS,
  type RepairState,
  type RepairStep,
  SIDES,
  type Target,
} from '@/lib/domain/repair.ts';
import { TAUGHT_FIELDS, TRANSFORMS } from '@/lib/domain/taught.ts';
import { PORTALS, TICKET_KINDS } from '@/lib/domain/vocabulary.ts';
import type { RepairCommands, RepairQueries, RepairReports } from '@/lib/protocol/repair.ts';
import { key, line, maybe, type Schemas } from './parts.ts';
import { taughtPage } from './taught.ts';

/** Longest file read, UTF-16 code units: some thousand pages. */
const LONGEST_FILE = 4_000_000;

const empty = v.strictObject({});
const what = v.picklist(['ticket', 'message', 'order']);
const field = v.picklist([...TAUGHT_FIELDS.ticket, ...TAUGHT_FIELDS.message, ...TAUGHT_FIELDS.order]);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const selector = v.pipe(v.string(), v.maxLength(300));
const fingerprint = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2}){0,64}$/));
const side = v.picklist(SIDES);
const target: v.GenericSchema<unknown, Target> = v.union([
  v.strictObject({ what: v.literal('composer') }),
  v.strictObject({ what, field, whole: maybe(v.literal(true)) }),
]);
const fields = v.pipe(v.array(field), v.maxLength(30));
const problem = v.strictObject({ problem: v.picklist(REPAIR_PROBLEMS), fields: maybe(fields) });
const taughtField = { field, at: selector, as: v.picklist(TRANSFORMS) };

export const drafted: v.GenericSchema<unknown, Drafted> = v.union([v.strictObject({ page: taughtPage }), problem]);

const pointing = v.strictObject({
  target,
  side: maybe(side),
  at: maybe(v.strictObject({ name: key, text: line })),
});
const proposal = v.strictObject({
  ...taughtField,
  each: selector,
  hold: v.picklist(['test-id', 'role', 'attribute', 'label', 'name', 'position']),
  words: v.boolean(),
  score: v.pipe(v.number(), v.finite()),
  rows: count,
  lacking: count,
  samples: v.pipe(
    v.array(v.strictObject({ shown: maybe(line), value: maybe(line), example: maybe(v.literal(true)) })),
    v.maxLength(50),
  ),
});
const asked = v.strictObject({
  target,
  examples: count,
  sides: v.pipe(v.array(side), v.maxLength(2)),
  proposals: v.pipe(v.array(proposal), v.maxLength(30)),
  problem: maybe(problem),
});

export const repairState: v.GenericSchema<unknown, RepairState> = v.strictObject({
  portal: v.picklist(PORTALS),
  page: key,
  layout: fingerprint,
  locale: line,
  state: v.picklist(PAGE_STATES),
  kind: v.picklist(TICKET_KINDS),
  single: v.boolean(),
  focused: v.boolean(),
  fields: v.pipe(
    v.array(
      v.strictObject({
        what,
        field,
        whole: maybe(v.literal(true)),
        of: count,
        read: count,
        missing: v.boolean(),
        taught: v.boolean(),
        sample: maybe(line),
      }),
    ),
    v.maxLength(80),
  ),
  composer: v.strictObject({ found: v.boolean(), taught: v.boolean() }),
  pointing: maybe(pointing),
  asked: maybe(asked),
  chosen: v.pipe(v.array(target), v.maxLength(60)),
  changed: v.boolean(),
  problem: maybe(problem),
  yields: v.strictObject({ ticket: count, message: count, order: count }),
});

const index = v.pipe(count, v.maxValue(100));
const step: v.GenericSchema<unknown, RepairStep> = v.variant('do', [
  v.strictObject({ do: v.literal('look') }),
  v.strictObject({
    do: v.literal('point'),
    target,
    side: maybe(side),
    more: maybe(v.literal(true)),
    label: v.pipe(v.string(), v.maxLength(200)),
  }),
  v.strictObject({ do: v.literal('move'), to: v.picklist(MOVES) }),
  v.strictObject({ do: v.literal('seek'), words: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) }),
  v.strictObject({ do: v.literal('take') }),
  v.strictObject({ do: v.literal('stop') }),
  v.strictObject({ do: v.literal('choose'), index }),
  v.strictObject({ do: v.literal('discard') }),
  v.strictObject({ do: v.literal('drop'), target }),
  v.strictObject({ do: v.literal('kind'), kind: v.picklist(TICKET_KINDS) }),
  v.strictObject({ do: v.literal('single'), single: v.boolean() }),
  v.strictObject({ do: v.literal('end') }),
]);

export const repairReports = {
  'taught.mine': empty,
  'repair.changed': empty,
} satisfies Schemas<RepairReports>;

const ids = v.pipe(v.array(key), v.maxLength(1_000));
const file = v.pipe(v.string(), v.maxLength(LONGEST_FILE));

export const repairQueries = {
  'repair.state': empty,
  'taught.list': empty,
  'taught.versions': v.strictObject({ id: key }),
  'taught.export': v.strictObject({ ids }),
  'taught.read': v.strictObject({ text: file }),
} satisfies Schemas<RepairQueries>;

export const repairCommands = {
  'repair.begin': empty,
  'repair.step': v.strictObject({ step }),
  'repair.save': empty,
  'taught.remove': v.strictObject({ id: key }),
  'taught.restore': v.strictObject({ id: key, version: v.pipe(count, v.minValue(1)) }),
  'taught.import': v.strictObject({ text: file, ids }),
} satisfies Schemas<RepairCommands>;
