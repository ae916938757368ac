import { createRoot } from 'react-dom/client';
import { Portside } from '@/components/ui/app-shell.tsx';
import { connectClient } from '@/lib/client/connect.ts';
import { Sidebar } from './app.tsx';
import { sidePanelOpener } from './side-panel.ts';

/** In a page's frame the address carries the one-time pass; it is taken out of the address at once. */
const nonce = location.hash.slice(1);
if (nonce) history.replaceState(null, '', location.pathname);

const client = nonce ? connectClient(nonce) : connectClient();
const container = document.getElementById('root');
if (container) {
  const root = createRoot(container);
  const show = (onSidePanel?: () => void) =>
    root.render(
      <Portside client={client}>
        <Sidebar onSidePanel={onSidePanel} />
      </Portside>,
    );
  show();
  if (nonce) void sidePanelOpener().then(show);
}
