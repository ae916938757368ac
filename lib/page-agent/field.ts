/** The portal's text field as one reads and fills it: a text field, an editable element, or an editor made of one. */
import { insertTextIntoField } from 'text-field-edit';

/** By name, not by class: a field in a frame of the page has classes of its own. */
export const isTextField = (field: HTMLElement): field is HTMLTextAreaElement | HTMLInputElement =>
  field.localName === 'textarea' || field.localName === 'input';

/** Editors hear of a new selection late, and Slate of the second one only after this, ms. */
export const HEARD = 130;

/** What the field holds, as text. */
export const contentOf = (field: HTMLElement): string => (isTextField(field) ? field.value : field.innerText);

/**
 * A text as this field would show it, line ends and blanks as editors vary them. How many lines lie between an
 * editor's blocks no reading of the page tells, so there they count as one line end.
 */
export const asHeld = (field: HTMLElement, text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u200b', '')
    .replace(/[^\S\n]+$/gm, '')
    .replace(isTextField(field) ? /\n{3,}/g : /\n+/g, isTextField(field) ? '\n\n' : '\n')
    .trim();

/** Goes into the field: all it holds selected, or the caret `behind` it. */
export function enter(field: HTMLElement, behind = false): Promise<void> | undefined {
  field.focus();
  if (isTextField(field)) {
    if (behind) field.setSelectionRange(field.value.length, field.value.length);
    else field.select();
    return undefined;
  }
  const range = field.ownerDocument.createRange();
  range.selectNodeContents(field);
  if (behind) range.collapse(false);
  select(field, range);
  return new Promise((resolve) => setTimeout(resolve, HEARD));
}

export function select(field: HTMLElement, range: Range): void {
  const selection = field.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/**
 * Replaces what is selected, as if typed or pasted: the framework notices, and undo takes it back. Editors that keep a
 * document of their own take several lines only as a paste; typed, some break and some take a line end for Enter.
 */
export function type(field: HTMLElement, text: string): void {
  const words = isTextField(field) ? text : soft(field, text);
  if (isTextField(field) || !isTaken(field, words)) insertTextIntoField(field, words);
}

/** Offers the text, or the taking out of what is selected, as the clipboard would; true when the editor took it. */
function isTaken(field: HTMLElement, text: string): boolean {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  // Of plain text the one drops empty lines, the other blanks that lead a line.
  if (field.matches('.ProseMirror, .ck-content'))
    clipboardData.setData('text/html', paragraphs(field.ownerDocument, text));
  const event = { clipboardData, bubbles: true, cancelable: true, composed: true };
  return !field.dispatchEvent(new ClipboardEvent(text ? 'paste' : 'cut', event));
}

function paragraphs(document: Document, text: string): string {
  const box = document.createElement('div');
  for (const block of text.split('\n\n')) {
    const paragraph = document.createElement('p');
    paragraph.style.whiteSpace = 'pre-wrap';
    for (const [at, line] of block.split('\n').entries()) {
      if (at > 0) paragraph.append(document.createElement('br'));
      paragraph.append(line);
    }
    box.append(paragraph);
  }
  return new XMLSerializer().serializeToString(box);
}

/** Blanks that HTML would fold, as browsers type them. */
const soft = (field: HTMLElement, text: string): string =>
  /pre|break-spaces/.test(getComputedStyle(field).whiteSpace)
    ? text
    : text.replace(/^ /gm, '\u00a0').replace(/ (?= )/g, '\u00a0');
