/**
 * Which tables are sealed, and what of their rows stands open nevertheless, because the database walks it: the primary
 * key and the fields of indexes. Whoever has the disk and not the passphrase still sees
 * - how many rows each table has, how large they are, and when each was written or falls due;
 * - ids: the portal, the store and the portal's own number of each ticket, message and order. Where a portal shows no
 *   number of a message its id is a hash of the text, and that of a remembered translation is one of its sentence:
 *   whoever guesses a whole text can see that the guess is right;
 * - of tickets the state, queue, assignee (a colleague), language, severity and times, see `OPEN`;
 * - which rows have the same buyer or order number, but not which (keyed hashes);
 * - of each ticket, keyed hashes of the beginnings of its words, three letters at most (of words with digits more):
 *   which tickets share such beginnings can be seen and counted, the words cannot be read;
 * - tables that hold nothing of buyers, settings with the colleagues' names among them; templates, knowledge and rules;
 * - while a snapshot is brought in or handed out, its file in the origin's own file system (plain unless it has a
 *   passphrase), and the key of one that has.
 * Rows can be taken away or put back as they once were without the seal noticing; only the ledger counts them.
 */

export const SEALED_TABLES: ReadonlySet<string> = new Set([
  'tickets',
  'aliases',
  'messages',
  'orders',
  'events',
  'search',
  'drafts',
  'approvals',
  'translations',
  'outbox',
  'deadLetters',
  'teamTickets',
  'teamOwn',
  'teamValues',
  'ticketKeys',
  'brought',
  'corrections',
  'accounts',
  // Keys of engines, of channels, of snapshots and of the team.
  'secrets',
]);

/** Paths that stand open beside the primary key. Every path of an index is in here or in `HASHED`; a test says so. */
export const OPEN: Readonly<Record<string, readonly string[]>> = {
  tickets: [
    'derived.status',
    'derived.actBy',
    'derived.queue',
    'derived.assignee',
    'derived.language',
    'derived.severity',
    'derived.recheckAt',
    'observed.portal',
    'observed.store',
  ],
  messages: ['ticketId'],
  orders: ['portal', 'store'],
  events: ['ticketId', 'at'],
  outbox: ['dueAt'],
  drafts: ['changedAt'],
  approvals: ['ticketId', 'state', 'askedAt'],
  translations: ['usedAt'],
  deadLetters: ['at'],
  teamTickets: ['claim.until', 'seq'],
  teamValues: ['state'],
  ticketKeys: ['ticketId', 'state'],
  teamOwn: ['state', 'order', 'subject', 'seq'],
};

/** Paths that stand as keyed hashes: found by the whole value only. A list: each of its values. */
export const HASHED: Readonly<Record<string, readonly string[]>> = {
  tickets: ['observed.orderId', 'observed.buyer'],
  orders: ['buyer'],
  translations: ['grams'],
};

/** Lists of words that are found by their beginnings: hashes of some beginnings stand there, see `beginningsOf`. */
export const BEGUN: Readonly<Record<string, string>> = { search: 'words' };

/** Few, since each is an entry of the index to be written: two letters are found by the first, and looked at. */
const LENGTHS = [1, 3];
/** Numbers of one kind begin alike: hashes of three digits would find every order. */
const LENGTHS_OF_NUMBERS = [1, 3, 6, 10, 16, 25];
const DIGIT = /\p{N}/u;

/** The beginnings that are hashed of a word; the last one is the longest, and whoever looks for the word looks for that. */
export const beginningsOf = (word: string): string[] =>
  (DIGIT.test(word) ? LENGTHS_OF_NUMBERS : LENGTHS)
    .filter((length) => length <= word.length)
    .map((length) => word.slice(0, length));
