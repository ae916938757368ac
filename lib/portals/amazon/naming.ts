/** Names of tickets that were taught, as the readers give them; see `identity.ts`. */
import type { Naming } from '../kit/naming.ts';
import { known } from '../kit/ways.ts';
import { caseIdIn, conversationId, orderIdIn } from './identity.ts';

export const naming: Naming = {
  orderIdIn,
  identify({ kind, externalId, url = '', ...shown }) {
    const orderId = shown.orderId ?? (externalId && orderIdIn(externalId)) ?? orderIdIn(url);
    if (orderId) return { id: orderId, way: 'order-number' };
    const caseId = kind === 'message' ? caseIdIn(url) : undefined;
    if (caseId) return { id: caseId, way: 'address' };
    if (externalId) return { id: externalId, way: 'taught' };
    const { buyer, subject } = shown;
    const id = kind === 'message' ? conversationId(known({ buyer, subject })) : undefined;
    return id ? { id, way: 'buyer-name' } : undefined;
  },
};
