/** Reads the starter templates' words from the extension's own files: they are wanted once a version, not at each wake. */
import { browser } from 'wxt/browser';
import { LANGUAGES } from '@/lib/domain/vocabulary.ts';
import type { StarterTexts } from '@/lib/replies/starter/index.ts';

/** Rejects where the browser cannot read its own files, and may be tried again. */
export async function starterTexts(): Promise<StarterTexts> {
  const texts = LANGUAGES.map(async (language) => {
    const answer = await fetch(browser.runtime.getURL(`/starters/${language}.json`));
    return [language, await answer.json()];
  });
  return Object.fromEntries(await Promise.all(texts));
}
