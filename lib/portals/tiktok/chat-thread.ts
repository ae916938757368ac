/** The messages of the open chat, top to bottom. */
import type { MessageSeen } from '@/lib/domain/reading.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Direction } from '@/lib/domain/vocabulary.ts';
import { all, first, isUnseen, isWithin, lineOf, outermost, type Scope, textOf } from '../kit/dom.ts';
import { leavesOf } from '../kit/leaves.ts';
import { stampOf, timed } from '../kit/stamps.ts';
import type { ReadTime } from '../kit/times.ts';
import { given } from '../kit/ways.ts';
import type { Setting } from '../portal.ts';
import {
  BUYER_SIDE,
  MESSAGE_AUTHOR,
  MESSAGE_CARDS,
  MESSAGE_TEXT,
  OUR_SIDE,
  SYSTEM_MESSAGE,
  TIMES,
} from './selectors.ts';
import { clockOf } from './setting.ts';
import { AUTOMATIC, BOT } from './words.ts';

/** All that was found of a thread. */
export interface ThreadSeen {
  readonly messages: readonly MessageSeen[];
  /** Messages whose side could not be told. */
  readonly unclear: number;
  readonly way: string;
  /** Author written above a buyer's message: the buyer's exact name. */
  readonly buyer?: string;
}

const WAYS = ['test-id', 'class', 'test-id-like', 'bubble'] as const;

function boxesIn(scope: Scope): { boxes: readonly Element[]; way: string; selector: string } {
  for (const [index, selector] of MESSAGE_CARDS.entries()) {
    const boxes = outermost(all(scope, selector).filter((box) => !isUnseen(box)));
    if (boxes.length > 0) return { boxes, way: WAYS[index] ?? '', selector: `${selector}, ${TIMES}` };
  }
  return { boxes: [], way: 'none', selector: TIMES };
}

const has = (box: Element, selector: string): boolean => box.matches(selector) || first(box, selector) !== undefined;

function directionOf(box: Element): Direction | undefined {
  const [theirs, ours] = [has(box, BUYER_SIDE), has(box, OUR_SIDE)];
  if (theirs === ours) return undefined;
  return ours ? 'outbound' : 'inbound';
}

const isSystem = (box: Element): boolean =>
  has(box, SYSTEM_MESSAGE) || (!has(box, '[class*="bubble" i], pre') && directionOf(box) === undefined);

function bodyOf(box: Element): string {
  for (const selector of MESSAGE_TEXT) {
    const text = textOf(first(box, selector));
    if (text !== '') return text;
  }
  // A picture says nothing, but somebody said it: the agent sees that there is one.
  return first(box, '[class*="bubble" i] img, [class*="bubble" i] video') ? '[image]' : '';
}

function messageOf(box: Element, time: ReadTime | undefined): MessageSeen | undefined {
  const direction = directionOf(box);
  const text = bodyOf(box);
  if (!direction || text === '') return undefined;
  const author = lineOf(first(box, MESSAGE_AUTHOR));
  const marks = leavesOf(box).filter((leaf) => leaf.text.length < 60 && !text.includes(leaf.text));
  const automatic = direction === 'outbound' && (BOT.test(author) || marks.some((leaf) => AUTOMATIC.test(leaf.text)));
  return {
    direction,
    text,
    ...timed(time),
    ...given('author', author === '' ? undefined : author),
    ...(automatic ? { automatic: true } : {}),
  };
}

/** Times stand inside a message or between messages; a day between messages heads all that follow it. */
export function threadIn(scope: Scope, lists: ReadonlySet<Element>, setting: Setting): ThreadSeen {
  const { boxes, way, selector } = boxesIn(scope);
  const isBox = new Set(boxes);
  const clock = clockOf(setting);
  const messages: MessageSeen[] = [];
  let [unclear, day, above]: [number, Instant | undefined, ReadTime | undefined] = [0, undefined, undefined];
  const found = boxes.length > 0 ? all(scope, selector).filter((element) => !isUnseen(element)) : [];
  const wanted = new Set(found);
  for (const element of found) {
    if (!isBox.has(element)) {
      if (isWithin(element, wanted) || isWithin(element, lists)) continue;
      const said = stampOf(element, clock, day);
      if (said?.dayOnly) day = said.at;
      else above = said;
      continue;
    }
    if (isSystem(element)) continue;
    const own = first(element, TIMES);
    const message = messageOf(element, own ? stampOf(own, clock, day) : above);
    above = undefined;
    if (message) messages.push(message);
    else unclear += 1;
  }
  const buyer = messages.find(({ direction, author }) => direction === 'inbound' && author)?.author;
  return { messages, unclear, way, ...given('buyer', buyer) };
}
