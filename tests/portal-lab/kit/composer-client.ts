/** Browser side of a reply box, as a framework runs it: what counts is its own state, fed by `input` events. */

export interface ComposerParts {
  /** A textarea or a contenteditable element. */
  readonly field: HTMLElement;
  readonly send: HTMLElement;
  /** Empty: the message starts a conversation the world does not know. */
  readonly threadId: string;
  /** Shows whether sending is possible; called at the start and after every change the framework noticed. */
  enable(enabled: boolean): void;
  /** After a message went out: usually the page's `refresh`. */
  sent(): void;
  readonly maxLength: number;
}

const isField = (field: HTMLElement): field is HTMLTextAreaElement => field instanceof HTMLTextAreaElement;

/** Lines of a contenteditable element: browsers write them as blocks or as `<br>`. */
function linesIn(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (node.nodeName === 'BR') return node.parentNode?.childNodes.length === 1 ? '' : '\n';
  const inside = [...node.childNodes].map(linesIn).join('');
  return /^(DIV|P)$/.test(node.nodeName) && node.previousSibling ? `\n${inside}` : inside;
}

const textIn = (field: HTMLElement): string => (isField(field) ? field.value : linesIn(field).replace(/\n$/, ''));

/** Runs one composer. A value set without an `input` event is unknown to it and is lost at the next render. */
export function runComposer({ field, send, threadId, enable, sent, maxLength }: ComposerParts): void {
  let state = '';
  const render = () => {
    if (textIn(field) !== state) {
      if (isField(field)) field.value = state;
      else field.textContent = state;
    }
    enable(state.trim() !== '' && state.length <= maxLength);
  };
  field.addEventListener('input', () => {
    state = textIn(field);
    render();
  });
  field.addEventListener('focusout', render);
  send.addEventListener('click', async () => {
    if (state.trim() === '') return;
    const text = state;
    state = '';
    window.__labSent += 1;
    render();
    if (threadId) await fetch('/__lab/send', { method: 'POST', body: JSON.stringify({ threadId, text }) });
    sent();
  });
  render();
}
