/** A page that changes the thread under a reply: the other thread is kept ready, so that a swap takes no time at all. */
import type { Page } from 'playwright';

interface Swapper {
  /** Shows the other thread, address and all, in the same task. */
  swap(): void;
  /** The reply box shown now. */
  field(): HTMLElement | undefined;
  text(): string;
  write(text: string): void;
  /** Swaps and writes what stood in the reply box, and `more`, into the other thread's. */
  carry(more: string): void;
  /** Runs so long after something was typed or inserted, ms. */
  after(delay: number, act: () => void): void;
}

declare global {
  interface Window {
    __swapper: Swapper;
  }
}

/** Call on the page of the *other* thread; ends on the thread of `address`. */
export async function keepAndGo(page: Page, address: string): Promise<void> {
  await page.evaluate(async (url) => {
    const root = () => document.querySelector('[data-lab-root]') as HTMLElement;
    const kept = { url: location.href, nodes: [...root().childNodes], title: document.title };
    root().replaceChildren();
    history.pushState({}, '', url);
    window.dispatchEvent(new PopStateEvent('popstate'));
    const deep = (from: ParentNode): HTMLElement[] =>
      [...from.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? deep(element.shadowRoot) : []),
      ]);
    window.__swapper = {
      swap() {
        history.replaceState({}, '', kept.url);
        document.title = kept.title;
        root().replaceChildren(...kept.nodes);
      },
      field: () => {
        const fields = deep(root()).filter((element) => element.matches('textarea, [contenteditable="true"]'));
        const inKat = fields.find((element) => (element.getRootNode() as ShadowRoot).host?.matches('kat-textarea'));
        return inKat ?? fields.at(-1);
      },
      text: () => {
        const field = window.__swapper.field();
        return field instanceof HTMLTextAreaElement ? field.value : (field?.innerText ?? '');
      },
      write(text) {
        const field = window.__swapper.field();
        if (field instanceof HTMLTextAreaElement) field.value = text;
        else if (field) field.innerText = text;
        field?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      },
      carry(more) {
        const text = window.__swapper.text();
        window.__swapper.swap();
        window.__swapper.write(`${text}${more}`);
      },
      after: (delay, act) =>
        window.addEventListener('input', () => setTimeout(act, delay), { once: true, capture: true }),
    };
    while (!window.__swapper.field()) await new Promise((resolve) => setTimeout(resolve, 20));
  }, address);
}

/** What a page may do around an insert, by name. `armed` runs in the page before the order goes out. */
export interface SwapAttack {
  readonly name: string;
  readonly arm: () => void;
  /** What the person must be told. */
  readonly outcome: RegExp;
  /** Whether our text may stand in the composer of the thread it was written for. */
  readonly own?: true;
}

export const SWAPS: readonly SwapAttack[] = [
  {
    name: 'swapped on pointerdown',
    outcome: /^(thread-changed:untouched|no-composer)$/,
    arm: () => window.__swapper.swap(),
  },
  {
    name: 'swapped as the composer gets the focus',
    outcome: /^thread-changed:untouched$/,
    arm: () => window.addEventListener('focusin', () => window.__swapper.swap(), { once: true, capture: true }),
  },
  {
    name: 'swapped as the text arrives in the field',
    outcome: /^thread-changed:(gone|taken-out)$/,
    arm: () => window.addEventListener('input', () => window.__swapper.swap(), { once: true, capture: true }),
  },
  {
    name: 'swapped 50 ms after the write',
    outcome: /^thread-changed:(gone|taken-out)$/,
    arm: () => window.__swapper.after(50, window.__swapper.swap),
  },
  {
    name: 'swapped 250 ms after the write, at the end of the settling',
    outcome: /^thread-changed:(gone|taken-out)$/,
    arm: () => window.__swapper.after(250, window.__swapper.swap),
  },
  {
    name: 'our text moved into the other thread’s composer',
    outcome: /^thread-changed:taken-out$/,
    arm: () => window.__swapper.after(50, () => window.__swapper.carry('')),
  },
  {
    name: 'moved there and added to',
    outcome: /^thread-changed:stands$/,
    arm: () => window.__swapper.after(50, () => window.__swapper.carry(' PS: I refund twice.')),
  },
  {
    name: 'text altered after the write',
    outcome: /^refused$/,
    own: true,
    arm: () =>
      window.__swapper.after(80, () => {
        const { write, text } = window.__swapper;
        write(`${text()} Full refund!`);
      }),
  },
  {
    name: 'composer replaced by an empty one',
    outcome: /^refused$/,
    own: true,
    arm: () =>
      window.__swapper.after(80, () => {
        const field = window.__swapper.field();
        const next = field?.cloneNode(false);
        // The copy of a textarea has its words, too.
        if (next instanceof HTMLTextAreaElement) next.value = '';
        if (next) field?.replaceWith(next);
      }),
  },
  {
    name: 'another buyer’s name over the same thread',
    outcome: /^(thread-changed:untouched|no-composer)$/,
    arm: () => {
      // The page's own rendering, every name in it changed at once.
      const name = (window as Window & { __buyer?: string }).__buyer ?? '';
      const texts = (from: Node): Text[] => {
        const own = [...from.childNodes].flatMap((node) => (node instanceof Text ? [node] : texts(node)));
        return from instanceof Element && from.shadowRoot ? [...own, ...texts(from.shadowRoot)] : own;
      };
      for (const text of texts(document.body)) text.data = text.data.replaceAll(name, 'Mallory Quill');
    },
  },
];

/** The page presses its own send button as soon as something stands in the composer. */
export const sendByItself = (): void =>
  window.addEventListener(
    'input',
    () =>
      setTimeout(() => {
        const deep = (from: ParentNode): HTMLElement[] =>
          [...from.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
            element,
            ...(element.shadowRoot ? deep(element.shadowRoot) : []),
          ]);
        const send = deep(document).find(
          (element) =>
            element.id === 'chat-input-send-button' ||
            element.matches('._Send_p7d0s') ||
            (element.matches('button') && (element.getRootNode() as ShadowRoot).host?.matches('.case-reply-send')),
        );
        send?.click();
      }, 60),
    { once: true, capture: true },
  );
