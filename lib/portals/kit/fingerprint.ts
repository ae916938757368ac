/**
 * A sketch of how a page is built, so that a portal's change is noticed: a MinHash over what its elements are and are
 * called. No text, no counts: more rows or other messages are the same layout.
 */
import type { Fingerprint } from '@/lib/domain/layout.ts';
import { shadowOf } from './roots.ts';

/** Elements looked at, breadth first. */
const MOST = 400;
/** Of siblings that are called alike. */
const ALIKE = 4;
const SLOTS = 32;
/** With fewer features than this nothing is said of a layout. */
const FEWEST = 6;
const MOST_NAMES = 6;

/** How a text is set and drawn, not how the page is built. */
const SKIPPED = /^(?:script|style|link|meta|head|template|noscript|br|wbr|b|i|em|strong|u|option|path|svg|img)$/;

const isHash = (part: string): boolean =>
  part.length < 2 ||
  /\d/.test(part) ||
  (part.length > 3 && !/[aeiouy]/i.test(part)) ||
  (/.[A-Z]/.test(part) && part.length < 3 * part.split(/(?=[A-Z])/).length);

/** A name without what a build or a record put into it: `_Name_1x9f` is Name, `row-4711` is row. */
const stem = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .filter((part) => !isHash(part))
    .join('-');

function namesOf(element: Element): string[] {
  const said = (attribute: string): string => element.getAttribute(attribute) ?? '';
  const classes = said('class').split(/\s+/, MOST_NAMES);
  const marks = [
    ...classes.map((name) => ['.', stem(name)]),
    ['#', stem(said('id'))],
    ['@', stem(said('data-testid') || said('data-test-id'))],
    ['=', said('role')],
  ];
  return marks.filter(([, name]) => name).map(([kind, name]) => `${kind}${name}`);
}

/** What tells how the page is built, each once. */
function featuresOf(from: Element): ReadonlySet<string> {
  const features = new Set<string>();
  const queue: (readonly [element: Element, above: string])[] = [[from, '']];
  for (let at = 0; at < queue.length && at < MOST; at += 1) {
    const [element, above] = queue[at] as (typeof queue)[number];
    const path = `${above}>${element.localName}`.split('>').slice(-3).join('>');
    features.add(path);
    for (const name of namesOf(element)) features.add(name);
    const alike = new Map<string, number>();
    const visit = (parent: ParentNode, below: string) => {
      for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
        if (queue.length >= MOST) return;
        if (SKIPPED.test(child.localName)) continue;
        const called = `${child.localName} ${child.getAttribute('class') ?? ''}`;
        const seen = alike.get(called) ?? 0;
        alike.set(called, seen + 1);
        if (seen < ALIKE) queue.push([child, below]);
      }
    };
    const shadow = shadowOf(element);
    if (shadow) visit(shadow, `${path}>#`);
    visit(element, path);
  }
  return features;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** One of a family of hashes: the first lines of MurmurHash3's finish over a hash and a number. */
function mixed(hash: number, slot: number): number {
  let value = Math.imul(hash ^ Math.imul(slot + 1, 0x9e3779b1), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Sketches a part of a page; '' where there is too little of it. */
export function sketchOf(from: Element): Fingerprint {
  const features = [...featuresOf(from)].map(hashOf);
  if (features.length < FEWEST) return '';
  return Array.from({ length: SLOTS }, (_, slot) => {
    let least = Number.POSITIVE_INFINITY;
    for (const hash of features) least = Math.min(least, mixed(hash, slot));
    return (least & 0xff).toString(16).padStart(2, '0');
  }).join('');
}

const known = new WeakMap<Document, { readonly of: string; readonly size: number; readonly print: Fingerprint }>();

/**
 * The sketch of what a document shows, made once for `of` (which page, in which state) and again when the page has
 * grown or shrunk to another size: it costs about a millisecond, and most reads change nothing in how a page is built.
 */
export function fingerprintOf(from: Element, of: string): Fingerprint {
  const { ownerDocument } = from;
  const size = from.getElementsByTagName('*').length;
  const before = known.get(ownerDocument);
  if (before?.of === of && size <= 2 * before.size && 2 * size >= before.size) return before.print;
  const print = sketchOf(from);
  known.set(ownerDocument, { of, size, print });
  return print;
}
