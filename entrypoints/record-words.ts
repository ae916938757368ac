import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lendWords } from '@/lib/page-agent/record-words.ts';
import { NAMED, SAID } from '@/lib/portals/said.ts';
import { CODE_WORDS, INTERFACE_WORDS } from '@/lib/repair/record/interface-words.ts';

/** Put into a tab by the background before the recorder: the words of all portals, which share most, and of interfaces. */
export default defineUnlistedScript(() => {
  lendWords({ said: SAID, named: NAMED, ofInterfaces: INTERFACE_WORDS, ofCode: CODE_WORDS });
});
