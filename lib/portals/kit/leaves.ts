/** A page as the sequence of its smallest texts: what is left to read by when no attribute and no structure helps. */
import { isHidden, shadowOf } from './dom.ts';
import { labelIn, seen } from './plain.ts';
import { once } from './steady.ts';

/** One run of text and the element it stands in. White space is single, ends are trimmed. */
export interface Leaf {
  readonly text: string;
  readonly element: Element;
}

const UNSEEN = new Set('script style noscript template head select textarea datalist svg'.split(' '));
/** Marks of a search and places where a long number may break: the text goes on through them. */
const WITHIN_TEXT = new Set(['mark', 'wbr']);

/** A custom element saved without its shadow root says what it showed in an attribute. */
const attributeText = (element: Element): string | null =>
  element.getAttribute('label') ?? element.getAttribute('text');

/** What an icon says instead of a text. */
const iconText = (element: Element): string | null =>
  element.getAttribute('role') === 'img' ? (element.getAttribute('aria-label') ?? element.getAttribute('title')) : null;

/** All runs of text below `root` in document order, an element's open shadow root before its own children. */
export const leavesOf: (root: ParentNode) => readonly Leaf[] = once(leavesBelow);

function leavesBelow(root: ParentNode): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (parent: ParentNode, owner: Element | undefined) => {
    let run = '';
    const flush = () => {
      const text = run === '' ? '' : seen(run).replace(/\s+/g, ' ').trim();
      if (text !== '' && owner) leaves.push({ text, element: owner });
      run = '';
    };
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) run += node.nodeValue ?? '';
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      if (WITHIN_TEXT.has(element.localName)) {
        run += element.textContent ?? '';
        continue;
      }
      flush();
      if (UNSEEN.has(element.localName) || isHidden(element)) continue;
      const shadow = shadowOf(element);
      if (shadow) visit(shadow, element);
      else if (element.firstChild === null || element.localName.includes('-')) {
        const bare = !/\S/.test(element.textContent ?? '');
        const text = bare ? (element.localName.includes('-') ? attributeText(element) : iconText(element)) : null;
        if (text) leaves.push({ text: text.replace(/\s+/g, ' ').trim(), element });
      }
      visit(element, element);
    }
    flush();
  };
  const start = root.nodeType === 1 ? (root as Element) : undefined;
  const shadow = start && shadowOf(start);
  if (shadow) visit(shadow, start);
  visit(root, start);
  return joined(leaves);
}

const MARK = /^(?:[A-Z]{0,3}\p{Sc}|zł|kr|Rp|円|元)$/u;
const WHOLE = /^\d[\d.,\u202f ]*$/;
const FRACTION = /^[.,]\d{2}(?:\s*\p{Sc})?$/u;
const CLOCK = /^(?:[上下]午|午[前後])?\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,5}| Uhr)?$/i;
const DAY = /\d{4}|\d ?[日일]|\d[/.]\d/;
const INLINE = /^(?:span|time|b|i|small|strong|em|bdi)$/;
/** Longest part of an amount, and of a date. */
const [PART, DATE] = [24, 40];

/** Two texts that are one value. */
function belong(last: Leaf, { text, element }: Leaf): '' | ' ' | undefined {
  if (
    (MARK.test(last.text) && WHOLE.test(text)) ||
    (/\d$/.test(last.text) && FRACTION.test(text)) ||
    (WHOLE.test(last.text) && MARK.test(text))
  )
    return '';
  const inLine = INLINE.test(element.localName) && INLINE.test(last.element.localName);
  return inLine && CLOCK.test(text) && DAY.test(last.text) && !/\d:\d/.test(last.text) ? ' ' : undefined;
}

/** Joins an amount whose mark, whole and fraction, or a time whose day and clock stand side by side in own elements. */
function joined(leaves: readonly Leaf[]): readonly Leaf[] {
  const whole: Leaf[] = [];
  for (const leaf of leaves) {
    const last = whole.at(-1);
    const box = leaf.element.parentElement;
    const near =
      last &&
      box &&
      leaf.text.length <= PART &&
      last.text.length <= DATE &&
      last.element !== leaf.element &&
      (last.element === box || last.element.parentElement === box);
    const between = near ? belong(last, leaf) : undefined;
    if (last && box && between !== undefined) {
      whole[whole.length - 1] = { text: `${last.text}${between}${leaf.text}`, element: box };
    } else whole.push(leaf);
  }
  return whole;
}

/** What stands behind a label: the next text, or the rest of the same one ("SKU: A-1"). */
export function labelled(leaves: readonly Leaf[], label: RegExp): Leaf | undefined {
  for (const [index, leaf] of leaves.entries()) {
    const [name, rest] = splitLabel(leaf.text);
    if (!label.test(name)) continue;
    if (rest !== '') return { text: rest, element: leaf.element };
    const next = leaves.slice(index + 1, index + 3).find(({ text }) => !/^[:：·|]$/.test(text));
    if (next) return next;
  }
  return undefined;
}

/** "SKU: A-1" → `['SKU', 'A-1']`; without a colon the second is empty. */
function splitLabel(text: string): readonly [string, string] {
  const at = text.search(/[:：]/);
  return [labelIn(text), at < 0 ? '' : text.slice(at + 1).trim()];
}
