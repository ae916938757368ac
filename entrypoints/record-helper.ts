import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { borrowed } from '@/lib/page-agent/desk.ts';
import { serveRecording } from '@/lib/page-agent/record.ts';
import { borrowedWords } from '@/lib/page-agent/record-words.ts';

/** Put into a tab by the background where somebody records its page for repair, after the words that may stay. */
export default defineUnlistedScript(() => {
  const desk = borrowed();
  const words = borrowedWords();
  if (desk && words && !desk.answers.has('record.take')) serveRecording(desk, words);
});
