import { browser } from 'wxt/browser';
import { sound } from './tone.ts';

/** Only Chrome has it, and the polyfill's types do not know it. */
interface Offscreen {
  createDocument(page: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

/** The page sounds as it loads and has nothing more to do after so long, ms. */
const HEARD = 2_000;

/** Rejects where nothing can sound. Chrome's workers cannot, so there a page of ours is opened for a moment. */
export async function playTone(pressing: boolean): Promise<void> {
  const { offscreen } = browser as unknown as { offscreen?: Offscreen };
  if (!offscreen) return sound(pressing);
  // One page at a time is allowed; one that is still there has sounded.
  await offscreen.closeDocument().catch(() => {});
  await offscreen.createDocument({
    url: `/offscreen.html${pressing ? '#pressing' : ''}`,
    reasons: ['AUDIO_PLAYBACK'],
    justification: 'A short tone for an alert that the person asked to hear.',
  });
  // A worker that is gone by then leaves it to the browser, which closes a silent page after half a minute.
  setTimeout(() => void offscreen.closeDocument().catch(() => {}), HEARD);
}
