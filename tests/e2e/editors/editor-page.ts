/** What every editor page of this folder gives to the test: the field to write into, and what its library says it holds. */

declare global {
  interface Window {
    /** The library's own model as text: a line a block or line break, as the library would hand it to its portal. */
    model?: () => string;
    /** How often Enter was taken for "send", as a chat does. */
    sends?: number;
  }
}

/** Shows that the editor stands. */
export function stands(model: () => string): void {
  window.model = model;
  document.documentElement.dataset.ready = '';
}

/** Where the editor is mounted. */
export function place(): HTMLElement {
  const box = document.createElement('div');
  document.body.append(box);
  return box;
}

/** A chat's composer: Enter alone sends. */
export const countSend = (): void => {
  window.sends = (window.sends ?? 0) + 1;
};

/** The field once the library has made it. */
export async function made(box: ParentNode, selector: string): Promise<HTMLElement> {
  for (;;) {
    const field = box.querySelector<HTMLElement>(selector);
    if (field) return field;
    await new Promise(requestAnimationFrame);
  }
}

/** Lines of an editable element: browsers write them as blocks or as `<br>`, and soft blanks as hard ones. */
export function linesIn(field: HTMLElement): string {
  const read = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    if (node.nodeName === 'BR') return node.parentNode?.lastChild === node ? '' : '\n';
    const inside = [...node.childNodes].map(read).join('');
    return /^(DIV|P)$/.test(node.nodeName) && node !== field && node.previousSibling ? `\n${inside}` : inside;
  };
  return read(field).replaceAll('\u00a0', ' ');
}
