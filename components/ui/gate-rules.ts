/** When an act that matters may go through: pure, so that every refusal can be tested without a browser. */

/** Fully visible without a break this long, ms, before an act counts. */
export const VISIBLE_TIME = 800;
/** The pointer rests on the button this long, ms, before a click counts. */
export const HOVER_TIME = 300;

/** Where the pointer was, on the screen and in the frame. */
export interface PointerPlace {
  readonly screenX: number;
  readonly screenY: number;
  readonly clientX: number;
  readonly clientY: number;
}

export interface GateState {
  /** In a page's frame, in a browser that can tell whether something covers it. Elsewhere only trust counts. */
  readonly guarded: boolean;
  readonly visibleSince?: number;
  readonly hoverSince?: number;
  /** When the keyboard last came into this document; absent when it has been here from the start. */
  readonly focusedSince?: number;
  /** Where the pointer was `HOVER_TIME` before, or when it came in. */
  readonly before?: PointerPlace;
}

export interface GateAct {
  readonly trusted: boolean;
  readonly at: number;
  readonly by: 'keyboard' | 'mouse' | 'touch';
  readonly documentFocused: boolean;
  readonly pointer?: PointerPlace;
}

export type GateRefusal = 'untrusted' | 'covered' | 'hurried' | 'moved' | 'unfocused';

/** Pixels a still hand may still move. */
const JITTER = 4;

/** Page zoom makes screen and frame pixels differ by a factor from 1/4 to 5; anything outside is the frame moving. */
function axisMoved(screen: number, client: number): boolean {
  if (Math.abs(client) <= JITTER) return Math.abs(screen) > JITTER * 5;
  const ratio = screen / client;
  return !(ratio >= 0.25 && ratio <= 5);
}

/** Whether the frame slid under the pointer between two moments. */
export const frameMoved = (before: PointerPlace, after: PointerPlace): boolean =>
  axisMoved(after.screenX - before.screenX, after.clientX - before.clientX) ||
  axisMoved(after.screenY - before.screenY, after.clientY - before.clientY);

/** Absent: the act may go through. */
export function refusalOf(state: GateState, act: GateAct): GateRefusal | undefined {
  if (!act.trusted) return 'untrusted';
  if (!state.guarded) return undefined;
  if (state.visibleSince === undefined || act.at - state.visibleSince < VISIBLE_TIME) return 'covered';
  if (act.by === 'keyboard') {
    // A page can hand us the focus just before the person presses Enter on something of the page.
    const settled = state.focusedSince === undefined || act.at - state.focusedSince >= HOVER_TIME;
    return act.documentFocused && settled ? undefined : 'unfocused';
  }
  if (act.by === 'touch') return undefined;
  if (state.hoverSince === undefined || act.at - state.hoverSince < HOVER_TIME) return 'hurried';
  return state.before && act.pointer && frameMoved(state.before, act.pointer) ? 'moved' : undefined;
}
