/** What may be taught to be a reply box, and what nobody may teach as anything. */
import { all, closest, lineOf, parentOf } from '@/lib/portals/kit/dom.ts';

const SUBMITS = 'input[type="submit" i], input[type="button" i], input[type="image" i], input[type="reset" i]';
const BUTTON = `button, ${SUBMITS}, [role="button" i]`;
const FIELDS = 'textarea, [contenteditable], input';
const EDITABLE = ['', 'true', 'plaintext-only'];
const TEXT_TYPES = ['', 'text'];

const SEND =
  /^(?:send|submit|发送|提交|送信|送出|senden|absenden|envoyer|enviar|invia|kirim|ส่ง|gửi|gönder|wyślij|verzend|skicka|보내기|전송)/iu;

/** A field that takes a text of somebody's own now: no search, no password, none that is locked. */
export function isWritable(element: Element): boolean {
  const said = (name: string) => (element.getAttribute(name) ?? '').trim().toLowerCase();
  if (element.hasAttribute('disabled') || element.hasAttribute('readonly')) return false;
  if (said('aria-disabled') === 'true' || said('aria-readonly') === 'true' || said('role') === 'searchbox')
    return false;
  if (element.localName === 'textarea') return true;
  if (element.localName === 'input') return TEXT_TYPES.includes(said('type')) && !closest(element, '[role="search" i]');
  return element.hasAttribute('contenteditable') && EDITABLE.includes(said('contenteditable'));
}

/** The field that somebody means who points at it, at what is written in it, or at the box it fills. */
export function fieldAt(element: Element): Element | undefined {
  const around = closest(element, FIELDS);
  if (around && isWritable(around)) return around;
  const inside = all(element, FIELDS).filter(isWritable);
  return inside.length === 1 ? inside[0] : undefined;
}

/** Boxes around a button in which a field to write in makes it that field's. */
const NEAR = 5;

function besideField(button: Element): boolean {
  let box = parentOf(button);
  for (let depth = 0; box && depth < NEAR; depth += 1, box = parentOf(box)) {
    if (/^(?:body|main)$/.test(box.localName)) return false;
    if (all(box, FIELDS).some(isWritable)) return true;
  }
  return false;
}

const isSent = (element: Element, sends: string | undefined): boolean => {
  try {
    return sends !== undefined && closest(element, sends) !== undefined;
  } catch {
    return false;
  }
};

/**
 * Whether an element is, or stands in, what sends or submits: the portal's own send button, any control that submits a
 * form, any button that says "send", any button beside a field to write in. Names and numbers that are buttons
 * elsewhere, as those that open an order, may be read: reading presses nothing.
 */
export function forbidden(element: Element, sends?: string): boolean {
  if (isSent(element, sends) || closest(element, SUBMITS)) return true;
  let button = closest(element, BUTTON);
  for (let up: Element | undefined = element; up && !button; up = parentOf(up)) {
    if (/-button$/.test(up.localName)) button = up;
  }
  if (!button) return false;
  const type = button.localName === 'button' ? button.getAttribute('type')?.toLowerCase() : 'button';
  if ((type === 'submit' || type === undefined) && closest(button, 'form')) return true;
  if (SEND.test(lineOf(button)) || SEND.test(button.getAttribute('aria-label')?.trim() ?? '')) return true;
  return button.getAttribute('role') === null && besideField(button);
}
