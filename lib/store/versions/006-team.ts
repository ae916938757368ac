import type { Version } from './version.ts';

/** What a team's stream says, what waits to be told to it, and what was purged and erased here. */
export default {
  number: 6,
  minReader: 6,
  stores: {
    // What the stream says of a ticket, without what waits here.
    teamTickets: 'id,claim.until,seq',
    // What the stream says of a shared row: `table|id`.
    teamRows: 'id',
    // How far each lane was heard.
    teamLanes: 'lane',
    // Own events: signed and sealed, in the order in which they are told.
    teamOwn: 'id,[state+order],subject,seq',
    // This device's keys of tickets, and places of keys that are to be destroyed.
    ticketKeys: 'id,ticketId,state',
    // Last values that this device put, or was about to: by ticket, or by subject once the ticket is gone.
    teamValues: 'id,state',
    // Buyers that are not to be known again, by keyed hash.
    erased: 'id,at',
    // What was deleted by retention and erasure, in counts.
    purges: 'id,at',
    // Snapshots that were written.
    snapshots: 'id,at',
    // What the last restore wrote, and what stood there before.
    brought: 'n',
    // Sealed rows that could not be opened, as they stood.
    asides: 'id,at',
  },
} satisfies Version;
