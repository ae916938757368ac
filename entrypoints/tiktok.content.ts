import { defineContentScript } from 'wxt/utils/define-content-script';
import { runPortal } from '@/lib/page-agent/content-script.ts';
import tiktok from '@/lib/portals/tiktok/index.ts';

export default defineContentScript({
  matches: [...tiktok.matches],
  runAt: 'document_idle',
  main(context) {
    runPortal(tiktok, context, !import.meta.env.FIREFOX);
  },
});
