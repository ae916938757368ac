/** Goes through a page once, as it stands, and says what a recording is made of: markup, and what has to be replaced. */
import { shadowOf } from '@/lib/portals/kit/dom.ts';
import { isDropped, type Shape, shapedStyle, shapeOf } from './attributes.ts';
import {
  BUTTON_INPUT,
  DROPPED,
  EMPTIED,
  INTERFACE,
  INTERFACE_ROLE,
  OF_PICTURES,
  SECRET_INPUT,
  SIGN,
  STANDARD,
  STANDARD_ATTRIBUTES,
  VOID,
} from './elements.ts';
import type { TextPlace } from './texts.ts';

/** Something of the page that is never written as it is. */
export interface Raw extends TextPlace {
  readonly raw: string;
  readonly as: Shape | 'tag' | 'attribute-name';
}

/** Markup of our own, something to be replaced, or a whole page inside an attribute. */
export type Part = string | Raw | { readonly inside: readonly Part[] };

export interface Walked {
  readonly parts: readonly Part[];
  /** Elements left out because they load, run or draw something. */
  readonly dropped: number;
  readonly frames: number;
  readonly roots: number;
  /** The page was larger or deeper than a recording may be. */
  readonly cut: boolean;
}

/** Deeper, browsers' own parsers stop nesting. */
const DEEPEST = 400;
/** Most elements recorded. */
const MOST = 60_000;

interface Around {
  readonly typed: boolean;
  readonly interface: boolean;
  readonly depth: number;
}

const attributeOf = (element: Element, name: string): string => element.getAttribute(name) ?? '';
const isEditable = (element: Element): boolean =>
  element.hasAttribute('contenteditable') && attributeOf(element, 'contenteditable') !== 'false';
const isOfInterface = (element: Element, name: string): boolean =>
  INTERFACE.has(name) ||
  INTERFACE_ROLE.test(attributeOf(element, 'role')) ||
  SIGN.test(`${name} ${attributeOf(element, 'class')} ${attributeOf(element, 'data-testid')}`);

/** The document inside a frame, where the browser lets it be seen. */
function documentIn(frame: Element): Document | undefined {
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    return undefined;
  }
}

const NEAR = 80;
/** Parts that hold a count or a number of stars; any word that stays will do beside it. */
const COUNTED = /star|rating|count|quantity|qty|unread|badge/i;
/** Parts that hold counters: a page's own count has to agree with its rows. */
const COUNTERS =
  '[class*="menu" i], [class*="folder" i], [class*="filter" i], [class*="tile" i], nav, [role="tab"], [role="menuitem"]';
const ITS_WORD = 'stars';

/** The words around a lone number, where they are few: what a counter counts. */
function wordsAround(text: Text): string | undefined {
  if (!/^\W*\d{1,2}\W*$/.test(text.data)) return undefined;
  const parent = text.parentElement;
  if (COUNTED.test(parent?.getAttribute('class') ?? '') || parent?.closest(COUNTERS)) return ITS_WORD;
  const around = parent?.parentElement?.textContent?.trim() ?? '';
  return around !== '' && around.length <= NEAR ? around : undefined;
}

/** Walks what a document shows, open shadow roots and frames of the same origin included. */
export function walk(document: Document): Walked {
  const count = { elements: 0, dropped: 0, frames: 0, roots: 0 };
  let cut = false;

  function attributes(element: Element, name: string, parts: Part[], around: Around): void {
    const type = attributeOf(element, 'type');
    for (const { name: key, value } of Array.from(element.attributes)) {
      if (isDropped(key) || (EMPTIED.has(name) && !OF_PICTURES.test(key))) continue;
      if (key === 'value') {
        if (name === 'input' && SECRET_INPUT.test(type)) continue;
        const typed = name === 'input' && !BUTTON_INPUT.test(type);
        // What a person typed is in the property, and may be anything; it is replaced whole.
        const raw = typed ? ((element as HTMLInputElement).value ?? value) : value;
        const near = !typed && COUNTED.test(`${name} ${attributeOf(element, 'class')}`) ? { near: ITS_WORD } : {};
        parts.push(' value="', { raw, as: typed ? 'typed' : 'text', typed, interface: !typed, ...near }, '"');
        continue;
      }
      const as = shapeOf(key, value);
      if (!as) continue;
      parts.push(
        ' ',
        /^(?:aria-[a-z]+|[a-z]{2,16})$/.test(key) && STANDARD_ATTRIBUTES.has(key)
          ? key
          : { raw: key, as: 'attribute-name' },
      );
      if (as === 'flag' || as === 'number') parts.push(`="${value}"`);
      else if (as === 'style') parts.push(`="${shapedStyle(value)}"`);
      else {
        const near = COUNTED.test(`${name} ${key}`) ? { near: ITS_WORD } : {};
        parts.push('="', { raw: value, as, interface: true, typed: around.typed && as === 'text', ...near }, '"');
      }
    }
  }

  function children(parent: ParentNode & Node, parts: Part[], around: Around): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) {
        const near = wordsAround(node as Text);
        const place = { typed: around.typed, interface: around.interface, ...(near === undefined ? {} : { near }) };
        parts.push({ raw: node.nodeValue ?? '', as: around.typed ? 'typed' : 'text', ...place });
      } else if (node.nodeType === 1) one(node as Element, parts, around);
    }
  }

  function one(element: Element, parts: Part[], outside: Around): void {
    const name = element.localName.toLowerCase();
    if (DROPPED.has(name)) {
      if (!(name === 'template' && element.hasAttribute('shadowrootmode'))) count.dropped += 1;
      return;
    }
    count.elements += 1;
    if (count.elements > MOST || outside.depth > DEEPEST) {
      cut = true;
      return;
    }
    const around = {
      typed: outside.typed || isEditable(element) || name === 'textarea',
      interface: outside.interface || isOfInterface(element, name),
      depth: outside.depth + 1,
    };
    const tag: Part = STANDARD.has(name) ? name : { raw: name, as: 'tag' };
    parts.push('<', tag);
    attributes(element, name, parts, around);
    if (name === 'iframe') frame(element, parts);
    parts.push('>');
    if (VOID.has(name)) return;
    if (name === 'textarea') {
      const text = (element as HTMLTextAreaElement).value || (element.textContent ?? '');
      // A parser takes away the first line break.
      parts.push('\n', { raw: text, as: 'typed', typed: true });
    } else if (!EMPTIED.has(name) && name !== 'iframe') {
      const shadow = shadowOf(element);
      if (shadow) {
        count.roots += 1;
        parts.push('<template shadowrootmode="open">');
        children(shadow as ParentNode & Node, parts, around);
        parts.push('</template>');
      }
      children(element, parts, around);
    }
    parts.push('</', tag, '>');
  }

  function frame(element: Element, parts: Part[]): void {
    const content = documentIn(element)?.body;
    if (!content) return;
    count.frames += 1;
    const inside: Part[] = ['<!doctype html><html><body>'];
    children(content, inside, { typed: false, interface: false, depth: 0 });
    inside.push('</body></html>');
    parts.push(' srcdoc="', { inside }, '"');
  }

  const parts: Part[] = [];
  // What stands beside <body> is no page's own: our rail and frame do.
  if (document.body) one(document.body, parts, { typed: false, interface: false, depth: 0 });
  const { dropped, frames, roots } = count;
  return { parts, dropped, frames, roots, cut };
}
