import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { borrowed } from '@/lib/page-agent/desk.ts';
import { serveRecording } from '@/lib/page-agent/record.ts';
import { NAMED, SAID } from '@/lib/portals/said.ts';
import { Lexicon } from '@/lib/repair/record/lexicon.ts';

/**
 * Put into a tab by the background where somebody records its page for repair. A script of its own: it holds the words
 * of every portal, which is as much as a page agent may weigh.
 */
export default defineUnlistedScript(() => {
  const desk = borrowed();
  let lexicon: Lexicon | undefined;
  if (desk && !desk.answers.has('record.take')) {
    serveRecording(desk, () => {
      lexicon ??= new Lexicon(SAID, NAMED);
      return lexicon;
    });
  }
});
