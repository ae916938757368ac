import type { Language } from '@/lib/domain/vocabulary.ts';
import { htmlText, isHtml } from './html-text.ts';
import { defineImporter, type Found, type Read, Unreadable } from './importer.ts';
import { fromLiquid } from './liquid.ts';
import { Mapping } from './mapping.ts';
import { languageNamed, textOf } from './values.ts';
import { contentName, ZENDESK } from './zendesk-names.ts';

/**
 * Zendesk's dynamic content as it exports it for translators, one table a language:
 * "Title","Default language","Default text","German text","Variant status"
 * (https://support.phrase.com/hc/en-us/articles/6111343365148). It becomes partials, since macros name it by `{{dc.…}}`.
 */
export default defineImporter({
  id: 'zendesk-content',
  detect: (file) =>
    'columns' in file && ['title', 'default language', 'default text'].every((one) => file.columns.includes(one)),
  read: (file, languageOf) => {
    if (!('columns' in file)) throw new Unreadable('unknown');
    const columns = file.columns.filter((column) => / text$/.test(column) && column !== 'default text');
    const found: Found[] = [];
    const skipped: Read['skipped'][number][] = [];
    for (const { line, cells } of file.rows) {
      const title = textOf(cells.title);
      if (title === undefined) throw new Unreadable('field', { line, field: 'title' });
      const mapping = new Mapping();
      const bodies: Partial<Record<Language, string>> = {};
      const say = (text: string | undefined, language: Language | undefined) => {
        if (text && language)
          bodies[language] = fromLiquid(isHtml(text) ? htmlText(text).text : text, ZENDESK, mapping);
      };
      const main = textOf(cells['default text']);
      say(main, languageNamed(cells['default language']) ?? languageOf(main ?? ''));
      for (const column of columns) say(textOf(cells[column]), languageNamed(column.replace(/ text$/, '')));
      if (Object.keys(bodies).length === 0) skipped.push({ name: title, why: 'noText' });
      else
        found.push({
          line,
          told: { name: contentName(title) || title, kind: 'partial', bodies, ...mapping.fields },
          lost: mapping.lost,
        });
    }
    return { found, skipped };
  },
});
