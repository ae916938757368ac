/** A passphrase to be told by another way than the invitation it opens. */
import type { World } from './world.ts';

/** Without letters that are taken for one another. */
const LETTERS = 'abcdefghjkmnpqrstvwxyz';
const GROUPS = 5;
const LENGTH = 4;

/** 89 bits: `abcd-efgh-…`. `random` fills an array with bytes. */
export function newPassphrase(random: World['random']): string {
  let letters = '';
  // Bytes beyond the last whole round are drawn again, so that every letter is as likely.
  const whole = 256 - (256 % LETTERS.length);
  while (letters.length < GROUPS * LENGTH)
    for (const byte of random(new Uint8Array(32)))
      if (byte < whole && letters.length < GROUPS * LENGTH) letters += LETTERS.charAt(byte % LETTERS.length);
  return Array.from({ length: GROUPS }, (_, at) => letters.slice(at * LENGTH, (at + 1) * LENGTH)).join('-');
}
