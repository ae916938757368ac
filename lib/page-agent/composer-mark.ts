import type { GuardLevel } from '@/lib/domain/guard.ts';
import type { ComposerMark } from '@/lib/protocol.ts';
import { dress, makeHost } from './dress.ts';

export interface Mark {
  /** Beside this field; nothing is shown where nothing was found. */
  show(field: HTMLElement, mark: ComposerMark): void;
  /** One line beside it, for a while. */
  say(field: HTMLElement, label: string): void;
  hide(): void;
}

/** How long a line is shown, ms. */
const SAID = 8_000;
/** How often the mark follows a field that moves without a sign, ms. */
const FOLLOW = 500;
/** Text on these keeps 4.5 to 1. */
const COLOURS: Readonly<Record<GuardLevel, string>> = { block: '#b3261e', warn: '#8f5600', note: '#0b4f6c' };

/**
 * A dot beside the composer with how much the guard found in it. A page can read what a closed shadow root shows, so
 * neither words of the buyer nor of the draft stand in it, and it is in the page only while there is something to say.
 * `look` is called now and then while it is there.
 */
export function createMark(
  window: Window,
  open: () => void,
  look: (field: HTMLElement) => void,
  signal: AbortSignal,
): Mark {
  const { document } = window;
  const { host, root } = makeHost(document);
  const button = document.createElement('button');
  root.append(button);
  let beside: HTMLElement | undefined;
  let shown: ComposerMark | undefined;
  let said: string | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let following: ReturnType<typeof setInterval> | undefined;

  function lay(): void {
    const here = beside?.isConnected && (said !== undefined || shown?.level) ? beside : undefined;
    const box = here?.getBoundingClientRect();
    if (!here || !box || box.width === 0) {
      host.remove();
      return;
    }
    const label = said ?? shown?.label ?? '';
    button.textContent = said ?? String(shown?.count ?? '');
    button.setAttribute('aria-label', label);
    button.title = label;
    dress(host, {
      position: 'fixed',
      'z-index': '2147483645',
      top: `${Math.round(box.top - 11)}px`,
      right: `${Math.max(0, Math.round(document.documentElement.clientWidth - box.right + 8))}px`,
    });
    dress(button, {
      all: 'initial',
      cursor: 'pointer',
      'box-sizing': 'border-box',
      'min-width': '22px',
      height: '22px',
      padding: '0 6px',
      'border-radius': '11px',
      'text-align': 'center',
      font: '600 12px/22px system-ui, sans-serif',
      background: COLOURS[said === undefined ? (shown?.level ?? 'note') : 'note'],
      color: '#ffffff',
      'box-shadow': '0 1px 4px rgb(0 0 0 / 0.3)',
      'user-select': 'none',
    });
    if (!host.isConnected) document.documentElement.append(host);
  }

  function follow(): void {
    clearInterval(following);
    following = setInterval(() => {
      if (document.hidden) return;
      if (beside) look(beside);
      lay();
      if (!host.isConnected) clearInterval(following);
    }, FOLLOW);
  }

  function put(field: HTMLElement): void {
    beside = field;
    lay();
    follow();
  }

  const listen = { capture: true, passive: true, signal };
  for (const type of ['scroll', 'resize']) window.addEventListener(type, () => host.isConnected && lay(), listen);
  // The composer keeps the focus, and with it what one was writing.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', (event) => event.isTrusted && open());
  signal.addEventListener('abort', () => {
    clearInterval(following);
    clearTimeout(silence);
    host.remove();
  });

  return {
    show(field, mark) {
      shown = mark;
      put(field);
    },
    say(field, label) {
      said = label;
      clearTimeout(silence);
      silence = setTimeout(() => {
        said = undefined;
        lay();
      }, SAID);
      put(field);
    },
    hide() {
      shown = undefined;
      said = undefined;
      lay();
    },
  };
}
