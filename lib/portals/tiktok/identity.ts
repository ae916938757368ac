/**
 * The name a conversation's ticket goes by. The chat shows neither a conversation's number nor the buyer's (both live only
 * in the page's own script), so the ticket is named by a hash of the buyer's exact name. Weak on purpose and on record
 * (`ways.externalId: 'buyer-name'`): a buyer who renames himself becomes a new ticket, two of the same name become one.
 */

const fold = (text: string, seed: number): number => {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
};

/** Case counts, white space around it does not. 64 bits, so that ten thousand buyers meet no namesake by chance. */
export function buyerKey(name: string): string {
  const exact = name.normalize('NFC').replace(/\s+/g, ' ').trim();
  const part = (seed: number) => fold(exact, seed).toString(36).padStart(7, '0');
  return `b${part(0x811c9dc5)}${part(0x9e3779b9)}`;
}
