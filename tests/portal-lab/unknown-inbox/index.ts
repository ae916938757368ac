/** A marketplace's message centre that no built-in portal knows: what the generic portal is taught on. */
import type { LabPage, LabPortal, LabRequest } from '../kit/contract.ts';
import { INBOX_HOST } from '../world/unknown.ts';
import { messagesPage, otherPage, viewOf } from './pages.ts';

function respond(request: LabRequest): LabPage | undefined {
  const view = viewOf(request);
  const [section, id] = request.url.pathname.split('/').filter(Boolean);
  return section === 'messages' ? messagesPage(view, id) : otherPage(view);
}

export const unknownInboxLab: LabPortal = {
  id: 'unknown-inbox',
  hosts: [`https://${INBOX_HOST}/*`],
  respond,
  client: 'client.ts',
};
