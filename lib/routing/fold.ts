/** Texts as rules compare them: case, width and surrounding space never matter. */
const PLAIN = /^[\x20-\x7e]*$/;

/** A text of plain letters is its own normal form, which saves the dear step for most. */
export const fold = (text: string): string =>
  PLAIN.test(text) ? text.toLowerCase().trim() : text.normalize('NFKC').toLowerCase().trim();
