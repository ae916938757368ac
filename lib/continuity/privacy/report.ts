/** What is stored of a buyer as a page to read: text only, escaped by construction, no script, nothing loaded. Pure. */

/** Text that was escaped, or made here. Nothing else can be put together with it. */
class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

type Tag = 'h1' | 'h2' | 'p' | 'section' | 'table' | 'tr' | 'th' | 'td' | 'article' | 'main';

/** An element; strings in it are text, whatever they hold. */
function element(tag: Tag, ...children: readonly (string | Markup)[]): Markup {
  const inner = children.map((child) => (child instanceof Markup ? child.text : escaped(child)));
  return new Markup(`<${tag}${tag === 'td' ? ' dir="auto"' : ''}>${inner.join('')}</${tag}>`);
}

export interface ReportTable {
  /** As people call it. */
  readonly title: string;
  readonly rows: readonly unknown[];
}

export interface Report {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly intro: readonly string[];
  readonly tables: readonly ReportTable[];
  /** Said of a table without rows. */
  readonly nothing: string;
}

const STYLE =
  'body{font:15px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}table{border-collapse:collapse;width:100%;margin:0 0 1em}th,td{border:1px solid #999;padding:.2em .5em;text-align:start;vertical-align:top;overflow-wrap:anywhere;white-space:pre-wrap}th{width:30%;font-weight:400}';

/** Fields that hold moments are named so throughout. */
const isMoment = (path: string, value: unknown): value is number =>
  typeof value === 'number' &&
  value > 1e11 &&
  value < 8.64e15 &&
  /(?:^|\.|[a-z])(?:at|At|By|Until|deadline|until|since)$/.test(path);

/** Every value with the way to it, in the order it is stored in. */
function leaves(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (Array.isArray(value)) return value.flatMap((part, index) => leaves(part, `${path}[${index + 1}]`));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, part]) => leaves(part, path === '' ? key : `${path}.${key}`));
  if (isMoment(path, value)) return [[path, new Date(value).toISOString()]];
  return value === undefined || value === null ? [] : [[path, String(value)]];
}

const rowOf = (row: unknown): Markup =>
  element('table', ...leaves(row).map(([path, text]) => element('tr', element('th', path), element('td', text))));

/** The whole document. */
export function reportOf({ language, title, intro, tables, nothing }: Report): string {
  const body = element(
    'main',
    element('h1', title),
    ...intro.map((text) => element('p', text)),
    ...tables.map((table) =>
      element(
        'section',
        element('h2', `${table.title} (${table.rows.length})`),
        ...(table.rows.length === 0 ? [element('p', nothing)] : table.rows.map(rowOf)),
      ),
    ),
  );
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">`,
    `<title>${escaped(title)}</title><style>${STYLE}</style></head>`,
    `<body>${body.text}</body></html>`,
    '',
  ].join('\n');
}
