import { defineContentScript } from 'wxt/utils/define-content-script';
import { runPortal } from '@/lib/page-agent/content-script.ts';
import amazon from '@/lib/portals/amazon/index.ts';

export default defineContentScript({
  matches: [...amazon.matches],
  runAt: 'document_idle',
  main(context) {
    runPortal(amazon, context, !import.meta.env.FIREFOX);
  },
});
