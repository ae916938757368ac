/** What people said a message means, and what their word makes of it. */
import type { Correction } from '@/lib/domain/correction.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { type Intent, MESSAGE_FLAGS, type MessageFlag } from '@/lib/domain/vocabulary.ts';
import type { FlagRead, Understanding } from '@/lib/understanding/understand.ts';
import { wordingOf } from '@/lib/understanding/wording.ts';

/** Corrections by wording. */
export type Corrections = ReadonlyMap<string, Correction>;

export const NO_CORRECTIONS: Corrections = new Map();

/** What a person says of a ticket's messages. */
export interface CorrectionAsked {
  readonly intent?: Intent;
  readonly add?: readonly MessageFlag[];
  readonly remove?: readonly MessageFlag[];
}

/** One message as it was read, with the wording it is known by. */
export interface TextRead {
  readonly text: string;
  readonly wording: string;
  /** As read by the machine, then with a person's word. */
  readonly plain: Understanding;
  readonly read: Understanding;
}

/** A person's word is certain; nothing the machine reads is. */
export const CERTAIN = 1;
/** Of a flag that a person added, the beginning of the message is quoted, characters. */
const QUOTED = 160;

/** An intent that is a risk raises the flag of its name. */
const flagOf = (intent: Intent | undefined): MessageFlag | undefined => MESSAGE_FLAGS.find((flag) => flag === intent);

/** The flags of a text with a person's word. */
export function correctedFlags(
  flags: readonly FlagRead[],
  text: string,
  { intent, added, removed }: Correction,
): FlagRead[] {
  const own = flagOf(intent);
  const more = own && !removed.includes(own) ? [...added, own] : added;
  const kept = flags.filter(({ flag }) => !removed.includes(flag));
  return MESSAGE_FLAGS.flatMap((flag) => {
    const known = kept.find((one) => one.flag === flag);
    if (known) return [known];
    return more.includes(flag) ? [{ flag, words: [text.trim().slice(0, QUOTED)] }] : [];
  });
}

export function corrected(plain: Understanding, text: string, correction: Correction | undefined): Understanding {
  if (!correction) return plain;
  const { intent } = correction;
  const flags = correctedFlags(plain.flags, text, correction);
  const stands = intent === undefined || intent === plain.intent;
  return {
    ...plain,
    ...(intent === undefined ? {} : { intent, confidence: CERTAIN }),
    ...(stands ? {} : { intentWords: [], thanksOnly: false, greetingOnly: false }),
    ...(flags.length > 0 ? { thanksOnly: false, greetingOnly: false } : {}),
    flags,
    urgent: flags.some(({ flag }) => flag === 'urgent_deadline'),
  };
}

/** The text as it is read, a person's word before the machine's. */
export function readText(text: string, plain: Understanding, buyer: string | undefined, known: Corrections): TextRead {
  const wording = known.size === 0 ? '' : wordingOf(text, buyer);
  return { text, wording, plain, read: corrected(plain, text, known.get(wording)) };
}

/** The newest message that says what it wants; "hello?" or "thank you" after a complaint is still the complaint. */
export const tellingOf = (oldestFirst: readonly TextRead[]): TextRead | undefined =>
  oldestFirst.findLast(({ read }) => read.intent !== 'other' && !read.thanksOnly) ??
  oldestFirst.findLast(({ read }) => read.intent !== 'other') ??
  oldestFirst.at(-1);

export interface Said {
  readonly at: Instant;
  readonly by: string;
  readonly buyer?: string;
}

const without = <Value>(values: readonly Value[], gone: readonly Value[]) =>
  values.filter((value) => !gone.includes(value));
const also = <Value>(values: readonly Value[], more: readonly Value[]) => [...new Set([...values, ...more])];

/**
 * The corrections that a person's word on a ticket asks for: an intent is that of the telling message, a flag is
 * taken from every message that raised it, and one that was missed belongs to the newest. None where nobody wrote.
 */
export function correctionsFor(
  texts: readonly TextRead[],
  { intent, add = [], remove = [] }: CorrectionAsked,
  known: Corrections,
  { at, by, buyer }: Said,
): Correction[] {
  const telling = tellingOf(texts);
  const newest = texts.at(-1);
  const changed = new Map<string, Correction>();
  for (const one of texts) {
    const { text, plain, read } = one;
    const mine = {
      intent: one === telling ? intent : undefined,
      add: one === newest ? add : [],
      remove: remove.filter((flag) => read.flags.some((raised) => raised.flag === flag)),
    };
    if (mine.intent === undefined && mine.add.length === 0 && mine.remove.length === 0) continue;
    const id = wordingOf(text, buyer);
    const before = changed.get(id) ?? known.get(id);
    const stays = mine.intent ?? before?.intent;
    changed.set(id, {
      id,
      text,
      language: plain.language,
      ...(stays === undefined ? {} : { intent: stays }),
      added: also(without(before?.added ?? [], mine.remove), mine.add),
      removed: also(without(before?.removed ?? [], mine.add), mine.remove),
      at,
      by,
    });
  }
  return [...changed.values()];
}
