import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lendWords } from '@/lib/page-agent/record-words.ts';
import { SAID } from '@/lib/portals/said.ts';
import { CODE_WORDS, INTERFACE_WORDS } from '@/lib/repair/record/interface-words.ts';

/** Put into a tab by the background before the recorder: the words of the page's portal, and those of interfaces. */
export default defineUnlistedScript(() => {
  lendWords((portal) => ({
    said: SAID[portal]?.said ?? [],
    named: SAID[portal]?.named ?? [],
    ofInterfaces: INTERFACE_WORDS,
    ofCode: CODE_WORDS,
  }));
});
