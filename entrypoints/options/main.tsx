import { createRoot } from 'react-dom/client';
import { type Browser, browser } from 'wxt/browser';
import { OptionsPage } from '@/components/settings/options-page.tsx';
import { Portside } from '@/components/ui/app-shell.tsx';
import { connectClient } from '@/lib/client/connect.ts';

/** Must be called by a click: browsers refuse to ask otherwise. */
const requestPermission = () => browser.permissions.request({ permissions: ['notifications'] });
const requestDownloads = () => browser.permissions.request({ permissions: ['downloads'] });

/** Firefox also asks whether messages may be handed to somebody else at all. */
const MESSAGES = import.meta.env.FIREFOX ? { data_collection: ['personalCommunications'] } : {};
const requestOrigins = (origins: readonly string[]) => {
  const wanted: Browser.permissions.Permissions = { origins: [...origins], ...MESSAGES };
  return browser.permissions.request(wanted);
};

const requestSite = (origin: string) => browser.permissions.request({ origins: [`${origin}/*`] });
/** Asked of the browser within the click itself, as above. */
const access = {
  request: (origins: readonly string[]) => browser.permissions.request({ origins: [...origins] }),
  remove: (origins: readonly string[]) => browser.permissions.remove({ origins: [...origins] }),
};

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Portside client={connectClient()}>
      <OptionsPage
        version={browser.runtime.getManifest().version}
        requestPermission={requestPermission}
        requestDownloads={requestDownloads}
        requestOrigins={requestOrigins}
        requestSite={requestSite}
        access={access}
      />
    </Portside>,
  );
}
