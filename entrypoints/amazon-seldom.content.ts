import { defineContentScript } from 'wxt/utils/define-content-script';
import { runPortal } from '@/lib/page-agent/content-script.ts';
import seldom from '@/lib/portals/amazon/seldom.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [...seldom.matches],
  runAt: 'document_idle',
  main(context) {
    runPortal(seldom, context, !import.meta.env.FIREFOX, true);
  },
});
