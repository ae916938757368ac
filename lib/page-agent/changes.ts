/** What a change of the page calls for. */

/** `added`: something new may have come, read at once. `changed`: something was rewritten or marked, read later. */
export type Lane = 'added' | 'changed';

const ELEMENT = 1;
/** More at once is a new page, whatever it is in particular. */
const MANY = 200;
/** Where somebody types: what changes there is no news of the portal's. */
const TYPED_IN =
  '[contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], textarea, kat-textarea';

const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;

function isTyping(target: Node): boolean {
  const element = isElement(target) ? target : target.parentElement;
  if (element?.closest(TYPED_IN)) return true;
  const root: object | undefined = element?.getRootNode();
  return root !== undefined && 'host' in root && (root.host as Element).matches(TYPED_IN);
}

/**
 * The most urgent of the changes; undefined when none is of interest. `from`: what was read. Around it only elements
 * that join or replace it count; our own stand beside the body and do not.
 */
export function changeIn(records: readonly MutationRecord[], from: Element | undefined): Lane | undefined {
  if (records.length > MANY) return 'added';
  let lane: Lane | undefined;
  for (const { type, target, addedNodes } of records) {
    const adds = type === 'childList' && Array.from(addedNodes).some(isElement);
    const around = from !== undefined && target !== from && target.contains(from);
    if (around) {
      const joins = Array.from(addedNodes).some(
        (node) => isElement(node) && (target.parentElement || node.matches('body')),
      );
      if (joins) lane ??= 'changed';
    } else if (!isTyping(target)) {
      if (adds) return 'added';
      lane = 'changed';
    }
  }
  // What was read is gone from the page: whatever stands in its place is new.
  return from?.isConnected === false ? 'added' : lane;
}
