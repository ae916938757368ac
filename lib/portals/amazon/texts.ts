/** Texts of a page in comparable form, remembered so that reading the page again costs little. */
import type { Leaf } from '../kit/leaves.ts';
import { plain } from '../kit/plain.ts';
import { type ReadTime, readTime } from '../kit/times.ts';
import type { Setting } from '../portal.ts';
import { orderIdIn } from './identity.ts';

/** A text of the page with its comparable form, and the time it is, where it is one. */
export interface Text extends Leaf {
  /** As `plain` makes it, without a closing colon; '' for long prose, which is never a label. */
  readonly word: string;
  readonly time?: ReadTime;
}

/** Texts longer than this are prose. */
export const LABEL_LENGTH = 90;

/** Texts met before on this page, so that reading it again costs little; which texts are no time does not change. */
const words = new Map<string, string>();
const noTimes = new Set<string>();
const REMEMBERED = 20_000;

function wordOf(text: string): string {
  const known = words.get(text);
  if (known !== undefined) return known;
  if (words.size > REMEMBERED) {
    words.clear();
    noTimes.clear();
  }
  const word = plain(text).replace(/\s*:$/, '');
  words.set(text, word);
  return word;
}

function timeOf(text: string, setting: Setting): ReadTime | undefined {
  const key = `${setting.locale} ${setting.market} ${text}`;
  if (noTimes.has(key)) return undefined;
  const time = orderIdIn(text) ? undefined : readTime(text, setting);
  if (!time) noTimes.add(key);
  return time;
}

/** A leaf of the page as a text. */
export const textFrom = (leaf: Leaf, setting: Setting): Text => {
  const { text, element } = leaf;
  if (text.length > LABEL_LENGTH) return { element, text, word: '' };
  const machine = element.getAttribute('datetime');
  const time = (machine && readTime(machine, setting)) || timeOf(text, setting);
  const word = wordOf(text);
  return time ? { element, text, word, time } : { element, text, word };
};
