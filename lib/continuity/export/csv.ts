/**
 * Comma-separated values (RFC 4180) that a spreadsheet shows and never runs: a cell that would begin a formula gets an
 * apostrophe before it, which `unguard` takes off again and nothing else. See OWASP, CSV Injection.
 */

/** What spreadsheets take for the beginning of a formula, their full-width forms among it. */
const BEGINS = '[=+\\-@\\t\\r\\n\\0＝＋－＠]';
/** Where it begins so after apostrophes of its own, one more is put before: so taking one off always gives it back. */
const RISKY = new RegExp(`^'*${BEGINS}`);
const GUARDED = new RegExp(`^'+${BEGINS}`);

export const guard = (text: string): string => (RISKY.test(text) ? `'${text}` : text);
export const unguard = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);

/** Numbers are ours and stand as they are. */
export type Cell = string | number | undefined;

function cellOf(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = guard(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line without its end; lines end in CR LF. */
export const csvLine = (cells: readonly Cell[]): string => cells.map(cellOf).join(',');
