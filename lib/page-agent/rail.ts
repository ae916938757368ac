import type { RailState } from '@/lib/domain/rail.ts';
import type { RailPlace } from '@/lib/domain/settings.ts';
import { HOUR, type Instant, MINUTE } from '@/lib/domain/time.ts';
import { dress, makeHost } from './dress.ts';

export interface Rail {
  show(state: RailState): void;
  /** Stands this far from the window's edge, CSS pixels: beside the open frame. */
  beside(width: number): void;
  /** Comes back when the page took it away. */
  stay(): void;
  /** Says for a moment how the sidebar is opened where a click cannot. */
  hint(): void;
  remove(): void;
}

/** A click that moved less than this, CSS pixels, is a click, not a drag. */
const STILL = 5;
/** How long the key is shown, ms. */
const HINT = 5_000;

/** Time left in two units at most, the same in every language: `3d 4h`, `2h 05m`, `12m`; a minus when it has passed. */
export function countdown(actBy: Instant, now: Instant): string {
  const left = actBy - now;
  const minutes = Math.floor(Math.abs(left) / MINUTE);
  const sign = left < 0 && minutes > 0 ? '−' : '';
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  if (days > 0) return `${sign}${days}d ${hours}h`;
  return hours > 0 ? `${sign}${hours}h ${String(rest).padStart(2, '0')}m` : `${sign}${rest}m`;
}

/** Calm, soon or late; text and background keep 4.5 to 1 in both themes. */
function colours(state: RailState, now: Instant): [background: string, text: string] {
  if (state.paused || state.locked) return ['#5b6673', '#ffffff'];
  const left = (state.actBy ?? Number.POSITIVE_INFINITY) - now;
  if (left <= 0 || state.trouble) return ['#b3261e', '#ffffff'];
  if (left <= HOUR) return ['#8f5600', '#ffffff'];
  const dark = state.theme === 'dark' || (state.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  return dark ? ['#1d2733', '#e6edf5'] : ['#0b4f6c', '#ffffff'];
}

/**
 * The collapsed rail: how many tickets are due and how long until the most urgent. Nothing of a buyer stands in it,
 * because a page can read what a closed shadow root shows. Click or Enter opens the sidebar; dragging moves it.
 */
export function createRail(window: Window, onOpen: () => void, onPlace: (place: RailPlace) => void): Rail {
  const { document } = window;
  const { host, root } = makeHost(document);
  const button = document.createElement('button');
  const count = document.createElement('span');
  const clock = document.createElement('span');
  button.append(count, clock);
  root.append(button);
  let state: RailState | undefined;
  let moved: RailPlace | undefined;
  let offset = 0;
  let hinting: ReturnType<typeof setTimeout> | undefined;

  function lay(): void {
    if (!state) return;
    const { side, top } = moved ?? state.place;
    const now = Date.now();
    const [background, text] = colours(state, now);
    dress(host, {
      position: 'fixed',
      'z-index': '2147483646',
      top: `${Math.round(top * 100)}vh`,
      [side]: `${offset}px`,
      [side === 'right' ? 'left' : 'right']: 'auto',
    });
    dress(button, {
      all: 'initial',
      display: 'flex',
      'flex-direction': 'column',
      'align-items': 'center',
      gap: '2px',
      cursor: 'pointer',
      padding: '10px 8px',
      'min-width': '44px',
      'box-sizing': 'border-box',
      background,
      color: text,
      'border-radius': side === 'right' ? '10px 0 0 10px' : '0 10px 10px 0',
      'box-shadow': '0 1px 6px rgb(0 0 0 / 0.3)',
      font: '600 12px/1.2 system-ui, sans-serif',
      'touch-action': 'none',
      'user-select': 'none',
      outline: button.matches(':focus-visible') ? '3px solid #ffb000' : 'none',
    });
    dress(count, { font: '700 18px/1.1 system-ui, sans-serif' });
    const number = String(state.due > 0 ? state.due : state.open);
    count.textContent = state.paused ? 'II' : state.locked ? '-' : state.trouble ? '!' : number;
    const time = state.actBy === undefined ? '·' : countdown(state.actBy, now);
    clock.textContent = state.paused ?? state.locked ?? ((hinting && state.key) || time);
    button.setAttribute('aria-label', state.label);
    button.title = state.label;
  }

  button.addEventListener('pointerdown', (down) => {
    if (!down.isTrusted || !state) return;
    const { place } = state;
    button.setPointerCapture(down.pointerId);
    const move = ({ clientX, clientY }: PointerEvent) => {
      if (!moved && Math.hypot(clientX - down.clientX, clientY - down.clientY) < STILL) return;
      const top = Math.min(0.92, Math.max(0.02, clientY / window.innerHeight - 0.03));
      moved = { ...place, top, side: clientX < window.innerWidth / 2 ? 'left' : 'right' };
      lay();
    };
    const up = () => {
      button.removeEventListener('pointermove', move);
      if (moved) onPlace(moved);
    };
    button.addEventListener('pointermove', move);
    button.addEventListener('pointerup', up, { once: true });
  });
  button.addEventListener('click', (event) => {
    const dragged = moved;
    moved = undefined;
    if (dragged && state) state = { ...state, place: dragged };
    else if (event.isTrusted) onOpen();
    lay();
  });
  for (const type of ['focus', 'blur']) button.addEventListener(type, lay);
  const clockTick = setInterval(lay, 10_000);

  return {
    show(next) {
      state = next;
      this.stay();
      lay();
    },
    stay() {
      if (state && !host.isConnected) document.documentElement.append(host);
    },
    beside(width) {
      if (offset === width) return;
      offset = width;
      lay();
    },
    hint() {
      clearTimeout(hinting);
      hinting = setTimeout(() => {
        hinting = undefined;
        lay();
      }, HINT);
      lay();
    },
    remove() {
      clearInterval(clockTick);
      host.remove();
    },
  };
}
