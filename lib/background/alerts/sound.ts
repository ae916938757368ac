import { browser } from 'wxt/browser';
import { sound, TONE } from './tone.ts';

/** Only Chrome has it, and the polyfill's types do not know it. */
interface Offscreen {
  createDocument(page: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

/** Longer than any tone and than a page takes to load, ms. */
const PATIENCE = 4_000;

/** Rejects where nothing can sound. Chrome's workers cannot, so there a page of ours is opened for a moment. */
export async function playTone(pressing: boolean): Promise<void> {
  const { offscreen } = browser as unknown as { offscreen?: Offscreen };
  if (!offscreen) return sound(pressing);
  const answer = new BroadcastChannel(TONE);
  // One page at a time is allowed; one that a killed worker left behind has sounded long ago.
  await offscreen.closeDocument().catch(() => {});
  try {
    const sounded = new Promise<boolean>((resolve) => {
      answer.onmessage = ({ data }) => resolve(data === true);
      setTimeout(() => resolve(false), PATIENCE);
    });
    await offscreen.createDocument({
      url: `/offscreen.html${pressing ? '#pressing' : ''}`,
      reasons: ['AUDIO_PLAYBACK'],
      justification: 'A short tone for an alert that the person asked to hear.',
    });
    if (!(await sounded)) throw new Error('nothing sounds here');
  } finally {
    answer.close();
    await offscreen.closeDocument().catch(() => {});
  }
}
