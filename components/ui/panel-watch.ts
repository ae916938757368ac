/** What the in-page frame can tell of itself as a whole: seen whole since when, moved when, keyboard here since when. */
import { watchZoom } from '@/lib/client/zoom.ts';
import { type Corner, cornerOf, type GateState, hasMoved, LEAST_SIZE, seenSince, VISIBLE_TIME } from './gate-rules.ts';

/** `trackVisibility` and `delay` are version 2 of the standard, which TypeScript's DOM does not know yet. */
interface VisibilityOptions extends IntersectionObserverInit {
  readonly trackVisibility: boolean;
  readonly delay: number;
}

/** Ms; well under the time a panel must be seen. */
const BEAT = 100;

type Sight = IntersectionObserverEntry & { readonly isVisible: boolean };

/** Says since when an element is seen whole, and when it no longer is. Returns what stops it. */
export function watchVisible(element: Element, changed: (since: number | undefined) => void): () => void {
  const options: VisibilityOptions = { threshold: [0, 0.95, 1], trackVisibility: true, delay: 100 };
  let since: number | undefined;
  const observer = new IntersectionObserver((entries) => {
    const seen = entries.map((entry) => (entry as Sight).isVisible && entry.intersectionRatio >= 0.95);
    since = seenSince(since, seen, performance.now());
    changed(since);
  }, options);
  observer.observe(element);
  const still = keepDrawing();
  return () => {
    still();
    observer.disconnect();
  };
}

/**
 * A dot that nobody sees changes its width: a frame that draws nothing looks for covers at no particular time (see the
 * page's own in `lib/page-agent/beat.ts`). Returns what stops it.
 */
function keepDrawing(): () => void {
  const dot = document.createElement('i');
  dot.ariaHidden = 'true';
  dot.style.cssText = 'position:fixed;right:0;bottom:0;height:1px;width:1px;background:rgb(128 128 128 / 0.1)';
  document.body.append(dot);
  let wide = false;
  const beat = setInterval(() => {
    wide = !wide;
    dot.style.width = wide ? '2px' : '1px';
  }, BEAT);
  return () => {
    clearInterval(beat);
    dot.remove();
  };
}

type PanelState = Pick<GateState, 'roomy' | 'panelVisibleSince' | 'focusedSince' | 'movedAt'>;

/** Watches this document from now on; answers how it stands. */
function watchPanel(): () => PanelState {
  const state: { -readonly [Field in Exclude<keyof PanelState, 'roomy'>]?: PanelState[Field] } = {};
  let zoom = 1;
  let corner: Corner | undefined;
  watchVisible(document.documentElement, (since) => {
    if (since === undefined) delete state.panelVisibleSince;
    else state.panelVisibleSince = since;
  });
  /** Another size or zoom: for a moment nobody, the browser included, knows where the panel stands. */
  const unsettle = () => {
    state.movedAt = performance.now();
    corner = undefined;
  };
  watchZoom((now) => {
    if (now !== zoom) unsettle();
    zoom = now;
  });
  window.addEventListener('resize', unsettle);
  const stands = (event: PointerEvent | MouseEvent) => {
    const now = performance.now();
    if (!event.isTrusted || (!corner && now - (state.movedAt ?? 0) < VISIBLE_TIME)) return;
    const { x, y } = cornerOf(event, zoom);
    // A person may move the whole window.
    const here = { x: x - window.screenX, y: y - window.screenY };
    if (corner && !hasMoved(corner, here)) return;
    if (corner) state.movedAt = now;
    corner = here;
  };
  for (const type of ['pointermove', 'pointerover', 'pointerdown', 'pointerup'] as const) {
    window.addEventListener(type, stands, { capture: true, passive: true });
  }
  // Where it stood while the pointer was elsewhere says nothing of a click: what counts is the rest on the button.
  document.documentElement.addEventListener('pointerleave', () => {
    corner = undefined;
  });
  window.addEventListener('focus', () => {
    state.focusedSince = performance.now();
  });
  return () => ({ ...state, roomy: window.innerWidth >= LEAST_SIZE && window.innerHeight >= LEAST_SIZE });
}

let panel: (() => PanelState) | undefined;

/** How the panel stands; the watch begins with the first question. */
export const panelState = (): PanelState => {
  panel ??= watchPanel();
  return panel();
};
