import { defineContentScript } from 'wxt/utils/define-content-script';
import { runPortal } from '@/lib/page-agent/content-script.ts';
import admin from '@/lib/portals/shopify/admin.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [...admin.matches],
  runAt: 'document_idle',
  main(context) {
    runPortal(admin, context, !import.meta.env.FIREFOX);
  },
});
