/** Texts that are too big, made when asked for: together they are 14 MB. */

const KB = 1024;
const words = 'My parcel has not arrived and nobody answers, please help. ';
const filled = (length: number, piece: string) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

export interface Sized {
  readonly name: string;
  readonly make: () => string;
}

/** What is taken whole (64 KB), what is cut, and what would freeze a careless view. */
export const SIZES: readonly Sized[] = [
  { name: '64 KB', make: () => filled(64 * KB, words) },
  { name: '64 KB + 1', make: () => filled(64 * KB + 1, words) },
  { name: '1 MB', make: () => filled(KB * KB, words) },
  { name: 'a line of 1 M characters', make: () => filled(1_000_000, 'x') },
  { name: '100,000 lines', make: () => filled(200_000, 'y\n') },
  { name: '10 MB', make: () => filled(10 * KB * KB, words) },
  { name: '64 KB of marks on one letter', make: () => `z${filled(64 * KB - 1, '\u0301\u0316')}` },
  { name: '64 KB of bidi overrides', make: () => filled(64 * KB, '\u202e\u2066') },
  { name: '1 MB of emoji families', make: () => filled(KB * KB, '👨‍👩‍👧‍👦') },
  { name: '1 MB of Han without spaces', make: () => filled(KB * KB, '我的包裹还没有收到') },
];

/** Texts made to send a careless pattern back and forth; each takes a length. */
export const EVIL: readonly { readonly name: string; readonly make: (length: number) => string }[] = [
  { name: 'a…a!', make: (length) => `${filled(length, 'a')}!` },
  { name: 'spaces then a letter', make: (length) => `x${filled(length, ' ')}x` },
  { name: 'newlines and blanks', make: (length) => filled(length, '\n  \n\t') },
  { name: 'opening tags', make: (length) => filled(length, '<a') },
  { name: 'tags never closed', make: (length) => filled(length, '<a href="') },
  { name: 'entities never ended', make: (length) => filled(length, '&amp') },
  { name: 'mailbox without a host', make: (length) => `${filled(length, 'a.a-a+')}@` },
  { name: 'at after at', make: (length) => filled(length, 'a@') },
  { name: 'hosts without end', make: (length) => `a@${filled(length, 'a-.')}` },
  { name: 'quote heads', make: (length) => filled(length, 'On Monday wrote\n') },
  { name: 'dashes', make: (length) => filled(length, '-') },
  { name: 'digits', make: (length) => filled(length, '4') },
  { name: 'digits and joins', make: (length) => filled(length, '4 1-1.') },
  { name: 'almost cards', make: (length) => filled(length, '4111 1111 1111 1112 ') },
  { name: 'cards', make: (length) => filled(length, '4111111111111111 ') },
  { name: 'telephone numbers', make: (length) => filled(length, '+1 (5') },
  { name: 'dots', make: (length) => filled(length, '.') },
  { name: 'dots of omission and blanks', make: (length) => filled(length, '…   ') },
  { name: 'commas', make: (length) => filled(length, ',') },
  { name: 'one word after another', make: (length) => filled(length, 'refund ') },
  { name: 'negations', make: (length) => filled(length, 'not never no ') },
  { name: 'thanks', make: (length) => filled(length, 'thank you ') },
  { name: 'Han', make: (length) => filled(length, '退款退货') },
  { name: 'Thai', make: (length) => filled(length, 'คืนเงิน') },
  { name: 'marks', make: (length) => filled(length, 'e\u0301\u0301') },
  { name: 'braces', make: (length) => filled(length, '{{') },
  { name: 'braces never closed', make: (length) => filled(length, '{% if ') },
  { name: 'brackets', make: (length) => filled(length, '[[<{(') },
  { name: 'links', make: (length) => filled(length, 'https://a ') },
  { name: 'one link', make: (length) => `https://${filled(length, 'a/')}` },
  { name: 'lone surrogates', make: (length) => filled(length, '\ud83d') },
  { name: 'nulls', make: (length) => filled(length, '\u0000') },
];
