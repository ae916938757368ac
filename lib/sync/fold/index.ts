/** What the stream makes of what it says: pure, and the same for everybody who heard the same events. */
export { foldApproval, rewindApproval, tellable } from './approval.ts';
export { changeOf, decidedAfter, rebase } from './decided.ts';
export { judgeLane } from './lane.ts';
export { agreedUpTo, type Checkpoint, missingOf, rewindOwn, withCheckpoint } from './reset.ts';
export { foldRow, rewindRow } from './row.ts';
export { foldTicket, rewindTicket, toldTicket, unheldTicket } from './ticket.ts';
export { mergeValues } from './values.ts';
