/** Holds a reading against what is true of the page, field by field. */
import type { MessageSeen, Observation, OrderItem, OrderSeen, Reading, TicketSeen } from '@/lib/domain/reading.ts';
import type { Fact, Slack, Thing, Truth } from './truth/facts.ts';
import { text, time } from './truth/facts.ts';

/** `gone`: the change took it off the page, and the reader said nothing. `made-up`: nothing of the kind is on the page. */
export type Verdict = 'right' | 'missing' | 'gone' | 'wrong';

export interface Finding {
  readonly field: string;
  readonly verdict: Verdict;
  /** What was read where something else is true. */
  readonly read?: unknown;
  readonly truth?: unknown;
}

/** Whether a text of the unchanged page is still there. */
export interface Presence {
  /** Some text by which the thing stands on the page. */
  has(sign: string): boolean;
  /** The value is written somewhere, in whatever form the page wrote it. */
  shows(value: unknown): boolean;
}

/** What nothing was taken from. */
export const WHOLE: Presence = { has: () => true, shows: () => true };

const valueAt = (seen: object, path: string): unknown => {
  if (path === 'messages.text') {
    const { messages } = seen as TicketSeen;
    return messages?.[0]?.text;
  }
  return path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], seen);
};

export function judge(reading: Reading, truth: Truth, slack: Slack, presence: Presence = WHOLE): readonly Finding[] {
  const findings: Finding[] = [];
  const say = (field: string, verdict: Verdict, read?: unknown, real?: unknown) =>
    findings.push(verdict === 'wrong' ? { field, verdict, read, truth: real } : { field, verdict });
  const absent = (field: string, value: unknown) => say(field, presence.shows(value) ? 'missing' : 'gone');

  const check = (field: string, fact: Fact, read: unknown) => {
    if (read === undefined) {
      if (fact.value !== undefined) absent(field, fact.value);
    } else if (fact.value === undefined || !fact.right(read, slack)) say(field, 'wrong', read, fact.value);
    else say(field, 'right');
  };

  const checkMessages = (told: NonNullable<Thing['messages']>, seen: readonly MessageSeen[]) => {
    const left = [...seen];
    for (const message of told) {
      const fact = text(message.text);
      const place = left.findIndex((each) => fact.right(each.text, slack));
      const found = place < 0 ? undefined : left.splice(place, 1)[0];
      if (!found) {
        for (const field of ['text', 'direction', ...(message.at === undefined ? [] : ['at'])]) {
          absent(`messages.${field}`, message.text);
        }
        continue;
      }
      say('messages.text', 'right');
      const told = found.missing?.includes('direction') ? undefined : found.direction;
      check('messages.direction', { value: message.direction, right: (read) => read === message.direction }, told);
      check('messages.at', time(message.at), found.at);
    }
    for (const { text: said } of left) say('messages.text', 'wrong', said, 'no such message');
  };

  const checkItems = ({ items = [], itemFields = [] }: Thing, seen: readonly OrderItem[]) => {
    const left = [...seen];
    for (const item of items) {
      const fact = text(item.title);
      const place = left.findIndex(({ title }) => fact.right(title, slack));
      const found = place < 0 ? undefined : left.splice(place, 1)[0];
      for (const field of itemFields) {
        const real =
          field === 'title' ? fact : { value: item[field], right: (read: unknown) => alike(read, item[field]) };
        check(`items.${field}`, real, found?.[field]);
      }
    }
    for (const { title } of left) say('items.title', 'wrong', title, 'no such item');
  };

  const checkThing = (thing: Thing, seen: Observation) => {
    for (const [field, fact] of Object.entries(thing.facts)) check(field, fact, valueAt(seen, field));
    if (thing.messages) checkMessages(thing.messages, (seen as TicketSeen).messages ?? []);
    if (thing.items) checkItems(thing, (seen as OrderSeen).items ?? []);
    const numbers = (seen as OrderSeen).tracking?.map(({ number }) => number) ?? [];
    for (const number of thing.tracking ?? []) {
      if (numbers.includes(number)) say('tracking', 'right');
      else absent('tracking', number);
    }
    for (const number of numbers) {
      if (thing.tracking && !thing.tracking.includes(number)) say('tracking', 'wrong', number, thing.tracking);
    }
    if (thing.metrics && seen.type === 'account') {
      const read = new Map(seen.metrics.map(({ id, value }) => [id, value]));
      for (const [id, value] of Object.entries(thing.metrics)) {
        check(`metrics.${id}`, { value, right: (each) => each === value }, read.get(id));
      }
    }
  };

  /** Every field of a thing that was not read at all. */
  const missAll = (thing: Thing) => {
    const here = thing.signs.length === 0 || thing.signs.some((sign) => presence.has(sign));
    const lack = (field: string, value: unknown) => {
      if (value !== undefined) say(field, here && presence.shows(value) ? 'missing' : 'gone');
    };
    lack('externalId', thing.ids[0] ?? thing.type);
    for (const [field, { value }] of Object.entries(thing.facts)) lack(field, value);
    for (const message of thing.messages ?? []) {
      lack('messages.text', message.text);
      lack('messages.direction', message.text);
      lack('messages.at', message.at);
    }
    for (const item of thing.items ?? [])
      for (const field of thing.itemFields ?? []) lack(`items.${field}`, item[field]);
    for (const number of thing.tracking ?? []) lack('tracking', number);
    for (const [id, value] of Object.entries(thing.metrics ?? {})) lack(`metrics.${id}`, value);
  };

  const left = new Set<Observation>(reading.observations);
  const kindOf = (seen: Observation) => (seen.type === 'ticket' ? seen.kind : undefined);
  const idOf = (seen: Observation) => (seen.type === 'account' ? undefined : seen.externalId);
  for (const thing of truth.things) {
    const like = [...left].filter((seen) => seen.type === thing.type && kindOf(seen) === thing.kind);
    const own = like.filter((seen) => thing.ids.length === 0 || thing.ids.includes(idOf(seen) ?? ''));
    // A conversation without its number goes by a hash of buyer and subject: the same ticket under a weaker name.
    const weak = own.length > 0 ? [] : like.filter((seen) => isWeakly(seen, thing, slack)).slice(0, 1);
    const seen = [...own, ...weak];
    if (seen.length === 0) missAll(thing);
    for (const each of seen) {
      left.delete(each);
      if (own.includes(each)) say('externalId', 'right');
      else say('externalId', presence.has(thing.ids[0] ?? '') ? 'missing' : 'gone');
      checkThing(thing, each);
    }
  }
  for (const seen of left) say('externalId', 'wrong', idOf(seen) ?? seen.type, 'no such thing');

  if (truth.focus) {
    const { focus } = reading;
    if (!focus) absent('focus', truth.focus[0]);
    else if (truth.focus.includes(focus.externalId)) say('focus', 'right');
    else {
      const weaker = /^h[0-9a-z]{8,}$/.test(focus.externalId) || truth.things[0]?.weaker?.includes(focus.externalId);
      say('focus', weaker ? 'missing' : 'wrong', focus.externalId, truth.focus);
    }
  }
  if (truth.needsReplyCount !== undefined) {
    check(
      'needsReplyCount',
      { value: truth.needsReplyCount, right: (read) => read === truth.needsReplyCount },
      reading.needsReplyCount,
    );
  }
  return findings;
}

function alike(read: unknown, real: unknown): boolean {
  if (real && typeof real === 'object') {
    return Object.entries(real).every(([key, value]) => (read as Record<string, unknown> | undefined)?.[key] === value);
  }
  return read === real;
}

function isWeakly(seen: Observation, thing: Thing, slack: Slack): boolean {
  if (seen.type === 'ticket' && thing.weaker?.includes(seen.externalId)) return true;
  if (seen.type !== 'ticket' || !/^h[0-9a-z]{8,}$/.test(seen.externalId)) return false;
  const { buyer, subject } = thing.facts;
  return Boolean(buyer?.right(seen.buyer, slack) && subject?.right(seen.subject, slack));
}
