import { defineContentScript } from 'wxt/utils/define-content-script';
import { runPortal } from '@/lib/page-agent/content-script.ts';
import { CHAT } from '@/lib/portals/tiktok/common.ts';
import office from '@/lib/portals/tiktok/office.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [...office.matches],
  excludeMatches: [...CHAT],
  runAt: 'document_idle',
  main(context) {
    runPortal(office, context, !import.meta.env.FIREFOX);
  },
});
