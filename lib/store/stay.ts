import Dexie from 'dexie';

/**
 * To be awaited in every turn of a loop inside a transaction that may ask the store nothing. After about a hundred
 * awaits in a row without a question Dexie no longer knows that it is in the transaction: the next question then waits
 * for the transaction, which ends before its time (`PrematureCommitError`), and nothing of it is written.
 */
export const stayInside = (): PromiseLike<void> => Dexie.Promise.resolve();
