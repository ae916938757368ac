import Papa from 'papaparse';
import type { Template, TemplateVariant } from '@/lib/domain/template.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import { defineImporter, type Row, type Told, Unreadable } from './importer.ts';

/** One row a text: what is the template's own stands in every row of it. `text`: `body` or `variant`. */
const COLUMNS = [
  'template',
  'name',
  'kind',
  'shortcut',
  'folder',
  'scope',
  'intents',
  'portals',
  'fulfilments',
  'fields',
  'changed',
  'text',
  'language',
  'tone',
  'portal',
  'fulfilment',
  'reply',
] as const;

/** A cell that a table program would take for a formula is marked as text, as such programs do it themselves. */
const shown = (cell: string): string => (/^['=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const read = (cell: string): string => (/^'['=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** Templates as a table for a spreadsheet, UTF-8 with its mark, which Excel needs. */
export function writeCsv(templates: readonly Template[]): string {
  const rows = templates.flatMap((template) => {
    const own = [
      template.id,
      template.name,
      template.kind ?? '',
      template.shortcut ?? '',
      template.folder ?? '',
      template.scope ?? '',
      template.intents.join(' '),
      template.portals.join(' '),
      template.fulfilments.join(' '),
      template.fields ? JSON.stringify(template.fields) : '',
      new Date(template.changedAt).toISOString(),
    ];
    const bodies = Object.entries(template.bodies).map(([language, body]) => ['body', language, '', '', '', body]);
    const variants = (template.variants ?? []).map((one) => [
      ...['variant', one.language, one.tone ?? '', one.portal ?? '', one.fulfilment ?? '', one.body],
    ]);
    const texts = [...bodies, ...variants];
    return (texts.length > 0 ? texts : [['', '', '', '', '', '']]).map((text) => [...own, ...text].map(shown));
  });
  return `\uFEFF${Papa.unparse({ fields: [...COLUMNS], data: rows }, { newline: '\r\n' })}\r\n`;
}

/** Our own table, by hand changed or not. */
export default defineImporter({
  id: 'portside-csv',
  detect: (file) =>
    'columns' in file && ['template', 'text', 'language', 'reply'].every((one) => file.columns.includes(one)),
  read: (file) => {
    const groups = new Map<string, Row[]>();
    for (const row of 'rows' in file ? file.rows : []) {
      const cells = Object.fromEntries(Object.entries(row.cells).map(([column, cell]) => [column, read(cell)]));
      const id = cells.template || cells.name || '';
      groups.set(id, [...(groups.get(id) ?? []), { line: row.line, cells }]);
    }
    const found = [...groups.values()].map((rows) => ({ line: rows[0]?.line ?? 1, told: templateOf(rows), lost: [] }));
    return { found, skipped: [] };
  },
});

function templateOf(rows: readonly Row[]): Told {
  const { line, cells = {} } = rows[0] ?? { line: 1 };
  if (!cells.name?.trim()) throw new Unreadable('field', { line, field: 'name' });
  const texts = rows.filter((row) => row.cells.language !== '');
  const bodies: Record<string, string> = {};
  for (const row of texts.filter((one) => one.cells.text !== 'variant')) {
    const { language = '', reply = '' } = row.cells;
    if (Object.hasOwn(bodies, language)) throw new Unreadable('field', { line: row.line, field: 'language' });
    bodies[language] = reply;
  }
  const variants = texts.filter((row) => row.cells.text === 'variant').map(({ cells: own }) => variantOf(own));
  const changedAt = Date.parse(cells.changed ?? '');
  return {
    ...filled(cells, 'template', 'id'),
    name: cells.name,
    ...filled(cells, 'kind'),
    ...filled(cells, 'shortcut'),
    ...filled(cells, 'folder'),
    intents: words(cells.intents),
    portals: words(cells.portals),
    fulfilments: words(cells.fulfilments),
    bodies: bodies as Partial<Record<Language, string>>,
    ...(variants.length > 0 ? { variants } : {}),
    ...(cells.fields ? { fields: fieldsIn(cells.fields, line) } : {}),
    ...filled(cells, 'scope'),
    ...(Number.isNaN(changedAt) ? {} : { changedAt }),
  };
}

const words = <Word extends string>(cell = ''): readonly Word[] => cell.split(/[\s,;]+/).filter(Boolean) as Word[];

/** A cell under its own name, or none when it is empty; what it may hold is judged by the shape of a template. */
const filled = (cells: Row['cells'], column: string, name = column): object =>
  cells[column] ? { [name]: cells[column] } : {};

const variantOf = (cells: Row['cells']): TemplateVariant =>
  ({
    language: cells.language,
    ...filled(cells, 'tone'),
    ...filled(cells, 'portal'),
    ...filled(cells, 'fulfilment'),
    body: cells.reply ?? '',
  }) as TemplateVariant;

function fieldsIn(cell: string, line: number): NonNullable<Template['fields']> {
  try {
    return JSON.parse(cell);
  } catch {
    throw new Unreadable('field', { line, field: 'fields' });
  }
}
