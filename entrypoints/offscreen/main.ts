/** A page nobody sees, opened for a second: Chrome's workers cannot sound. What it sounds stands in its address. */
import { sound, TONE } from '@/lib/background/alerts/tone.ts';

const answer = new BroadcastChannel(TONE);
sound(location.hash === '#pressing').then(
  () => answer.postMessage(true),
  () => answer.postMessage(false),
);
