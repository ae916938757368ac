import Papa from 'papaparse';
import { type Parsed, type Row, Unreadable } from './importer.ts';

/** A file as JSON or as a table, by how it begins. Throws `Unreadable`. */
export function parseFile(text: string): Parsed {
  const bare = text.replace(/^\uFEFF/, '');
  return /^\s*[[{]/.test(bare) ? { json: parseJson(bare) } : parseTable(bare);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unreadable('notJson', lineOf(String(error), text));
  }
}

/** Characters Chromium quotes before the one it stumbled over, where it quotes a part. */
const QUOTED = 10;

/** The line a JSON error is on. Engines name the line, the place, or quote the text around it. */
function lineOf(said: string, text: string): { line?: number } {
  const line = /line (\d+)/.exec(said)?.[1];
  if (line) return { line: Number(line) };
  const place = Number(
    /position (\d+)/.exec(said)?.[1] ?? quotedAt(said, text) ?? (/end of/.test(said) ? text.length : -1),
  );
  return place < 0 ? {} : { line: text.slice(0, place).split('\n').length };
}

function quotedAt(said: string, text: string): number | undefined {
  const [, mark = '', dots, quoted] = /token '(.)', (\.\.\.)?"(.*)"(?:\.\.\.)? is not/s.exec(said) ?? [];
  if (quoted === undefined) return undefined;
  return text.indexOf(quoted) + (dots ? QUOTED : quoted.indexOf(mark));
}

/** Comma, semicolon (what Excel writes in much of Europe) or tab: what the header is parted by. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function parseTable(text: string): Parsed {
  const lines: { line: number; cells: string[] }[] = [];
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, errors, meta }) => {
      if (errors.length > 0) throw new Unreadable('notCsv', { line });
      if (data.some((cell) => cell.trim() !== '')) lines.push({ line, cells: data });
      line += text.slice(read, meta.cursor).split(/\r\n|\r|\n/).length - 1;
      read = meta.cursor;
    },
  });
  const [header, ...rows] = lines;
  if (!header || rows.length === 0) throw new Unreadable('empty');
  const columns = header.cells.map((cell) => cell.trim().toLowerCase());
  return { columns, rows: rows.map((row) => toRow(row, columns)) };
}

function toRow({ line, cells }: { line: number; cells: readonly string[] }, columns: readonly string[]): Row {
  if (cells.length > columns.length) throw new Unreadable('notCsv', { line });
  return { line, cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) };
}
