/** A text in the form words are looked for in: full-width letters as plain ones, and one spelling of every sign. */
export const plain = (text: string): string => text.normalize('NFKC');

/** Words to look for in a `plain` text, whatever their case. */
export const pattern = ({ source }: RegExp): RegExp => new RegExp(source.normalize('NFKC'), 'iu');
