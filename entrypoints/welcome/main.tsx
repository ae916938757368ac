import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Portside } from '@/components/ui/app-shell.tsx';
import { Welcome } from '@/components/welcome/welcome.tsx';
import { connectClient } from '@/lib/client/connect.ts';

/** Asked of the browser within the click itself: it refuses to ask otherwise. */
const access = {
  request: (origins: readonly string[]) => browser.permissions.request({ origins: [...origins] }),
  remove: (origins: readonly string[]) => browser.permissions.remove({ origins: [...origins] }),
};

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Portside client={connectClient()}>
      <Welcome access={access} onOptions={() => void browser.runtime.openOptionsPage()} />
    </Portside>,
  );
}
