import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { OptionsPage } from '@/components/settings/options-page.tsx';
import { Portside } from '@/components/ui/app-shell.tsx';
import { connectClient } from '@/lib/client/connect.ts';

/** Must be called by a click: browsers refuse to ask otherwise. */
const requestPermission = () => browser.permissions.request({ permissions: ['notifications'] });

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Portside client={connectClient()}>
      <OptionsPage version={browser.runtime.getManifest().version} requestPermission={requestPermission} />
    </Portside>,
  );
}
