/**
 * A page nobody sees, opened for a moment: Chrome's workers can neither sound nor give a file an address. What it is to
 * do stands in its own address.
 */
import { sound, TONE } from '@/lib/background/alerts/tone.ts';
import { ADDRESS, ADDRESS_TASK, makeAddress } from '@/lib/background/continuity/offscreen.ts';

const task = location.hash.slice(1);
const answer = new BroadcastChannel(task.startsWith(ADDRESS_TASK) ? ADDRESS : TONE);
if (task.startsWith(ADDRESS_TASK))
  makeAddress(task.slice(ADDRESS_TASK.length)).then(
    (url) => answer.postMessage(url),
    () => answer.postMessage(false),
  );
else
  sound(task === 'pressing').then(
    () => answer.postMessage(true),
    () => answer.postMessage(false),
  );
