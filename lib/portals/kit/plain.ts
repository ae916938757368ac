/** Makes texts of all languages comparable: full-width digits narrow, lower case, no accents, single spaces. */
export const plain = (text: string): string =>
  (/^[ -~]*$/.test(text) ? text.toLowerCase() : bare(text)).replace(/\s+/g, ' ').trim();

/** Without the marks that only tell where a text may break and which way it runs. Joiners stay: emoji need them. */
export const seen = (text: string): string =>
  UNSEEN.test(text)
    ? text.replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    : text;
/** Emoji and signs before a label. */
const ORNAMENT = /^(?:[\p{So}\p{Extended_Pictographic}\s]|\ufe0f)+(?=.)/u;

/** Without what adorns its start. */
export const unadorned = (text: string): string => text.replace(ORNAMENT, '');

/** What a label says, without what adorns its start and without a colon and what stands behind that; `Kunde:in` is a word. */
export const labelIn = (text: string): string =>
  unadorned(text)
    .replace(/\s*(?:：|:(?!\p{Ll})).*$/su, '')
    .trim();

const UNSEEN = /[\u00ad\u061c\u200b\u200e-\u206f\ufeff]/;

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .normalize('NFC')
    .replace(/[ıłđøß]/g, (letter) => ({ ı: 'i', ł: 'l', đ: 'd', ø: 'o', ß: 'ss' })[letter] ?? letter);
