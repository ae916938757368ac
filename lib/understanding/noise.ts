/** Characters of a text that are looked at: five times what any portal lets a buyer write; a hostile one is cut. */
const LONGEST_TEXT = 20_000;

const blank = (part: string): string => ' '.repeat(part.length);

/** What stands under these lines was written by somebody else. */
const QUOTE_HEAD =
  /^[ \t]*(?:-{2,}[ \t]*(?:original|forwarded|urspr|weitergeleitet|message d.origine|mensaje original)[^\n]{0,80}|on [^\n]{4,120} wrote:|am [^\n]{4,120} schrieb[^\n]{0,80}:|le [^\n]{4,120} a écrit ?:|el [^\n]{4,120} escribió:)[ \t]*$/im;
const QUOTED_LINE = /^[ \t]*>[^\n]*/gm;
const MARKUP = /<[a-z/!][^<>]{0,300}>|&[a-z]{2,8};|&#\d{1,6};/gi;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"]{1,2000}/gi;
const MAILBOX = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
/** Order and parcel numbers, prices, sizes: no words. */
const NUMBERS = /(?<![\p{L}\p{N}])#?[A-Z]{0,3}\d[\d\-/.]{4,40}[A-Z]{0,2}(?![\p{L}\p{N}])/gu;

/** The first `LONGEST_TEXT` characters, never half a pair. */
export const head = (text: string): string => {
  const cut = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
  return cut.isWellFormed?.() === false ? cut.replace(/\p{Surrogate}/gu, ' ') : cut;
};

/** The buyer's own words: quotes, markup, addresses and long numbers become spaces, so that positions stay true. */
export const ownWords = (text: string): string => {
  const quote = QUOTE_HEAD.exec(text);
  const own = quote && quote.index > 0 ? text.slice(0, quote.index) : text;
  return own
    .replace(QUOTED_LINE, blank)
    .replace(MARKUP, blank)
    .replace(ADDRESS, blank)
    .replace(MAILBOX, blank)
    .replace(NUMBERS, blank);
};
