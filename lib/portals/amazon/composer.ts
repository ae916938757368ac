/** The reply box: on the contact page its own, elsewhere the last one that is no search, feedback or note field. */
import { all, closest, deep, first, isHidden, parentOf, type Scope, shadowOf } from '../kit/dom.ts';
import { plain } from '../kit/plain.ts';
import type { Page } from '../portal.ts';
import { CONTACT } from './selectors.ts';
import { NOT_A_REPLY } from './words.ts';

const FIELDS =
  'kat-textarea, textarea, [contenteditable="true"], [contenteditable=""], [contenteditable="plaintext-only"]';

/** What a field says it is for. */
const purpose = (field: Element): string =>
  ['placeholder', 'aria-label', 'label', 'name', 'id', 'title', 'data-test-id', 'data-testid']
    .map((name) => field.getAttribute(name) ?? '')
    .join(' ');

function isOff(field: Element): boolean {
  for (let at: Element | undefined = field; at; at = parentOf(at)) if (isHidden(at)) return true;
  return (
    field.hasAttribute('disabled') || field.hasAttribute('readonly') || field.getAttribute('aria-disabled') === 'true'
  );
}

/** Laid out at all; always so where there is no layout (a saved page). */
const isShown = (field: Element): boolean => {
  const visible = 'checkVisibility' in field ? (field.checkVisibility as unknown) : undefined;
  return (
    typeof visible !== 'function' ||
    !/Chrome|Firefox|Safari/.test(globalThis.navigator?.userAgent ?? '') ||
    visible.call(field) !== false
  );
};

/** The writable field inside a `kat-textarea`, or the field itself. */
const inner = (field: Element): Element => {
  const shadow = field.localName === 'kat-textarea' ? shadowOf(field) : undefined;
  return (shadow && first(shadow, 'textarea')) ?? field.querySelector('textarea') ?? field;
};

/** The reply box of a page, undefined when it has none. */
export function findComposer(scope: Scope): Element | undefined {
  const own = all(scope, CONTACT.text)
    .filter((field) => !isOff(field))
    .at(-1);
  if (own) return inner(own);
  const fields = all(scope, FIELDS).filter((field) => {
    if (isOff(field) || !isShown(field)) return false;
    const host = closest(parentOf(field) ?? field, 'kat-textarea');
    const said = plain(`${purpose(field)} ${host ? purpose(host) : ''}`);
    return !NOT_A_REPLY.test(said) && !closest(field, '[role="search"], header, nav');
  });
  const field = fields.at(-1);
  return field && inner(field);
}

/** The same as portals name it. Every field found is an HTML one: a textarea or an editable element. */
export const findReply = ({ document }: Page): HTMLElement | undefined =>
  findComposer(deep(document)) as HTMLElement | undefined;
