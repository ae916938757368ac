/** What of a snapshot's settings is taken: what nobody set here, judged as the options page's own changes are. */
import * as v from 'valibot';
import { latestOf, type Merged } from '@/lib/continuity/snapshot/merge.ts';
import { same } from '@/lib/continuity/snapshot/same.ts';
import type { Row } from '@/lib/continuity/snapshot/tables.ts';
import { DEFAULT_TRANSLATION } from '@/lib/domain/translation.ts';
import { key, line } from '../doors/parts.ts';
import { channels } from '../exchange/shapes.ts';
import { commands } from '../validate.ts';

const { change } = commands['settings.change'].entries;
const sites = v.pipe(
  v.array(v.looseObject({ origin: v.pipe(v.string(), v.maxLength(300), v.startsWith('https://')), name: line })),
  v.maxLength(500),
);

/** One setting as it lands here; undefined where it is none of ours. */
function landed(name: string, value: unknown): unknown {
  if (name === 'channels') {
    const judged = v.safeParse(channels, value);
    // Neither address nor key is in a snapshot: whoever enters them switches it on, and says what may go there.
    return judged.success ? judged.output.map((channel) => ({ ...channel, on: false, buyerData: false })) : undefined;
  }
  if (name === 'sites') return v.is(sites, value) ? value : undefined;
  if (name === 'translation') {
    // Consent is a person's word on one computer; it does not travel.
    const alone =
      typeof value === 'object' && value !== null ? { ...value, consented: DEFAULT_TRANSLATION.consented } : {};
    const judged = v.safeParse(change, { translation: alone });
    return judged.success ? judged.output.translation : undefined;
  }
  const judged = v.safeParse(change, { [name]: value });
  return judged.success ? new Map(Object.entries(judged.output)).get(name) : undefined;
}

const plain = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

function ownSettings(here: Readonly<Record<string, unknown>>, there: Readonly<Record<string, unknown>>) {
  const added = Object.entries(there).flatMap(([name, value]): [string, unknown][] => {
    if (Object.hasOwn(here, name)) return [];
    const taken = landed(name, value);
    return taken === undefined ? [] : [[name, taken]];
  });
  return { ...here, ...Object.fromEntries(added) };
}

const moments = v.record(key, v.pipe(v.number(), v.finite()));
const seeded = v.looseObject({ at: v.number(), templates: v.optional(v.array(key)) });

function joined(name: unknown, here: unknown, there: unknown): unknown {
  if (name === 'settings') return ownSettings(plain(here), plain(there));
  if (name === 'rulesSince') return v.is(moments, there) ? latestOf(v.is(moments, here) ? here : {}, there) : here;
  if (name !== 'seeded' || !v.is(seeded, there)) return here;
  if (!v.is(seeded, here)) return there;
  // What was given and deleted stays deleted, on whichever side.
  return { ...here, templates: [...new Set([...(here.templates ?? []), ...(there.templates ?? [])])] };
}

/** A row of `settings` against the one here. */
export function mergeSettings(here: Row | undefined, there: Row): Merged {
  const value = joined(there.key, here?.value, there.value);
  if (value === undefined) return { verdict: 'older' };
  if (same(value, here?.value)) return { verdict: same(here, there) ? 'same' : 'older' };
  return { verdict: here ? 'newer' : 'fresh', row: { key: there.key, value } };
}
