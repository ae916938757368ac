import { defineObligation } from '../obligation.ts';
import { ownReply } from '../own-reply.ts';

/** Every later answer to a matter in one's own shop. */
export default defineObligation({ id: 'own-next-reply', kind: 'reply', owe: (subject) => ownReply(subject, false) });
