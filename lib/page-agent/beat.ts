import { dress } from './dress.ts';

/** Of the handle beside the frame, and one that nobody can tell from it. */
export const SHADE = 'rgb(128 128 128 / 0.25)';
const TWIN = 'rgb(128 128 128 / 0.27)';
/** How often the page draws its edge of the open frame, ms. */
const BEAT = 100;

/**
 * Chromium works out what covers a frame only when the page draws, and lets some occasions pass: on a page that stands
 * still one cover in seven never came to the frame's ears. So the open frame's handle changes a shade, unseen.
 */
export function createBeat(handle: () => HTMLElement | undefined): (on: boolean) => void {
  let beat: ReturnType<typeof setInterval> | undefined;
  let shade = SHADE;
  return (on) => {
    if (!on) {
      clearInterval(beat);
      beat = undefined;
      return;
    }
    beat ??= setInterval(() => {
      const element = handle();
      shade = shade === SHADE ? TWIN : SHADE;
      if (element && !element.ownerDocument.hidden) dress(element, { background: shade });
    }, BEAT);
  };
}
