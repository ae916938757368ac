/** Longest shortcut looked for, UTF-16 code units. */
const LONGEST = 60;

/** The `/shortcut` that ends at the caret and begins a word: "s/he" holds none. */
export function shortcutBefore(text: string, caret: number): { shortcut: string; from: number } | undefined {
  const line = text.slice(Math.max(0, caret - LONGEST - 2), caret);
  const found = /(?:^|\s)\/([^\s/]+)$/.exec(line);
  const shortcut = found?.[1];
  if (shortcut === undefined || shortcut.length > LONGEST) return undefined;
  return { shortcut, from: caret - shortcut.length - 1 };
}

/** The text with `[from, to)` replaced, and where the caret then stands. */
export function spliced(text: string, from: number, to: number, by: string): { text: string; caret: number } {
  return { text: text.slice(0, from) + by + text.slice(to), caret: from + by.length };
}
