/** Weights as text: most are zero, the rest small whole numbers. One character a weight or a run of zeros. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Weights lie between minus and plus this many steps. */
export const MOST_STEPS = 20;
/** Characters from here on stand for 1, 2, 4, 8 … zeros. */
const FIRST_RUN = MOST_STEPS * 2 + 1;
const LONGEST_RUN = ALPHABET.length - FIRST_RUN - 1;

export const pack = (weights: Int8Array): string => {
  const out: string[] = [];
  let zeros = 0;
  const close = () => {
    for (let power = LONGEST_RUN; power >= 0; power--) {
      for (; zeros >= 2 ** power; zeros -= 2 ** power) out.push(ALPHABET.charAt(FIRST_RUN + power));
    }
  };
  for (const weight of weights) {
    if (weight === 0) {
      zeros += 1;
      continue;
    }
    close();
    out.push(ALPHABET.charAt(weight + MOST_STEPS));
  }
  close();
  return out.join('');
};

export const unpack = (text: string, size: number): Int8Array => {
  const values = new Int8Array(128);
  for (let at = 0; at < ALPHABET.length; at++) values[ALPHABET.charCodeAt(at)] = at;
  const weights = new Int8Array(size);
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    const value = values[text.charCodeAt(at)] ?? 0;
    if (value >= FIRST_RUN) next += 2 ** (value - FIRST_RUN);
    else {
      weights[next] = value - MOST_STEPS;
      next += 1;
    }
  }
  return weights;
};
