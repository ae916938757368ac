import { defineContentScript } from 'wxt/utils/define-content-script';
import { runPortal } from '@/lib/page-agent/content-script.ts';
import office from '@/lib/portals/amazon/back-office.ts';
import { CONVERSATIONS, ORDERS, SELDOM } from '@/lib/portals/amazon/hosts.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [...office.matches],
  excludeMatches: [...CONVERSATIONS, ...ORDERS, ...SELDOM],
  runAt: 'document_idle',
  main(context) {
    runPortal(office, context, !import.meta.env.FIREFOX);
  },
});
