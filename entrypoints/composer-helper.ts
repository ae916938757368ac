import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { helpWith } from '@/lib/page-agent/composer.ts';
import { borrowed } from '@/lib/page-agent/desk.ts';

/** Put into a tab by the background once its page agent has seen a composer. */
export default defineUnlistedScript(() => {
  const desk = borrowed();
  if (desk && !desk.insert) helpWith(desk, window);
});
