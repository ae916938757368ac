import { defineContentScript } from 'wxt/utils/define-content-script';
import { runPortal } from '@/lib/page-agent/content-script.ts';
import generic from '@/lib/portals/generic/index.ts';

/** Registered by the background for the sites that people add (see `lib/background/portals/generic.ts`). */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  main(context) {
    runPortal(generic, context, !import.meta.env.FIREFOX);
  },
});
