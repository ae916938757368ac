import type { Version } from './version.ts';

/** What a team's stream says, what waits to be told to it, and what was purged and erased here. */
export default {
  number: 6,
  minReader: 6,
  stores: {
    // What the stream says of a ticket, without what waits here.
    teamTickets: 'id,claim.until',
    // What the stream says of a shared row: `table|id`.
    teamRows: 'id',
    // How far each lane was heard.
    teamLanes: 'lane',
    // Own events: signed and sealed, in the order in which they are told.
    teamOwn: 'id,[state+order],subject,seq',
    // Buyers that are not to be known again, by keyed hash.
    erased: 'id,at',
    // What was deleted by retention and erasure, in counts.
    purges: 'id,at',
    // Snapshots that were written.
    snapshots: 'id,at',
  },
} satisfies Version;
