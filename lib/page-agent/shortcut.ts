/** Longest shortcut, with its slash and the blank before it. */
export const LONGEST = 62;

/** A slash at the start of a line or after a blank, and a name: what stands right before the caret. */
const SHORTCUT = /(?:^|\s)\/([\p{L}\p{N}][\p{L}\p{N}_-]{0,59})$/u;

/** The shortcut, without its slash, that ends these words. */
export const shortcutIn = (before: string): string | undefined => SHORTCUT.exec(before)?.[1];

/** Replaces the same occurrence of `word` that ends `before`, wherever the field's own reading has it. */
export function replacedIn(content: string, before: string, word: string, text: string): string {
  let at = -1;
  for (let seen = before.split(word).length - 1; seen > 0; seen -= 1) at = content.indexOf(word, at + 1);
  return at < 0 ? content : content.slice(0, at) + text + content.slice(at + word.length);
}
