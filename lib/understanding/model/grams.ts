/** A text as numbers: which of a fixed count of buckets its runs of characters and its words fall into. */

/** Buckets; a power of two. */
export const BUCKETS = 1 << 18;
/** UTF-16 code units of a folded text that are looked at: what decides stands near the beginning. */
const LONGEST = 1_200;
/** Runs of characters: two to five letters, one to four where a character is a word. */
const SIZES = { letters: [2, 5], signs: [1, 4] } as const;
const FIRST_SIGN = 0x2e80;
const SPACE = 32;

const MARKS = /[\u0300-\u036f\u064b-\u0652\u0640\u200b-\u200f\u2060\ufeff\u00ad'’ʼ`´]/g;
const NO_LETTERS = /[^\p{L}\p{M}?!]+/gu;

/** Lower case, full-width as usual, without accents, everything that is no letter as one space. */
export const foldText = (text: string): string => {
  const lower = text.toLowerCase();
  // ASCII, which most European texts are but for a few letters, needs no normalising.
  const plain = /^[ -~\s]*$/.test(lower) ? lower : lower.normalize('NFKD').replace(MARKS, '').normalize('NFC');
  return ` ${plain.replace(/'/g, '').replace(NO_LETTERS, ' ').trim().slice(0, LONGEST)} `;
};

const seen = new Int32Array(BUCKETS);
let round = 0;
const buckets = new Int32Array(LONGEST * 8);

const mix = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & (BUCKETS - 1);
};

/**
 * The buckets of a folded text, each once, in one pass over its characters. The answer is a view of a shared array,
 * good until the next call: reading a message allocates nothing.
 */
export const gramsOf = (folded: string): Int32Array => {
  round += 1;
  let count = 0;
  const put = (hash: number) => {
    const bucket = mix(hash);
    if (seen[bucket] === round || count >= buckets.length) return;
    seen[bucket] = round;
    buckets[count] = bucket;
    count += 1;
  };
  const end = folded.length;
  let word = 0x1234567;
  let before = 0;
  for (let at = 0; at < end; at++) {
    const code = folded.charCodeAt(at);
    const [least, most] = code >= FIRST_SIGN ? SIZES.signs : SIZES.letters;
    let hash = 0x811c9dc5;
    for (let size = 1; size <= most && at + size <= end; size++) {
      hash = Math.imul(hash ^ folded.charCodeAt(at + size - 1), 0x01000193);
      if (size >= least) put(hash ^ size);
    }
    if (code !== SPACE) {
      word = Math.imul(word ^ code, 0x01000193);
      continue;
    }
    if (at > 0) {
      put(word ^ 0x5bd1e995);
      if (before !== 0) put(Math.imul(before, 31) ^ word);
      before = word;
    }
    word = 0x1234567;
  }
  return buckets.subarray(0, count);
};
