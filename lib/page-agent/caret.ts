/** What stands right before the caret, in text fields and editable elements. */
import { isTextField, select } from './field.ts';

/** The nearest box around a node that begins a line of its own. */
function blockOf(node: Node, field: HTMLElement): Node {
  let at = node.parentElement;
  while (at && at !== field && getComputedStyle(at).display.startsWith('inline')) at = at.parentElement;
  return at ?? field;
}

/** Chromium tells of a selection within a shadow root only there. */
function selectionIn(field: HTMLElement): Selection | null {
  const root = field.getRootNode() as Node & { getSelection?(): Selection | null };
  return root.getSelection?.() ?? field.ownerDocument.getSelection();
}

interface Place {
  readonly node: Text;
  readonly offset: number;
}

/** The caret in an editable element's text; undefined when something is selected or no text stands before it. */
function caretIn(field: HTMLElement): Place | undefined {
  const selection = selectionIn(field);
  const { anchorNode, anchorOffset, isCollapsed } = selection ?? {};
  if (!anchorNode || !isCollapsed || anchorOffset === undefined || !field.contains(anchorNode)) return undefined;
  if (anchorNode.nodeType === Node.TEXT_NODE) return { node: anchorNode as Text, offset: anchorOffset };
  let node: Node | null | undefined = anchorNode.childNodes[anchorOffset - 1];
  while (node?.lastChild) node = node.lastChild;
  return node?.nodeType === Node.TEXT_NODE ? { node: node as Text, offset: (node as Text).length } : undefined;
}

/** Back from the caret within its line, at most so many characters: the words, and where they begin and end. */
function backIn(field: HTMLElement, most: number): { text: string; start: Place; end: Place } | undefined {
  const end = caretIn(field);
  if (!end) return undefined;
  const block = blockOf(end.node, field);
  const walker = field.ownerDocument.createTreeWalker(field, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  walker.currentNode = end.node;
  let start = { node: end.node, offset: Math.max(0, end.offset - most) };
  let text = end.node.data.slice(start.offset, end.offset);
  while (text.length < most) {
    const before = walker.previousNode();
    if (!before || before.nodeName === 'BR') break;
    if (before.nodeType !== Node.TEXT_NODE) continue;
    if (blockOf(before, field) !== block) break;
    const node = before as Text;
    start = { node, offset: Math.max(0, node.length - (most - text.length)) };
    text = node.data.slice(start.offset) + text;
  }
  return { text, start, end };
}

/** Up to `most` characters before the caret, line ends among them only in a text field; empty when words are selected. */
export function beforeCaret(field: HTMLElement, most: number): string {
  if (!isTextField(field)) return backIn(field, most)?.text ?? '';
  const { selectionStart: at, selectionEnd, value } = field;
  return at === null || at !== selectionEnd ? '' : value.slice(Math.max(0, at - most), at);
}

/** All that stands before the caret, without the line ends between an editor's blocks. */
export function allBefore(field: HTMLElement): string {
  if (isTextField(field)) return field.value.slice(0, field.selectionStart ?? 0);
  const end = caretIn(field);
  if (!end) return '';
  const range = field.ownerDocument.createRange();
  range.setStart(field, 0);
  range.setEnd(end.node, end.offset);
  return String(range).replaceAll('\u00a0', ' ');
}

/** Selects that many characters before the caret. */
export function selectBack(field: HTMLElement, count: number): void {
  if (isTextField(field)) {
    const at = field.selectionStart ?? 0;
    field.setSelectionRange(at - count, at);
    return;
  }
  const back = backIn(field, count);
  if (!back) return;
  const range = field.ownerDocument.createRange();
  range.setStart(back.start.node, back.start.offset);
  range.setEnd(back.end.node, back.end.offset);
  select(field, range);
}

/** What is selected in the field. */
export function selectedIn(field: HTMLElement): string {
  if (isTextField(field)) return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  return String(selectionIn(field) ?? '');
}
