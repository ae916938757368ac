import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { borrowed } from '@/lib/page-agent/desk.ts';
import { helpRepair } from '@/lib/page-agent/repair/help.ts';

/** Put into a tab by the background where something was taught for its page, or somebody repairs or records it. */
export default defineUnlistedScript(() => {
  const desk = borrowed();
  if (desk && !desk.mend) helpRepair(desk, window);
});
