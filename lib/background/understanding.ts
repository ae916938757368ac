/** Reads what understanding was trained to know from the extension's own files. */
import { browser } from 'wxt/browser';
import { ARTEFACT_FILE, giveArtefact, readArtefact } from '@/lib/understanding/artefact.ts';

let loading: Promise<void> | undefined;

/** Some 20 ms, once a worker's life; rejects where the browser cannot read its own file, and may be tried again. */
export function loadUnderstanding(): Promise<void> {
  loading ??= (async () => {
    const answer = await fetch(browser.runtime.getURL(ARTEFACT_FILE));
    giveArtefact(readArtefact(await answer.text()));
  })().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
