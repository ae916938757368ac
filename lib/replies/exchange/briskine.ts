import { fromHandlebars } from './handlebars.ts';
import { htmlText, isHtml } from './html-text.ts';
import { defineImporter, type Found, type Read, Unreadable } from './importer.ts';
import { Mapping } from './mapping.ts';
import { idOf, isObject, type Json, need, recordsOf, shortcutOf, textOf } from './values.ts';

/**
 * Briskine's export, a table or a list of the same columns (https://help.briskine.com/templates/import-templates/).
 * The first tag becomes the folder.
 */
export default defineImporter({
  id: 'briskine',
  detect: (file) =>
    'columns' in file
      ? ['title', 'shortcut', 'body'].every((one) => file.columns.includes(one))
      : recordsOf(file, 'templates').some(
          ({ record }) =>
            isObject(record) &&
            typeof record.title === 'string' &&
            typeof record.body === 'string' &&
            !('actions' in record),
        ),
  read: (file, languageOf) => {
    const found: Found[] = [];
    const skipped: Read['skipped'][number][] = [];
    const records =
      'columns' in file
        ? file.rows.map(({ line, cells }) => ({ where: { line }, record: cells as Json, at: '' }))
        : recordsOf(file, 'templates').map(({ at, record }) => ({ where: { field: at }, record, at }));
    for (const { where, record, at } of records) {
      if (!isObject(record)) throw new Unreadable('field', where);
      const name = textOf(record.title);
      if (name === undefined) {
        if ('line' in where) throw new Unreadable('field', { ...where, field: 'title' });
        need(record, 'title', at);
        continue;
      }
      const mapping = new Mapping();
      const text = fromHandlebars(plainOf(record, mapping), mapping);
      if (text === '') {
        skipped.push({ name, why: 'noText' });
        continue;
      }
      const [id, shortcut, folder] = [idOf(record.id), shortcutOf(record.shortcut), tagsOf(record.tags)[0]];
      found.push({
        ...where,
        told: {
          ...(id ? { id: `briskine-${id}` } : {}),
          name,
          ...(shortcut ? { shortcut } : {}),
          ...(folder ? { folder } : {}),
          bodies: { [languageOf(text)]: text },
          ...mapping.fields,
        },
        lost: mapping.lost,
      });
    }
    return { found, skipped };
  },
});

function plainOf(record: Json, mapping: Mapping): string {
  const body = textOf(record.body) ?? textOf(record.body_plain_text) ?? '';
  for (const key of ['to', 'cc', 'bcc', 'attachments']) {
    const value = Array.isArray(record[key]) ? record[key].length > 0 && key : textOf(record[key]);
    if (value) mapping.lose(key === 'attachments' ? 'attachment' : 'action', `${key}: ${value}`);
  }
  if (!isHtml(body)) return body;
  const { text, pictures } = htmlText(body);
  for (const picture of pictures) mapping.lose('attachment', picture);
  return text;
}

const tagsOf = (tags: unknown): readonly string[] =>
  (Array.isArray(tags)
    ? tags.map(textOf)
    : (textOf(tags)
        ?.split(',')
        .map((tag) => tag.trim()) ?? [])
  )
    .filter((tag) => tag !== undefined && tag !== '')
    .map((tag) => (tag ?? '').replaceAll('/', '-'));
