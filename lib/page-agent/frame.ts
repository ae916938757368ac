import type { RailPlace } from '@/lib/domain/settings.ts';
import { createBeat, SHADE } from './beat.ts';
import { dress, makeHost } from './dress.ts';

export const NARROWEST = 320;
export const WIDEST = 520;
/** The page keeps at least this much width, CSS pixels, before the frame moves it aside instead of covering it. */
const ROOM = 1_100;

/** More meddling than this in so long, ms, and the frame gives way. */
const MOST_FIGHTS = 10;
const FIGHT_TIME = 5_000;

export interface Frame {
  /** Whether it stands open in plain sight: a page may have hidden or removed it. */
  readonly isOpen: boolean;
  toggle(open: boolean): Promise<boolean>;
  place(place: RailPlace): void;
  /** Notices that the page took the frame away or hid it: it counts as closed then, and its room is given back. */
  stay(): void;
  remove(): void;
}

/**
 * The sidebar beside the page: our own page in an iframe, in the top layer, made when first opened. It never speaks
 * to the page, nor the page to it. `address` asks for a one-time pass and gives the iframe's address; `onGone` hears
 * when the page has fought it away.
 */
export function createFrame(
  window: Window,
  address: () => Promise<string>,
  onResize: (width: number) => void,
  onGone: () => void,
): Frame {
  const { document } = window;
  let host: HTMLElement | undefined;
  let handle: HTMLElement | undefined;
  let isOpen = false;
  let place: RailPlace = { side: 'right', top: 0.4, width: 380 };

  async function make(): Promise<HTMLElement> {
    const made = makeHost(document);
    const iframe = document.createElement('iframe');
    iframe.title = 'Portside';
    // The browser's own translator works in a frame of another origin only where its embedder lets it.
    iframe.allow = 'translator';
    const pass = await address();
    dress(iframe, { border: '0', flex: '1 1 0', 'min-width': '0', height: '100%', 'color-scheme': 'normal' });
    handle = makeHandle();
    made.root.append(iframe, handle);
    document.documentElement.append(made.host);
    // Never as the frame's `src`: a long task in the frame tells the page that attribute, pass and all (containerSrc).
    iframe.contentWindow?.location.replace(pass);
    // A page that puts the host elsewhere makes the frame load again, empty: the next click makes another.
    iframe.addEventListener('load', () => iframe.addEventListener('load', () => made.host.remove()), { once: true });
    meddling.observe(made.host, { attributes: true });
    made.host.addEventListener('toggle', () => made.host.matches(':popover-open') || defend());
    return made.host;
  }

  let making: Promise<HTMLElement> | undefined;
  /** Two clicks on the rail before the first was answered make one frame. */
  function makeOnce(): Promise<HTMLElement> {
    making ??= make().finally(() => {
      making = undefined;
    });
    return making;
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
        all: 'initial',
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
        background: SHADE,
      });
    }
    beat(isOpen);
    const docked = isOpen && window.innerWidth - width >= ROOM;
    const { style } = document.documentElement;
    style.marginLeft = docked && side === 'left' ? `${width}px` : '';
    style.marginRight = docked && side === 'right' ? `${width}px` : '';
    // What was just done ourselves is no meddling.
    meddling.takeRecords();
  }

  /** In plain sight as far as styles tell; what lies over it, only the frame itself can see. */
  const isShown = (): boolean =>
    isOpen &&
    host?.isConnected === true &&
    host.matches(':popover-open') &&
    host.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });

  /** Puts the host right, and on top of whatever else is in the top layer if it is not shown. */
  function show(): void {
    if (!host) return;
    for (const { name } of [...host.attributes]) if (name !== 'popover') host.removeAttribute(name);
    host.popover = 'manual';
    lay();
    if (isOpen && host.isConnected && !host.matches(':popover-open')) host.showPopover();
  }

  /**
   * The page may style the host, and a browser does not call everything covered that nobody sees (a mask). What a
   * page does to it is undone before the next picture; a page that does not stop has the frame closed.
   */
  function defend(): void {
    if (!isOpen) return;
    const now = performance.now();
    fights = [...fights.filter((at) => now - at < FIGHT_TIME), now];
    if (fights.length > MOST_FIGHTS) void frame.toggle(false).then(onGone);
    else show();
  }

  const beat = createBeat(() => handle);
  const meddling = new MutationObserver(defend);
  let fights: number[] = [];

  const frame: Frame = {
    get isOpen() {
      return isShown();
    },
    // A page that removes the frame is not fought: it comes back, on top, with the person's next click.
    async toggle(open) {
      if (open && !host?.isConnected) host = await makeOnce();
      isOpen = open;
      if (open) fights = [];
      if (host?.matches(':popover-open')) host.hidePopover();
      show();
      return isOpen;
    },
    place(next) {
      place = next;
      lay();
    },
    stay() {
      if (isOpen === isShown()) return;
      isOpen = false;
      lay();
    },
    remove() {
      isOpen = false;
      lay();
      host?.remove();
    },
  };
  return frame;
}
