import type { RailPlace } from '@/lib/domain/settings.ts';
import { dress, makeHost } from './dress.ts';

export const NARROWEST = 320;
export const WIDEST = 520;
/** The page keeps at least this much width, CSS pixels, before the frame moves it aside instead of covering it. */
const ROOM = 1_100;

export interface Frame {
  readonly isOpen: boolean;
  toggle(open: boolean): Promise<boolean>;
  place(place: RailPlace): void;
  remove(): void;
}

/**
 * The sidebar beside the page: our own page in an iframe, in the top layer, made when first opened. It never speaks
 * to the page, nor the page to it. `address` asks for a one-time pass and gives the iframe's address.
 */
export function createFrame(window: Window, address: () => Promise<string>, onResize: (width: number) => void): Frame {
  const { document } = window;
  let host: HTMLElement | undefined;
  let handle: HTMLElement | undefined;
  let isOpen = false;
  let place: RailPlace = { side: 'right', top: 0.4, width: 380 };

  async function make(): Promise<HTMLElement> {
    const made = makeHost(document);
    made.host.popover = 'manual';
    const iframe = document.createElement('iframe');
    iframe.src = await address();
    iframe.title = 'Portside';
    dress(iframe, { border: '0', flex: '1 1 0', 'min-width': '0', height: '100%', 'color-scheme': 'normal' });
    handle = makeHandle();
    made.root.append(iframe, handle);
    document.documentElement.append(made.host);
    return made.host;
  }

  function makeHandle(): HTMLElement {
    const edge = document.createElement('div');
    edge.addEventListener('pointerdown', (down) => {
      if (!down.isTrusted) return;
      edge.setPointerCapture(down.pointerId);
      const move = ({ clientX }: PointerEvent) => {
        const width = place.side === 'right' ? window.innerWidth - clientX : clientX;
        place = { ...place, width: Math.round(Math.min(WIDEST, Math.max(NARROWEST, width))) };
        lay();
      };
      edge.addEventListener('pointermove', move);
      edge.addEventListener(
        'pointerup',
        () => {
          edge.removeEventListener('pointermove', move);
          onResize(place.width);
        },
        { once: true },
      );
    });
    return edge;
  }

  function lay(): void {
    const { side, width } = place;
    const away = side === 'right' ? 'left' : 'right';
    if (host) {
      dress(host, {
        position: 'fixed',
        inset: '0 auto 0 auto',
        [side]: '0',
        [away]: 'auto',
        width: `min(${width}px, 100vw)`,
        height: '100vh',
        margin: '0',
        padding: '0',
        border: '0',
        overflow: 'hidden',
        background: 'transparent',
        opacity: '1',
        'box-shadow': '0 0 16px rgb(0 0 0 / 0.18)',
        display: isOpen ? 'flex' : 'none',
      });
    }
    if (handle) {
      // Beside the frame, never over it: whatever overlaps it makes the browser call all of it covered.
      dress(handle, {
        flex: '0 0 6px',
        order: side === 'right' ? '-1' : '1',
        cursor: 'ew-resize',
        'touch-action': 'none',
        background: 'rgb(128 128 128 / 0.25)',
      });
    }
    const docked = isOpen && window.innerWidth - width >= ROOM;
    const { style } = document.documentElement;
    style.marginLeft = docked && side === 'left' ? `${width}px` : '';
    style.marginRight = docked && side === 'right' ? `${width}px` : '';
  }

  return {
    get isOpen() {
      return isOpen;
    },
    async toggle(open) {
      if (open && !host?.isConnected) host = await make();
      isOpen = open;
      lay();
      if (host && open && !host.matches(':popover-open')) host.showPopover();
      if (host && !open && host.matches(':popover-open')) host.hidePopover();
      return isOpen;
    },
    place(next) {
      place = next;
      lay();
    },
    remove() {
      isOpen = false;
      lay();
      host?.remove();
    },
  };
}
