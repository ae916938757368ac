/** The messages of an open thread: found by name, else as the parts of the page around each time. */
import type { MessageSeen } from '@/lib/domain/reading.ts';
import type { Direction } from '@/lib/domain/vocabulary.ts';
import { all, closest, contains, first, isUnseen, lineOf, outermost, parentOf, textOf } from '../kit/dom.ts';
import { plain } from '../kit/plain.ts';
import { readStamp, timed } from '../kit/stamps.ts';
import { blocksOf } from './blocks.ts';
import { SELECTORS } from './selectors.ts';
import { isLabel, type Sight } from './sight.ts';
import type { Text } from './texts.ts';
import { AUTOMATIC, OURS, THEIRS } from './words.ts';

const NAMED =
  '[class*="message" i], [class*="bubble" i], [data-test-id*="message" i], [data-testid*="message" i], [role="article"]';
const ASIDE = 'aside, dl, table, h1, h2, h3, [class*="order-info" i], [class*="case-status" i], [class*="facts" i]';
const OUT = /\b(?:outbound|outgoing|seller|merchant|own|self|sent|right|mine|me|agent)\b/;
const IN = /\b(?:inbound|incoming|buyer|customer|received|left|other|theirs)\b/;

/** Words of an element's names: `threadMessage--fromBuyer` says thread, message, from, buyer. */
const namesOf = (element: Element): string =>
  [
    'class',
    'data-test-id',
    'data-testid',
    'data-direction',
    'data-sender',
    'data-author-type',
    'data-type',
    'type',
    'align',
  ]
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase();

function byNames(element: Element): Direction | undefined {
  const names = namesOf(element);
  if (OUT.test(names) === IN.test(names)) return undefined;
  return OUT.test(names) ? 'outbound' : 'inbound';
}

function byAuthor(author: string | undefined, buyer: string | undefined): Direction | undefined {
  if (author === undefined) return undefined;
  const word = plain(author)
    .replace(/\s*\(.*\)$/, '')
    .replace(/^(?:from|von|来自|发件人|差出人|de|da)\s*[:：]?\s+/, '');
  if (OURS.test(word)) return 'outbound';
  if (THEIRS.test(word) || (buyer !== undefined && word === plain(buyer))) return 'inbound';
  return undefined;
}

/** A list of one pair may be a message's own head; a longer one tells of the order. */
function isAside(element: Element): boolean {
  const aside = closest(element, ASIDE);
  return aside !== undefined && !(aside.localName === 'dl' && all(aside, 'dd').length < 2);
}

/** The parts of the pane that are one message each. */
function partsOf(pane: Element, texts: readonly Text[], reply: Element | undefined): { parts: Element[]; way: string } {
  // A buyer may write nothing but a date: what stands in a body that is named as one is no stamp.
  const stamps = texts.filter(
    ({ time, element }) => time && !isAside(element) && !closest(element, SELECTORS.messageBody),
  );
  const stampsIn = (part: Element) => stamps.filter(({ element }) => contains(part, element)).length;
  const named = all(pane, NAMED).filter(
    (part) => !(reply && contains(part, reply)) && !isAside(part) && !isUnseen(part),
  );
  const timedParts = named.filter((part) => stampsIn(part) === 1);
  const outer = timedParts.filter((part) => !timedParts.some((other) => other !== part && contains(other, part)));
  // A message whose time cannot be read still looks like its neighbours, or like nothing but a message.
  const alike = new Set(outer.map((part) => part.getAttribute('class')?.split(' ')[0] ?? part.localName));
  const timeless = named.filter(
    (part) =>
      stampsIn(part) === 0 &&
      (outer.length > 0
        ? alike.has(part.getAttribute('class')?.split(' ')[0] ?? part.localName)
        : all(part, SELECTORS.messageBody).length === 1) &&
      !outer.some((other) => contains(other, part) || contains(part, other)),
  );
  const both = [...outer, ...outermost(timeless)];
  if (both.length > 0) return { parts: all(pane, '*').filter((part) => both.includes(part)), way: 'name' };
  // Heading, links and reply box bound the messages, so that a lone message does not grow into the whole pane.
  const bounds = [...all(pane, 'h1, h2, h3, h4, a[href*="/order"], kat-textarea, textarea'), ...(reply ? [reply] : [])];
  const blocks = blocksOf([
    ...stamps.map(({ element }, index) => ({ element, key: String(index) })),
    ...bounds.map((element) => ({ element, key: 'bound' })),
  ]);
  const inside = blocks
    .filter(({ key, element }) => key !== 'bound' && element !== pane && contains(pane, element))
    .map(({ element }) => element);
  return { parts: inside, way: 'structure' };
}

/** "Automatic reply" beside a message, not a message that says so. */
const isMark = ({ word }: Text): boolean => word.length < 25 && AUTOMATIC.test(word);

/** The element that holds what was said: by name, else the largest part without head and time. */
function bodyOf(part: Element, texts: readonly Text[]): Element | undefined {
  const named = all(part, SELECTORS.messageBody).find((body) => textOf(body, true) !== '');
  if (named) return named;
  const heads = texts.filter(({ time }) => time).map(({ element }) => element);
  const written = texts.filter((text) => !text.time && !isLabel(text) && !isMark(text));
  const headed = all(part, SELECTORS.messageHead);
  const unheaded = written.filter(({ element }) => !headed.some((head) => contains(head, element)));
  const prose = unheaded.length > 0 ? unheaded : written;
  const longest = prose.reduce<Text | undefined>(
    (best, text) => (!best || text.text.length >= best.text.length ? text : best),
    undefined,
  );
  if (!longest) return undefined;
  let body = longest.element;
  for (let at = parentOf(body); at && at !== part && contains(part, at); at = parentOf(at)) {
    const outer = at;
    if (heads.some((head) => contains(outer, head)) || first(outer, SELECTORS.messageAuthor)) break;
    body = outer;
  }
  return body;
}

/** Reads every message of the pane, oldest first. */
export function readMessages(
  sight: Sight,
  pane: Element,
  texts: readonly Text[],
  known: { readonly reply: Element | undefined; readonly buyer: string | undefined },
): { readonly messages: readonly MessageSeen[]; readonly way: string } {
  const { parts, way } = partsOf(pane, texts, known.reply);
  const drafts = parts.flatMap((part) => {
    const own = texts.filter(({ element }) => contains(part, element));
    const body = bodyOf(part, own);
    const said = body ? textOf(body, true) : '';
    if (!body || said === '') return [];
    const head = own.filter(({ element }) => !contains(body, element));
    const stamp = head.find(({ time }) => time) ?? own.find(({ time }) => time);
    const named = first(part, SELECTORS.messageAuthor);
    const author =
      (named && !contains(body, named) ? lineOf(named) : undefined) ??
      head.find((text) => !text.time && text.word !== '' && !isMark(text) && !isLabel(text))?.text;
    const text = body === stamp?.element ? (own.find(({ time }) => !time)?.text ?? said) : said;
    return [{ part, text, stamp, author, automatic: head.some(isMark) }];
  });
  const directions = drafts.map(({ part, author }) => directionOf(part, pane, author, known.buyer));
  const told = new Set(directions.filter((direction) => direction !== undefined));
  const [only] = told;
  const contrast: Direction | undefined = told.size === 1 ? (only === 'outbound' ? 'inbound' : 'outbound') : undefined;
  const messages = drafts.map(({ part, text, stamp, author, automatic }, index): MessageSeen => {
    const direction = directions[index] ?? contrast;
    const time = timed(stamp && readStamp(stamp.text, sight.setting, dayAbove(texts, stamp, parts)));
    const missing = [...(time.missing ?? []), ...(direction ? [] : ['direction'])];
    const id = part.getAttribute('data-message-id') ?? part.getAttribute('data-messageid');
    return {
      ...time,
      // Without any sign of its writer a message counts as the buyer's: then it is answered, not overlooked.
      direction: direction ?? 'inbound',
      text,
      ...(author && { author }),
      ...(id && { externalId: id }),
      ...(automatic && { automatic }),
      ...(missing.length > 0 && { missing }),
    };
  });
  return { messages: oldestFirst(messages), way };
}

function directionOf(
  part: Element,
  pane: Element,
  author: string | undefined,
  buyer: string | undefined,
): Direction | undefined {
  const own = byNames(part) ?? byAuthor(author, buyer);
  if (own) return own;
  for (const inner of all(part, '*')) {
    const direction = byNames(inner);
    if (direction) return direction;
  }
  for (let at = parentOf(part); at && at !== pane; at = parentOf(at)) {
    const direction = byNames(at);
    if (direction) return direction;
  }
  return undefined;
}

/** The day that heads a message with a bare clock. */
function dayAbove(texts: readonly Text[], stamp: Text, parts: readonly Element[]): number | undefined {
  for (let index = texts.indexOf(stamp) - 1; index >= 0; index -= 1) {
    const text = texts[index];
    if (text?.time?.dayOnly && !parts.some((part) => contains(part, text.element))) return text.time.at;
  }
  return undefined;
}

/** Some layouts show the newest on top. */
const oldestFirst = (messages: readonly MessageSeen[]): readonly MessageSeen[] => {
  const start = messages.find(({ at }) => at !== undefined)?.at;
  const end = messages.findLast(({ at }) => at !== undefined)?.at;
  return start !== undefined && end !== undefined && start > end ? messages.toReversed() : messages;
};
