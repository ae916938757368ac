import { defineContentScript } from 'wxt/utils/define-content-script';
import { runPortal } from '@/lib/page-agent/content-script.ts';
import conversations from '@/lib/portals/amazon/conversations.ts';
import { SELDOM } from '@/lib/portals/amazon/hosts.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [...conversations.matches],
  excludeMatches: [...SELDOM],
  runAt: 'document_idle',
  main(context) {
    runPortal(conversations, context, !import.meta.env.FIREFOX, true);
  },
});
