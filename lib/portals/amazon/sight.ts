/** One look at a page: its shadow roots, its texts and its times, found once and asked often. */
import type { Fulfilment } from '@/lib/domain/vocabulary.ts';
import { all, closest, deep, first, lineOf, parentOf, type Scope } from '../kit/dom.ts';

import { leavesOf } from '../kit/leaves.ts';
import { plain } from '../kit/plain.ts';
import { type Page, partOf, type Setting } from '../portal.ts';
import { marketOfChannel } from './hosts.ts';
import { caseIdIn, orderIdIn } from './identity.ts';
import { LABELS, type LabelName } from './labels.ts';
import { LABEL_LENGTH, REMEMBERED, type Text, textFrom, wordOf } from './texts.ts';
import { BY_AMAZON, BY_SELLER } from './words.ts';

export interface Sight {
  readonly page: Page;
  readonly setting: Setting;
  readonly part: Element;
  readonly scope: Scope;
  /** All texts of the part, read when first asked for. */
  readonly texts: readonly Text[];
  /** Element -> where its texts stand among those of a part read before; they are in the page's order. */
  readonly ranges: Map<Element, Range>;
}

type Range = readonly [texts: readonly Text[], first: number, last: number];

/** Looks at the page. */
export function look(page: Page, setting: Setting): Sight {
  const part = partOf(page);
  const sight: Sight = {
    page,
    setting,
    part,
    scope: deep(part),
    get texts() {
      return textsIn(sight, part);
    },
    ranges: new Map(),
  };
  return sight;
}

/** The texts of one part of the page, in its order. */
export function textsIn({ setting, ranges }: Sight, part: Element): readonly Text[] {
  const [known, first, last] = ranges.get(part) ?? [];
  if (known) return known.slice(first, (last ?? -1) + 1);
  const texts = leavesOf(part).map((leaf) => textFrom(leaf, setting));
  for (const [index, { element }] of texts.entries()) {
    for (let at: Element | undefined = element; at && at !== part; at = parentOf(at)) {
      const range = ranges.get(at);
      ranges.set(at, [texts, range?.[0] === texts ? range[1] : index, index]);
    }
  }
  ranges.set(part, [texts, 0, texts.length - 1]);
  return texts;
}

/** What stands behind a label: the rest of its own text after the colon, or the next text. */
export const behind = (texts: readonly Text[], label: RegExp): Text | undefined => behindAll(texts, label)[0];

/** What stands behind every text that this label takes: two fields of a page may bear the same name. */
export function behindAll(texts: readonly Text[], label: RegExp): readonly Text[] {
  const found: Text[] = [];
  for (const [index, text] of texts.entries()) {
    if (text.word === '') continue;
    if (label.test(text.word)) {
      const next = texts
        .slice(index + 1, index + 3)
        .find(({ word, text: said }) => word !== '' || said.length > LABEL_LENGTH);
      if (next && !isLabel(next)) found.push(next);
    }
    const colon = text.text.search(/[:：]/);
    if (colon > 0 && colon < LABEL_LENGTH && label.test(wordOf(text.text.slice(0, colon)))) {
      const rest = text.text.slice(colon + 1).trim();
      if (rest !== '') found.push({ element: text.element, text: rest, word: plain(rest) });
    }
  }
  return found;
}

const ALL_LABELS = Object.values(LABELS);
const labels = new Map<string, boolean>();

/** A text that only names what follows it. */
export function isLabel({ word, text }: Text): boolean {
  if (/[:：]$/.test(text)) return word.length < 40;
  const known = labels.get(word);
  if (known !== undefined) return known;
  const found = word !== '' && ALL_LABELS.some((label) => label.test(word)) && !/^(new|open)$/.test(word);
  if (labels.size > REMEMBERED) labels.clear();
  labels.set(word, found);
  return found;
}

export const labelled = (texts: readonly Text[], name: LabelName): string | undefined =>
  behind(texts, LABELS[name])?.text;

/** Text of the first element that matches in a part or page. */
export const said = (where: Element | Scope, selector: string): string | undefined => {
  const found = first(where, selector);
  return found ? lineOf(found) || undefined : undefined;
};

/** What the first element of that name says, without a label that stands in it. */
export function saidOf(sight: Sight, where: Element, selector: string, name: LabelName): string | undefined {
  const found = first(where, selector);
  return found && (labelled(textsIn(sight, found), name) ?? unlabelled(lineOf(found)));
}

/** Who ships, by the first field of that name that says so. */
export const fulfilmentBehind = (texts: readonly Text[]): Fulfilment | undefined =>
  behindAll(texts, LABELS.fulfilment)
    .map(({ text }) => fulfilmentIn(text))
    .find((fulfilment) => fulfilment !== undefined);

/** Order numbers a part shows: in links first, then in its text. */
export function orderIdOf(texts: readonly Text[], links: readonly Element[]): string | undefined {
  for (const link of links) {
    const id = orderIdIn(link.getAttribute('href') ?? '');
    if (id) return id;
  }
  for (const { text } of texts) {
    const id = orderIdIn(text);
    if (id) return id;
  }
  return undefined;
}

export const caseIdOf = (links: readonly Element[]): string | undefined => {
  for (const link of links) {
    const id = caseIdIn(link.getAttribute('href') ?? '');
    if (id) return id;
  }
  return undefined;
};

/** Country of the sale: "Amazon.de" anywhere in these texts. */
export function marketIn(texts: readonly Text[]): string | undefined {
  for (const { text } of texts) {
    const market = text.length <= LABEL_LENGTH ? marketOfChannel(text) : undefined;
    if (market) return market;
  }
  return undefined;
}

/** Who ships, from the words of a fulfilment field. */
export function fulfilmentIn(text: string | undefined): Fulfilment | undefined {
  if (text === undefined) return undefined;
  const word = plain(text);
  if (BY_SELLER.test(word)) return 'fbm';
  return BY_AMAZON.test(word) ? 'fba' : undefined;
}

/** An absolute https address on the same portal. */
export function addressIn(link: Element | undefined, page: Page): string | undefined {
  const href = link?.getAttribute('href');
  if (!href || !URL.canParse(href, page.url)) return undefined;
  const url = new URL(href, page.url);
  return url.protocol === 'https:' && url.hostname === page.url.hostname ? url.href : undefined;
}

/** Without a label of its own in front: `Buyer: Harper` is Harper. */
export const unlabelled = (text: string | undefined): string | undefined =>
  text?.replace(/^[^:：\n]{2,30}[:：]\s*/, '').trim() || undefined;

/** Whether a column's head is this label. */
export const headsMatch = (head: Element, label: RegExp): boolean => label.test(wordOf(lineOf(head)));

/** The texts of a row that are no button's. */
export function factsIn(row: Element, texts: readonly Text[]): readonly Text[] {
  const actions = new Set(all(row, 'button, kat-button, kat-dropdown, [role="button"], .a-button').map(lineOf));
  return texts.filter(({ text }) => !actions.has(text));
}

/** Buttons, links and tabs name states an order could get, not the one it has. */
export const isAction = (element: Element): boolean =>
  closest(element, 'button, kat-button, a, nav, header, [role="button"], [role="tab"], .a-button') !== undefined;

export const isChrome = (element: Element): boolean =>
  closest(element, 'nav, header, footer, kat-tabs, [role="navigation"], [role="banner"]') !== undefined;
