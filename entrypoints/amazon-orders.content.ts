import { defineContentScript } from 'wxt/utils/define-content-script';
import { runPortal } from '@/lib/page-agent/content-script.ts';
import orderDesk from '@/lib/portals/amazon/order-desk.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [...orderDesk.matches],
  runAt: 'document_idle',
  main(context) {
    runPortal(orderDesk, context, !import.meta.env.FIREFOX);
  },
});
