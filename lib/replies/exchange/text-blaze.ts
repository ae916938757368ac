import { fromBlaze } from './blaze.ts';
import { htmlText } from './html-text.ts';
import { defineImporter, type Found, type Parsed, type Read, Unreadable } from './importer.ts';
import { Mapping } from './mapping.ts';
import { isObject, type Json, recordsOf, shortcutOf, textOf } from './values.ts';

/**
 * Text Blaze's snippets: `{"folders":[{"name","snippets":[{"name","shortcut","type","text","html"}]}]}`, or the
 * snippets of one folder alone. A folder becomes a folder.
 */
export default defineImporter({
  id: 'text-blaze',
  detect: (file) => snippetsIn(file).some(({ record }) => isObject(record) && isSnippet(record)),
  read: (file, languageOf) => {
    const found: Found[] = [];
    const skipped: Read['skipped'][number][] = [];
    for (const { at, record, folder } of snippetsIn(file)) {
      if (!isObject(record)) throw new Unreadable('field', { field: at });
      const name = textOf(record.name) ?? textOf(record.shortcut);
      if (name === undefined) throw new Unreadable('field', { field: `${at}.name` });
      const mapping = new Mapping();
      const text = fromBlaze(plainOf(record, mapping), mapping);
      if (text === '') {
        skipped.push({ name, why: 'noText' });
        continue;
      }
      const shortcut = shortcutOf(record.shortcut);
      found.push({
        field: at,
        told: {
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

const isSnippet = (record: Json): boolean =>
  typeof record.shortcut === 'string' && (typeof record.text === 'string' || typeof record.html === 'string');

function plainOf(record: Json, mapping: Mapping): string {
  const html = textOf(record.html);
  const plain = textOf(record.text);
  if (html === undefined || (plain !== undefined && record.type === 'text')) return plain ?? '';
  const { text, pictures } = htmlText(html);
  for (const picture of pictures) mapping.lose('attachment', picture);
  return text;
}

function snippetsIn(file: Parsed): readonly { at: string; record: unknown; folder?: string }[] {
  return recordsOf(file, 'folders', 'snippets').flatMap(({ at, record }) => {
    if (!isObject(record) || !Array.isArray(record.snippets)) return [{ at, record }];
    const folder = textOf(record.name)?.replaceAll('/', '-');
    return record.snippets.map((snippet: unknown, place) => ({
      at: `${at}${at ? '.' : ''}snippets[${place}]`,
      record: snippet,
      ...(folder ? { folder } : {}),
    }));
  });
}
