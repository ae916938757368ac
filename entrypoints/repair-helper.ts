import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { borrowed } from '@/lib/page-agent/desk.ts';
import { helpRepair } from '@/lib/page-agent/repair/help.ts';

/** Put into a tab by the background, after the helper that reads as taught, where somebody repairs its page. */
export default defineUnlistedScript(() => {
  const desk = borrowed();
  if (desk?.mender && !desk.answers.has('repair.step')) helpRepair(desk, window, desk.mender);
});
