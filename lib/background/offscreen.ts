import { browser } from 'wxt/browser';

/** Only Chrome has it, and the polyfill's types do not know it. */
interface Offscreen {
  createDocument(page: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

interface Page {
  /** What it is to do, as it stands in its address. */
  readonly task: string;
  readonly reason: 'AUDIO_PLAYBACK' | 'BLOBS';
  readonly justification: string;
}

let last: Promise<unknown> = Promise.resolve();

/** Chrome's workers lack what pages have; whether a page of ours has to stand in. */
export const needsPage = (): boolean => 'offscreen' in browser;

/** A page of ours that nobody sees, while `work` lasts. One at a time is allowed, so each waits for its turn. */
export function withPage<Result>({ task, reason, justification }: Page, work: () => Promise<Result>): Promise<Result> {
  const { offscreen } = browser as unknown as { offscreen: Offscreen };
  const turn = last
    .catch(() => {})
    .then(async () => {
      // One that a killed worker left behind has done its work long ago.
      await offscreen.closeDocument().catch(() => {});
      try {
        await offscreen.createDocument({ url: `/offscreen.html#${task}`, reasons: [reason], justification });
        return await work();
      } finally {
        await offscreen.closeDocument().catch(() => {});
      }
    });
  last = turn;
  return turn;
}
