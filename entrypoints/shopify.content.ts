import { defineContentScript } from 'wxt/utils/define-content-script';
import { runPortal } from '@/lib/page-agent/content-script.ts';
import shopify from '@/lib/portals/shopify/index.ts';

export default defineContentScript({
  matches: [...shopify.matches],
  runAt: 'document_idle',
  main(context) {
    runPortal(shopify, context, !import.meta.env.FIREFOX);
  },
});
