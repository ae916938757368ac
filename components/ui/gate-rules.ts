/** When an act that matters may go through: pure, so that every refusal can be tested without a browser. */

/** Fully visible and in its place without a break this long, ms, before an act counts. */
export const VISIBLE_TIME = 800;
/** The pointer rests on the button this long, ms, before a click counts. */
export const HOVER_TIME = 300;
/** A panel smaller than this, CSS pixels either way, does not show what its button does. */
export const LEAST_SIZE = 240;

/** Where the pointer was, on the screen and in the panel. */
export interface PointerPlace {
  readonly screenX: number;
  readonly screenY: number;
  readonly clientX: number;
  readonly clientY: number;
}

/** A point of the screen, CSS pixels of an unzoomed page. */
export interface Corner {
  readonly x: number;
  readonly y: number;
}

export interface GateState {
  /** In a page's frame, in a browser that can tell whether something covers it. Elsewhere only trust counts. */
  readonly guarded: boolean;
  /** Whether the panel is at least `LEAST_SIZE` wide and high. */
  readonly roomy: boolean;
  /** Since when the button is seen whole. */
  readonly visibleSince?: number;
  /** Since when the whole panel is: a button alone does not say what it is for. */
  readonly panelVisibleSince?: number;
  readonly hoverSince?: number;
  /** When the keyboard last came into this document; absent when it has been here from the start. */
  readonly focusedSince?: number;
  /** When the panel was last seen to stand elsewhere than before. */
  readonly movedAt?: number;
}

export interface GateAct {
  readonly trusted: boolean;
  readonly at: number;
  readonly by: 'keyboard' | 'mouse' | 'touch';
  readonly documentFocused: boolean;
}

export type GateRefusal = 'untrusted' | 'small' | 'covered' | 'hurried' | 'moved' | 'unfocused';

/** Pixels by which a place may differ through rounding. */
const ROUNDING = 4;

/** Where the panel's corner stands on the screen, from where the pointer is on both. `zoom` is the page's, 1 = 100 %. */
export const cornerOf = ({ screenX, screenY, clientX, clientY }: PointerPlace, zoom: number): Corner => ({
  x: screenX - clientX * zoom,
  y: screenY - clientY * zoom,
});

/** Whether the panel stands elsewhere. Compared with where it stood once, so that small steps add up. */
export const hasMoved = (before: Corner, after: Corner): boolean =>
  Math.abs(after.x - before.x) > ROUNDING || Math.abs(after.y - before.y) > ROUNDING;

const longAgo = (since: number | undefined, now: number, time: number): boolean =>
  since !== undefined && now - since >= time;

/** Seen whole since when, after these sights; a busy moment brings several at once, and one covered among them counts. */
export const seenSince = (since: number | undefined, sights: readonly boolean[], now: number): number | undefined =>
  sights.reduce<number | undefined>((was, seen) => (seen ? (was ?? now) : undefined), since);

/** Absent: the act may go through. */
export function refusalOf(state: GateState, act: GateAct): GateRefusal | undefined {
  if (!act.trusted) return 'untrusted';
  if (!state.guarded) return undefined;
  if (!state.roomy) return 'small';
  const seen = [state.visibleSince, state.panelVisibleSince].every((since) => longAgo(since, act.at, VISIBLE_TIME));
  if (!seen) return 'covered';
  if (act.by === 'keyboard') {
    // A page can hand us the focus just before the person presses Enter on something of the page.
    const settled = state.focusedSince === undefined || longAgo(state.focusedSince, act.at, HOVER_TIME);
    return act.documentFocused && settled ? undefined : 'unfocused';
  }
  if (state.movedAt !== undefined && act.at - state.movedAt < VISIBLE_TIME) return 'moved';
  if (act.by === 'touch') return undefined;
  return longAgo(state.hoverSince, act.at, HOVER_TIME) ? undefined : 'hurried';
}
