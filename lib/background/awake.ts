/** Work that takes longer than a worker lives unasked. */
import { browser } from 'wxt/browser';

/** A worker is stopped after 30 s in which it was asked nothing and called nothing of the browser's, ms. */
const SIGN_OF_LIFE = 20_000;

/** Keeps the worker from being stopped until the work is over. Rejects with what the work rejects with. */
export async function awake<Result>(work: () => Promise<Result>): Promise<Result> {
  const beat = setInterval(() => void browser.runtime.getPlatformInfo(), SIGN_OF_LIFE);
  return work().finally(() => clearInterval(beat));
}
