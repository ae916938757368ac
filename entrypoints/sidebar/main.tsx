import { createRoot } from 'react-dom/client';
import { Portside } from '@/components/ui/app-shell.tsx';
import { connectClient } from '@/lib/client/connect.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { Sidebar } from './app.tsx';
import { sidePanelOpener } from './side-panel.ts';

/** In a page's frame the address carries the one-time pass; it is taken out of the address at once. */
const nonce = location.hash.slice(1);
/** On a page of its own the address may name a ticket to begin with; a frame in somebody's page never has one. */
const named = nonce || window.top !== window ? null : new URLSearchParams(location.search).get('ticket');
// Whether there is such a ticket is for the background to say.
const first = named ? (named as TicketId) : undefined;
if (nonce || named) history.replaceState(null, '', location.pathname);

const client = nonce ? connectClient(nonce) : connectClient();
const container = document.getElementById('root');
if (container) {
  const root = createRoot(container);
  const show = (onSidePanel?: () => void) =>
    root.render(
      <Portside client={client}>
        <Sidebar onSidePanel={onSidePanel} first={first} />
      </Portside>,
    );
  show();
  if (nonce) void sidePanelOpener().then(show);
}
