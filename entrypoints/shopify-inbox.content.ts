import { defineContentScript } from 'wxt/utils/define-content-script';
import { runPortal } from '@/lib/page-agent/content-script.ts';
import inbox from '@/lib/portals/shopify/inbox.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [...inbox.matches],
  runAt: 'document_idle',
  main(context) {
    runPortal(inbox, context, !import.meta.env.FIREFOX, true);
  },
});
