/** The reply box of Shopify Inbox. The comment box of an order's timeline is a staff note and is never offered. */
import { all, closest, deep, lineOf, parentOf, type Scope } from '../kit/dom.ts';
import type { Composer } from '../portal.ts';
import { inboxPath } from './address.ts';
import { NOT_A_REPLY } from './words.ts';

const EDITABLE =
  'textarea, [contenteditable="true"], [contenteditable=""], [contenteditable="plaintext-only"], [role="textbox"]';
const REPLY =
  /write|repl(?:y|ies)|messag|e-?mail|撰写|回复|消息|邮件|antwort|nachricht|schreib|répon|respon|rispo|返信|メッセージ/i;
const SEND = /^(?:send(?: (?:email|message|reply))?|发送|送信|senden|envoyer|enviar|invia)$/i;

const labelOf = (element: Element): string =>
  ['aria-label', 'placeholder', 'data-placeholder', 'aria-placeholder', 'title', 'name', 'data-testid']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ');

const usable = (element: Element): boolean =>
  element.getAttribute('role') !== 'searchbox' &&
  !element.hasAttribute('disabled') &&
  !element.hasAttribute('readonly') &&
  element.getAttribute('aria-disabled') !== 'true' &&
  element.localName !== 'input' &&
  !closest(element, '[hidden], [aria-hidden="true"], nav, [role="search"], [role="dialog"]');

/** A button that sends stands within a few boxes of the field. */
function besideSend(element: Element): boolean {
  let box: Element | undefined = element;
  for (let depth = 0; box && depth < 6; depth += 1, box = parentOf(box)) {
    const buttons = all(box, 'button, [role="button"], s-internal-button');
    if (buttons.some((button) => SEND.test(lineOf(button) || (button.getAttribute('aria-label') ?? '')))) return true;
  }
  return false;
}

/** The field to write a reply into, anywhere in a page of the Inbox. */
export function composerIn(scope: Scope): HTMLElement | undefined {
  const fields = all(scope, EDITABLE).filter((field) => usable(field) && !NOT_A_REPLY.test(labelOf(field)));
  const found =
    fields.findLast((field) => REPLY.test(labelOf(field)) && besideSend(field)) ??
    fields.findLast(besideSend) ??
    fields.findLast((field) => REPLY.test(labelOf(field)));
  // Whatever matches the selector above is an HTML element.
  return found as HTMLElement | undefined;
}

/** The reply box, on the Inbox host only. */
export const composer: Composer = {
  find: ({ url, document }) => (inboxPath(url) === undefined ? undefined : composerIn(deep(document))),
  // Shopify publishes no limit for Inbox; longer texts were never seen.
  maxLength: 5000,
};
