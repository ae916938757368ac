import { defineContentScript } from 'wxt/utils/define-content-script';
import { runPortal } from '@/lib/page-agent/content-script.ts';
import chat from '@/lib/portals/tiktok/chat.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [...chat.matches],
  runAt: 'document_idle',
  main(context) {
    runPortal(chat, context, !import.meta.env.FIREFOX, true);
  },
});
