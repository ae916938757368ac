/** The reply box of the chat: the one editable beside the send button, textarea or contenteditable by region. */
import { all, closest, deep, parentOf, type Where } from '../kit/dom.ts';
import type { Composer } from '../portal.ts';
import { isChat } from './address.ts';
import { SEND_BUTTON } from './selectors.ts';
import { isExpired } from './signs.ts';
import { NOT_A_REPLY } from './words.ts';

const EDITABLE = 'textarea, [contenteditable="true"], [contenteditable=""], [contenteditable="plaintext-only"]';
/** The box stands within this many ancestors of the button (seen in 2026 on four regions). */
const NEAR = 8;

const usable = (field: Element): boolean =>
  !field.hasAttribute('disabled') &&
  !field.hasAttribute('readonly') &&
  field.getAttribute('aria-disabled') !== 'true' &&
  !closest(field, '[hidden], [aria-hidden="true"], [role="search"]') &&
  !NOT_A_REPLY.test(
    ['placeholder', 'aria-label', 'data-placeholder'].map((name) => field.getAttribute(name) ?? '').join(' '),
  );

const fieldsIn = (where: Where): readonly Element[] => all(where, EDITABLE).filter(usable);

/** The field to write a reply into, anywhere in a chat's document. */
export function composerIn(document: Document): HTMLElement | undefined {
  const scope = deep(document);
  const send = SEND_BUTTON.flatMap((selector) => all(scope, selector))[0];
  let box = send;
  for (let depth = 0; box && depth <= NEAR; depth += 1, box = parentOf(box)) {
    const fields = fieldsIn(box);
    // Whatever matches the selector above is an HTML element. Two fields at once: which is the reply box is unknown.
    if (fields.length > 0) return fields.length === 1 ? (fields[0] as HTMLElement) : undefined;
  }
  const everywhere = fieldsIn(scope);
  return everywhere.length === 1 ? (everywhere[0] as HTMLElement) : undefined;
}

/** The reply box of a chat whose session is alive. */
export const composer: Composer = {
  find: ({ url, document }) => (isChat(url) && !isExpired(document) ? composerIn(document) : undefined),
  maxLength: 2000,
  sends: SEND_BUTTON.join(),
};
