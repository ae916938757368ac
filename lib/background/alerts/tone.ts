/** A short tone, made here: no file, no network. Twice and higher where something presses. */

/** Where the page that sounds says whether it did; a channel of our own origin, which no portal's page hears. */
export const TONE = 'portside:tone';

/** Seconds. */
const LENGTH = 0.18;
const GAP = 0.08;
/** Loud enough to be noticed beside speech, too soft to startle; of the system's own volume. */
const LOUDNESS = 0.25;
/** Hz: a fifth apart, so that one tells them without looking. */
const CALM = [523];
const PRESSING = [784, 784];

/** Resolves when it has sounded; rejects where the browser lets nothing sound. */
export async function sound(pressing: boolean): Promise<void> {
  const context = new AudioContext();
  try {
    await context.resume();
    if (context.state !== 'running') throw new Error('nothing may sound');
    const tones = pressing ? PRESSING : CALM;
    await Promise.all(tones.map((hertz, place) => tone(context, hertz, place * (LENGTH + GAP))));
  } finally {
    await context.close();
  }
}

/** Swells and fades, so that it does not click. */
function tone(context: AudioContext, hertz: number, after: number): Promise<void> {
  const [voice, volume] = [context.createOscillator(), context.createGain()];
  const start = context.currentTime + after;
  voice.frequency.value = hertz;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(LOUDNESS, start + LENGTH / 4);
  volume.gain.linearRampToValueAtTime(0, start + LENGTH);
  voice.connect(volume).connect(context.destination);
  voice.start(start);
  voice.stop(start + LENGTH);
  return new Promise((resolve) => {
    voice.onended = () => resolve();
  });
}
