import { defineObligation } from '../obligation.ts';
import { ownReply } from '../own-reply.ts';

/** The first answer to a matter in one's own shop: one's own promise, in one's own hours. */
export default defineObligation({ id: 'own-first-reply', kind: 'reply', owe: (subject) => ownReply(subject, true) });
