/** What a file of settings is made of: how each part is read, judged and put in place. */
import * as v from 'valibot';
import type { Agent } from '@/lib/domain/agent.ts';
import type { Channel } from '@/lib/domain/alert.ts';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { SettingsPart } from '@/lib/domain/settings-file.ts';
import { parseRules } from '@/lib/routing/import.ts';
import { commands } from '../validate.ts';
import * as shapes from './shapes.ts';

/** All that is set here. */
export interface Everything {
  readonly settings: Settings;
  readonly rules: readonly RoutingRule[];
  readonly agents: readonly Agent[];
}

type Fault = { readonly path: string; readonly rule?: string };

export interface Part {
  readonly id: SettingsPart;
  /** A list of things with ids, a record of things by key, or one thing. */
  readonly form: 'list' | 'record' | 'one';
  /** Plain JSON, as a file holds it. */
  read(set: Everything): unknown;
  /** All that is set once this part is taken, or where the part is damaged. Pure. */
  take(value: unknown, set: Everything): { readonly set: Everything } | Fault;
}

/** Unset fields are left out, as JSON leaves them. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Where no person removes it: every ticket that no rule takes waits there. */
const FIXED_QUEUE = 'inbox';

function shaped<Value>(
  id: SettingsPart,
  form: Part['form'],
  shape: v.GenericSchema<unknown, Value>,
  read: (set: Everything) => Value,
  put: (value: Value, set: Everything) => Everything,
): Part {
  return {
    id,
    form,
    read: (set) => plain(read(set)),
    take(value, set) {
      const judged = v.safeParse(shape, value, { abortEarly: true });
      if (judged.success) return { set: put(judged.output, set) };
      return { path: v.getDotPath(judged.issues[0]) ?? '' };
    },
  };
}

/** Some of the settings, judged as the options page's own changes are. A file of before a setting existed lacks it. */
function settingsPart<Key extends keyof Settings>(id: SettingsPart, keys: readonly Key[]): Part {
  const shape = commands['settings.change'].entries.change;
  return {
    id,
    form: 'one',
    read: ({ settings }) => plain(Object.fromEntries(keys.map((key) => [key, settings[key]]))),
    take(value, set) {
      const judged = v.safeParse(shape, value, { abortEarly: true });
      if (!judged.success) return { path: v.getDotPath(judged.issues[0]) ?? '' };
      const foreign = Object.keys(judged.output).find((key) => !keys.some((own) => own === key));
      if (foreign !== undefined) return { path: foreign };
      return { set: { ...set, settings: { ...set.settings, ...judged.output } } };
    },
  };
}

/** A part that is the whole of one setting: its value stands alone in the file. */
function alone(id: SettingsPart, form: Part['form'], key: keyof Settings): Part {
  const { take } = settingsPart(id, [key]);
  return {
    id,
    form,
    read: ({ settings }) => plain(settings[key]),
    take(value, set) {
      const taken = take({ [key]: value }, set);
      return 'path' in taken ? { path: taken.path.replace(new RegExp(`^${key}\\.?`), '') } : taken;
    },
  };
}

const rules: Part = {
  id: 'rules',
  form: 'list',
  read: (set) => plain(set.rules.map((rule, order) => ({ ...rule, order }))),
  take(value, set) {
    if (!Array.isArray(value)) return { path: '' };
    const parsed = parseRules(JSON.stringify(value));
    if ('rules' in parsed) return { set: { ...set, rules: parsed.rules.map((rule, order) => ({ ...rule, order })) } };
    const [code = '', path = ''] = parsed.problems[0]?.split('@') ?? [];
    return { path, rule: code };
  },
};

/**
 * A channel's address and key never stand in a file, so one that is new here is off until somebody enters them; and
 * no file switches on that a buyer's data leaves the machine.
 */
function landed(channel: Channel, here: readonly Channel[]): Channel {
  const known = here.find(({ id, kind }) => id === channel.id && kind === channel.kind);
  return {
    ...channel,
    on: channel.on && (known?.on ?? false),
    buyerData: channel.buyerData && (known?.buyerData ?? false),
  };
}

const withRouting = (set: Everything, routing: Partial<Settings['routing']>, queues = set.settings.queues) => ({
  ...set,
  settings: { ...set.settings, queues, routing: { ...set.settings.routing, ...routing } },
});

/** Who consented to what is a person's word on one computer; it does not travel. */
const translation: Part = {
  id: 'translation',
  form: 'one',
  read({ settings }) {
    const { consented: _, ...rest } = settings.translation;
    return plain(rest);
  },
  take(value, set) {
    if (typeof value !== 'object' || value === null || 'consented' in value) return { path: '' };
    const { consented } = set.settings.translation;
    const taken = settingsPart('translation', ['translation']).take({ translation: { ...value, consented } }, set);
    return 'path' in taken ? { path: taken.path.replace(/^translation\.?/, '') } : taken;
  },
};

export const PARTS: readonly Part[] = [
  rules,
  shaped(
    'people',
    'list',
    shapes.agents,
    ({ agents }) => [...agents],
    (agents, set) => ({ ...set, agents }),
  ),
  shaped(
    'queues',
    'one',
    shapes.queues,
    ({ settings: { queues, routing } }) => ({
      queues: [...queues],
      fallbackQueue: routing.fallbackQueue,
      shiftEnd: routing.shiftEnd,
    }),
    ({ queues, ...routing }, set) =>
      withRouting(set, routing, queues.includes(FIXED_QUEUE) ? queues : [FIXED_QUEUE, ...queues]),
  ),
  shaped(
    'ladders',
    'list',
    shapes.ladders,
    ({ settings }) => plain(settings.routing.ladders) as v.InferOutput<typeof shapes.ladders>,
    (ladders, set) => withRouting(set, { ladders }),
  ),
  shaped(
    'channels',
    'list',
    shapes.channels,
    ({ settings }) => plain(settings.channels) as v.InferOutput<typeof shapes.channels>,
    (channels, set) => ({
      ...set,
      settings: { ...set.settings, channels: channels.map((one) => landed(one, set.settings.channels)) },
    }),
  ),
  alone('alerts', 'one', 'alerts'),
  settingsPart('targets', ['targets', 'complianceFirst', 'valuedFirst', 'highValue']),
  alone('policies', 'record', 'overrides'),
  alone('hours', 'one', 'hours'),
  settingsPart('customers', ['tiers', 'compensation']),
  alone('guard', 'one', 'guardLevels'),
  alone('shops', 'record', 'shops'),
  alone('inserting', 'one', 'insertModes'),
  translation,
  settingsPart('display', ['language', 'theme', 'dueShown', 'workingLanguages']),
];

export const partOf = (id: string): Part | undefined => PARTS.find((part) => part.id === id);
