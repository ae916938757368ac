/** How people, and what routing does with them, must look to be taken. */
import * as v from 'valibot';
import { HANDOVERS, LEVELS } from '@/lib/domain/agent.ts';
import { OBLIGATION_KINDS } from '@/lib/domain/obligation.ts';
import { ROLES, SEVERITIES } from '@/lib/domain/vocabulary.ts';
import type { AgentCommands, AgentQueries } from '@/lib/protocol/agents.ts';
import { shiftsProblem } from '@/lib/routing/shifts/roster.ts';
import { minuteOfDay } from '../hours-schema.ts';
import { instant, key, language, line, maybe, type Schemas } from './parts.ts';

/** Longest name, and most of anything one person has. */
const NAME = 80;
const MOST = 500;
const MOST_LADDERS = 50;
const MOST_STEPS = 20;

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(NAME));
const words = v.pipe(v.array(name), v.maxLength(MOST));
const blocks = v.pipe(v.array(v.strictObject({ from: minuteOfDay, to: minuteOfDay })), v.maxLength(12));
const shifts = v.pipe(
  v.strictObject({
    zone: key,
    week: v.pipe(v.array(blocks), v.length(7)),
    exceptions: v.pipe(v.array(v.strictObject({ day: v.pipe(v.string(), v.isoDate()), blocks })), v.maxLength(MOST)),
  }),
  v.check((value) => shiftsProblem(value) === undefined),
);
const handover = v.picklist(HANDOVERS);
const leave = { until: maybe(instant), handover, note: maybe(line) };

export const agent = v.strictObject({
  id: name,
  role: v.picklist(ROLES),
  languages: v.record(language, v.picklist(LEVELS)),
  skills: words,
  stores: v.pipe(v.array(key), v.maxLength(MOST)),
  capacity: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(10_000)),
  shifts: maybe(shifts),
  away: maybe(v.strictObject({ since: instant, ...leave })),
});

const step = v.strictObject({
  at: v.pipe(v.number(), v.minValue(1), v.maxValue(1_000)),
  do: v.picklist(['alert', 'reassign', 'severity_up']),
  roles: v.pipe(v.array(v.picklist(['specialist', 'lead', 'admin'])), v.maxLength(3)),
  channels: v.pipe(v.array(key), v.maxLength(MOST)),
});
const ladder = v.strictObject({
  id: key,
  name,
  obligations: v.pipe(v.array(v.picklist(OBLIGATION_KINDS)), v.maxLength(OBLIGATION_KINDS.length)),
  severities: v.pipe(v.array(v.picklist(SEVERITIES)), v.maxLength(SEVERITIES.length)),
  steps: v.pipe(v.array(step), v.maxLength(MOST_STEPS)),
});

/** Of the settings. */
export const routing = v.strictObject({
  fallbackQueue: key,
  shiftEnd: handover,
  ladders: v.pipe(
    v.array(ladder),
    v.maxLength(MOST_LADDERS),
    v.check((ladders) => new Set(ladders.map(({ id }) => id)).size === ladders.length),
  ),
});

export const agentQueries = { 'agent.list': v.strictObject({}) } satisfies Schemas<AgentQueries>;

export const agentCommands = {
  'agent.put': v.strictObject({ agent }),
  'agent.delete': v.strictObject({ id: name }),
  'agent.away': v.strictObject({ id: name, away: v.nullable(v.strictObject(leave)) }),
} satisfies Schemas<AgentCommands>;
