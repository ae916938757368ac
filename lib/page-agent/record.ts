/**
 * Records the page for repair, where a person asked for it. The page as it is goes nowhere: what is handed out is the
 * recording, and beside each of its texts what stood there, for the person who looks it through.
 */
import type { Page } from '@/lib/portals/portal.ts';
import type { PageRecording, RecordedPart } from '@/lib/protocol.ts';
import { Lexicon, type WordList } from '@/lib/repair/record/lexicon.ts';
import { recordSteps, type Snapshot } from '@/lib/repair/record/record.ts';
import type { Desk } from './desk.ts';

/** Longest the page stands still at a stretch, ms. */
const STRETCH = 24;
/** What is handed over at once, UTF-16 code units. */
const PART = 200_000;
/** A question is answered within this even while the recording is not done, ms. */
const PATIENCE = 3_000;
/** A recording nobody asks for any more is forgotten after this, ms. */
const FORGET = 600_000;

const host = (pattern: string): string => /^[^:]*:\/\/([^/]+)/.exec(pattern)?.[1] ?? '';

/** Lets the page do what waits, then goes on. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

async function record({ portal }: Desk, page: Page, lexicon: Lexicon, seed: number): Promise<Snapshot> {
  const { locale, timeZone, market } = portal.setting(page);
  const steps = recordSteps(page.document, {
    url: page.url,
    hosts: portal.matches.map(host),
    now: page.now,
    portal: portal.id,
    page: portal.pages.find((one) => one.matches(page.url))?.id ?? 'unknown',
    locale,
    timeZone: page.timeZone ?? timeZone,
    ...(portal.viewerZone ? { zoneFromViewer: true } : {}),
    ...(market === undefined ? {} : { market }),
    lexicon,
    seed,
  });
  let from = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - from < STRETCH) continue;
    await breathe();
    from = performance.now();
  }
}

/** Answers for the agent of this desk what is asked of recordings. `words`: those that may stay. */
export function serveRecording(desk: Desk, words: WordList): void {
  let lexicon: Lexicon | undefined;
  let made: { readonly id: string; readonly text: Promise<string>; done?: string } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = () => {
    made = undefined;
    clearTimeout(timer);
  };

  function take({ id }: { readonly id: string }): PageRecording {
    // A question repeated over a new port is the same recording.
    if (made?.id !== id) {
      const [seed = 1] = crypto.getRandomValues(new Uint32Array(1));
      const text = breathe()
        .then(() => {
          lexicon ??= new Lexicon(words);
          return record(desk, desk.pageNow(), lexicon, seed);
        })
        .then((snapshot) => JSON.stringify(snapshot));
      const next: NonNullable<typeof made> = { id, text };
      // A failure is told to whoever asks for the first part.
      text.then(
        (done) => {
          next.done = done;
        },
        () => undefined,
      );
      made = next;
    }
    clearTimeout(timer);
    timer = setTimeout(forget, FORGET);
    return { started: true };
  }

  async function part({ id, at }: { readonly id: string; readonly at: number }): Promise<RecordedPart> {
    const wanted = made;
    if (wanted?.id !== id) return { state: 'gone' };
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
    const text = wanted.done ?? (await Promise.race([wanted.text, late]));
    return text === undefined
      ? { state: 'recording' }
      : { state: 'here', text: text.slice(at, at + PART), length: text.length };
  }

  desk.answers.set('record.take', (data) => take(data as { id: string }));
  desk.answers.set('record.part', (data) => part(data as { id: string; at: number }));
  desk.answers.set('record.drop', (data) => {
    if (made?.id === (data as { id: string }).id) forget();
    return { dropped: true };
  });
  desk.signal.addEventListener('abort', forget);
}
