/** The messages of the open conversation in Shopify Inbox. */
import type { MessageSeen } from '@/lib/domain/reading.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Direction } from '@/lib/domain/vocabulary.ts';
import { all, closest, deep, first, isWithin, lineOf, outermost, parentOf, type Scope, textOf } from '../kit/dom.ts';
import { leavesOf } from '../kit/leaves.ts';
import { isClockOnly, readStamp, stampOf, timed } from '../kit/stamps.ts';
import { readTime } from '../kit/times.ts';
import { given } from '../kit/ways.ts';
import type { Setting } from '../portal.ts';
import { DIVIDER, MESSAGES } from './selectors.ts';
import { AUTOMATIC, OURSELVES } from './words.ts';

/** All that was found of a thread. `unclear`: messages whose side could not be told. */
export interface ThreadSeen {
  readonly messages: readonly MessageSeen[];
  readonly unclear: number;
  readonly way: string;
}

const NOT_A_MESSAGE = `${DIVIDER}, textarea, [contenteditable], form, input, header, aside, nav`;

/** Boxes of messages in the pane, by the first selector that finds any outside rows, headers and boxes to write in. */
function boxesIn(
  pane: Scope,
  rows: ReadonlySet<Element>,
): { way: string; boxes: readonly Element[]; selector?: string } {
  const usable = (element: Element): boolean => {
    if (element.matches(NOT_A_MESSAGE) || first(element, 'textarea, [contenteditable="true"], [role="textbox"]'))
      return false;
    return (
      !rows.has(element) &&
      !isWithin(element, rows) &&
      !closest(element, 'aside, nav, header, form') &&
      lineOf(element) !== ''
    );
  };
  for (const [index, selector] of MESSAGES.entries()) {
    const boxes = outermost(all(pane, selector).filter(usable));
    if (boxes.length > 0) return { way: index === 0 ? 'test-id' : `structure-${index}`, boxes, selector };
  }
  const boxes = outermost(stampedBoxes(pane).filter(usable));
  return boxes.length > 0 ? { way: 'times', boxes } : { way: 'none', boxes: [] };
}

/** Where nothing is named: the smallest boxes that hold one clock and something said. */
function stampedBoxes(pane: Scope): readonly Element[] {
  const stamps = pane.roots
    .flatMap((root) => leavesOf(root))
    .filter(({ text, element }) => isClockOnly(text) || element.localName === 'time')
    .map(({ element }) => element);
  return stamps.flatMap((stamp) => {
    for (let box = parentOf(stamp); box && !box.matches('main, section, body'); box = parentOf(box)) {
      const own: Element = box;
      if (stamps.some((other) => other !== stamp && own.contains(other))) return [];
      if (leavesOf(own).length > 1) return [own];
    }
    return [];
  });
}

const OURS =
  /outbound|outgoing|merchant|staff|agent|(?:^|[^a-z])(?:self|own|mine|me|right)(?:[^a-z]|$)|isself|flex-end|fromme|sent(?:by)?(?:me|us)/i;
const THEIRS =
  /inbound|incoming|customer|buyer|visitor|shopper|guest|received|(?:^|[^a-z])(?:other|left|them)(?:[^a-z]|$)|flex-start/i;

/** Class names and data of a message: split at capitals too, `_isMerchantMessage_x1` is two words and a half. */
const marksOf = (element: Element): string =>
  Array.from(element.attributes)
    .filter(({ name }) => name === 'class' || name === 'style' || name.startsWith('data-') || name.startsWith('aria-'))
    .map(({ value }) => value.slice(0, 200).replace(/([a-z])([A-Z])/g, '$1-$2'))
    .join(' ');

function sideBy(text: string): Direction | undefined {
  const [ours, theirs] = [OURS.test(text), THEIRS.test(text)];
  if (ours === theirs) return undefined;
  return ours ? 'outbound' : 'inbound';
}

function directionOf(box: Element, author: string | undefined, buyer: string | undefined): Direction | undefined {
  const own = sideBy(marksOf(box));
  if (own) return own;
  if (author && OURSELVES.test(author)) return 'outbound';
  if (author && buyer && author === buyer) return 'inbound';
  for (const child of Array.from(box.querySelectorAll('*')).slice(0, 12)) {
    const side = sideBy(marksOf(child));
    if (side) return side;
  }
  const parent = parentOf(box);
  return parent ? sideBy(marksOf(parent)) : undefined;
}

const AUTHOR =
  '[class*="_Author_"], [class*="_Sender_"], [class*="author" i], [class*="sender" i], [data-testid*="author" i], [data-testid*="sender" i]';
const STAMP = 'time, [class*="_Stamp_"], [class*="_Time"], [class*="timestamp" i], [data-testid*="time" i]';
const BODY =
  '[data-testid*="body" i], [data-testid*="text" i], [class*="_Body_"], [class*="_MessageText_"], [class*="_Bubble_"], [class*="bubble" i]';

function authorOf(box: Element, buyer: string | undefined): string | undefined {
  const named = lineOf(first(box, AUTHOR));
  if (named !== '') return named;
  const firstText = leavesOf(box)[0]?.text ?? '';
  return firstText === buyer || OURSELVES.test(firstText) ? firstText : undefined;
}

/**
 * Buyers break lines with Enter, and style sheets keep those breaks (`pre-wrap`), which a saved page cannot show. A text
 * of several lines none of which is indented was written so; indented lines are the page's own source.
 */
function keptLines(element: Element): string | undefined {
  const [child, second] = Array.from(element.children);
  if (child) return second || lineOf(child) !== lineOf(element) ? undefined : keptLines(child);
  const raw = (element.textContent ?? '').trim();
  return /\n/.test(raw) && !/\n[ \t]{2,}/.test(raw) ? raw : undefined;
}

function bodyOf(box: Element, author: string | undefined, setting: Setting): string {
  const found = first(box, BODY);
  const body = textOf(found, true);
  if (found && body !== '') return keptLines(found) ?? body;
  const lines = textOf(box, true).split('\n');
  return lines
    .filter((line) => line !== author && !AUTOMATIC.test(line) && !(line.length < 32 && readStamp(line, setting)))
    .join('\n')
    .trim();
}

/** One message, under the day that a divider above it named. */
function messageOf(box: Element, setting: Setting, buyer?: string, day?: Instant): MessageSeen | undefined {
  const author = authorOf(box, buyer);
  const direction = directionOf(box, author, buyer);
  const text = bodyOf(box, author, setting);
  if (!direction || text === '') return undefined;
  const clock = first(box, STAMP);
  const leaves = leavesOf(box).filter((leaf) => leaf.text.length < 32 && leaf.text !== text);
  const time =
    (clock && stampOf(clock, setting, day)) ?? leaves.map((leaf) => readStamp(leaf.text, setting, day)).find(Boolean);
  const automatic = leavesOf(box).some(
    (leaf) => leaf.text !== text && leaf.text.length < 80 && AUTOMATIC.test(leaf.text),
  );
  const id = box.getAttribute('data-message-id') ?? undefined;
  return {
    direction,
    text,
    ...timed(time),
    ...given('author', author),
    ...given('externalId', id),
    ...(automatic && direction === 'outbound' ? { automatic: true as const } : {}),
  };
}

/** Days that stand between the messages, where no divider has a name: a bare clock below them is of no other day. */
const daysBetween = (pane: ParentNode, boxes: ReadonlySet<Element>, setting: Setting): readonly Element[] =>
  leavesOf(pane)
    .filter(({ text, element }) => text.length < 32 && !boxes.has(element) && !isWithin(element, boxes))
    .filter(({ text }) => readTime(text, setting)?.dayOnly)
    .map(({ element }) => element);

/** Reads the pane from top to bottom. */
export function threadIn(pane: ParentNode, rows: ReadonlySet<Element>, setting: Setting, buyer?: string): ThreadSeen {
  const scope = deep(pane);
  const { way, boxes, selector } = boxesIn(scope, rows);
  const named = all(scope, DIVIDER);
  const dividers = new Set(named.length > 0 ? named : daysBetween(pane, new Set(boxes), setting));
  const messages: MessageSeen[] = [];
  let [unclear, day]: [number, Instant | undefined] = [0, undefined];
  const wanted = new Set([...boxes, ...dividers]);
  for (const element of all(scope, selector && named.length > 0 ? `${selector}, ${DIVIDER}` : '*')) {
    if (!wanted.has(element)) continue;
    if (dividers.has(element)) {
      const said = readTime(lineOf(element), setting);
      if (said) day = said.at;
      continue;
    }
    const message = messageOf(element, setting, buyer, day);
    if (message) messages.push(message);
    else unclear += 1;
  }
  return { messages, unclear, way };
}
