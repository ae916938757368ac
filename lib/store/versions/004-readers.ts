import type { Version } from './version.ts';

/** How reading goes, by layout and language, and what leads taught to read; each change of that is kept. */
export default {
  number: 4,
  minReader: 4,
  stores: {
    health: 'id,[portal+page]',
    taught: 'id,portal',
    taughtVersions: '[id+version]',
  },
  // Rows of the old shape knew no layout. They are news, not a log: the next read writes them again.
  upgrade: (transaction) => transaction.table('health').clear(),
} satisfies Version;
