/** Texts of a page in comparable form, remembered so that reading the page again costs little. */
import type { Leaf } from '../kit/leaves.ts';
import { plain, unadorned } from '../kit/plain.ts';
import { type ReadTime, readTime } from '../kit/times.ts';
import type { Setting } from '../portal.ts';
import { orderIdIn } from './identity.ts';

/** A text of the page with its comparable form, and the time it is, where it is one. */
export interface Text extends Leaf {
  /** As `plain` makes it, without a closing colon; '' for long prose, which is never a label. */
  readonly word: string;
  readonly time?: ReadTime | undefined;
}

/** Texts longer than this are prose. */
export const LABEL_LENGTH = 90;

/** Texts met before on this page, so that reading it again costs little; which texts are no time does not change. */
const words = new Map<string, string>();
const noTimes = new Set<string>();
export const REMEMBERED = 20_000;

/** A text in comparable form, without a closing colon and what adorns its start. */
export function wordOf(text: string): string {
  const known = words.get(text);
  if (known !== undefined) return known;
  if (words.size > REMEMBERED) {
    words.clear();
    noTimes.clear();
  }
  const word = plain(unadorned(text)).replace(/\s*:$/, '');
  words.set(text, word);
  return word;
}

const times = new WeakMap<Setting, Map<string, ReadTime>>();

function timeOf(text: string, setting: Setting): ReadTime | undefined {
  const key = `${setting.locale} ${setting.market} ${text}`;
  if (noTimes.has(key)) return undefined;
  const known = times.get(setting) ?? new Map<string, ReadTime>();
  const time = known.get(text) ?? (orderIdIn(text) ? undefined : readTime(text, setting));
  if (time) times.set(setting, known.set(text, time));
  else noTimes.add(key);
  return time;
}

/** A leaf of the page as a text; its word and its time are found out when first asked for. */
export const textFrom = ({ text, element }: Leaf, setting: Setting): Text => {
  let time: ReadTime | false | undefined;
  return {
    element,
    text,
    get word() {
      return text.length > LABEL_LENGTH ? '' : wordOf(text);
    },
    get time() {
      time ??= (text.length > LABEL_LENGTH ? undefined : timeAt(element, text, setting)) ?? false;
      return time || undefined;
    },
  };
};

function timeAt(element: Element, text: string, setting: Setting): ReadTime | undefined {
  const machine = element.getAttribute('datetime');
  return (machine && readTime(machine, setting)) || timeOf(text, setting);
}
