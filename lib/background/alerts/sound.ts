import { needsPage, withPage } from '../offscreen.ts';
import { sound, TONE } from './tone.ts';

/** Longer than any tone and than a page takes to load, ms. */
const PATIENCE = 4_000;

/** Rejects where nothing can sound. Chrome's workers cannot, so there a page of ours is opened for a moment. */
export async function playTone(pressing: boolean): Promise<void> {
  if (!needsPage()) return sound(pressing);
  const answer = new BroadcastChannel(TONE);
  const heard = new Promise<boolean>((resolve) => {
    answer.onmessage = ({ data }) => resolve(data === true);
  });
  const page = {
    task: pressing ? 'pressing' : 'calm',
    reason: 'AUDIO_PLAYBACK',
    justification: 'A short tone for an alert that the person asked to hear.',
  } as const;
  try {
    const sounded = await withPage(page, () =>
      Promise.race([heard, new Promise<false>((resolve) => setTimeout(resolve, PATIENCE, false))]),
    );
    if (!sounded) throw new Error('nothing sounds here');
  } finally {
    answer.close();
  }
}
