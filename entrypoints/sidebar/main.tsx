import { createRoot } from 'react-dom/client';
import { Portside } from '@/components/ui/app-shell.tsx';
import { connectClient } from '@/lib/client/connect.ts';
import { Sidebar } from './app.tsx';

/** In a page's frame the address carries the one-time pass; it is taken out of the address at once. */
const nonce = location.hash.slice(1);
if (nonce) history.replaceState(null, '', location.pathname);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Portside client={nonce ? connectClient(nonce) : connectClient()}>
      <Sidebar />
    </Portside>,
  );
}
