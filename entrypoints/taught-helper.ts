import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { borrowed } from '@/lib/page-agent/desk.ts';
import { mendReadings } from '@/lib/page-agent/repair/mend.ts';

/** Put into a tab by the background where something was taught for its page: reads it as taught. */
export default defineUnlistedScript(() => {
  const desk = borrowed();
  if (desk && !desk.mender) desk.mender = mendReadings(desk);
});
