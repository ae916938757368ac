import { htmlText } from './html-text.ts';
import { defineImporter, type Found, type Read, Unreadable } from './importer.ts';
import { fromLiquid } from './liquid.ts';
import { Mapping } from './mapping.ts';
import { idOf, isObject, type Json, need, recordsOf, textOf } from './values.ts';
import { ZENDESK } from './zendesk-names.ts';

/**
 * Macros as Zendesk's API lists them (https://developer.zendesk.com/api-reference/ticketing/business-rules/macros/).
 * `::` in a title parts its folders. An action's value is a text, or a list of the channel and the text.
 */
export default defineImporter({
  id: 'zendesk-macros',
  detect: (file) =>
    recordsOf(file, 'macros').some(
      ({ record }) =>
        isObject(record) && typeof macroIn(record).title === 'string' && Array.isArray(macroIn(record).actions),
    ),
  read: (file, languageOf) => {
    const found: Found[] = [];
    const skipped: Read['skipped'][number][] = [];
    for (const { at, record } of recordsOf(file, 'macros')) {
      if (!isObject(record)) throw new Unreadable('field', { field: at });
      const macro = macroIn(record);
      const title = need(macro, 'title', at);
      if (!Array.isArray(macro.actions)) throw new Unreadable('field', { field: `${at}.actions` });
      const mapping = new Mapping();
      const body = bodyIn(macro.actions, mapping);
      if (macro.active === false || body === '') {
        skipped.push({ name: title, why: macro.active === false ? 'inactive' : 'noText' });
        continue;
      }
      const text = fromLiquid(body, ZENDESK, mapping);
      const path = title
        .split('::')
        .map((part) => part.trim())
        .filter(Boolean);
      const id = idOf(macro.id);
      found.push({
        field: at,
        told: {
          ...(id ? { id: `zendesk-${id}` } : {}),
          name: path.at(-1) ?? title,
          ...(path.length > 1 ? { folder: path.slice(0, -1).join('/') } : {}),
          bodies: { [languageOf(text)]: text },
          ...mapping.fields,
        },
        lost: mapping.lost,
      });
    }
    return { found, skipped };
  },
});

/** One macro asked for alone stands under `macro`. */
const macroIn = (record: Json): Json => (isObject(record.macro) ? record.macro : record);

function bodyIn(actions: readonly unknown[], mapping: Mapping): string {
  let plain: string | undefined;
  let html: string | undefined;
  for (const action of actions) {
    if (!isObject(action)) continue;
    const value = textOf(Array.isArray(action.value) ? action.value.at(-1) : action.value);
    if (action.field === 'comment_value') plain = value;
    else if (action.field === 'comment_value_html') html = value;
    else if (action.field === 'attachment') mapping.lose('attachment', value ?? 'attachment');
    else mapping.lose('action', `${textOf(action.field) ?? '?'}${value ? `: ${value}` : ''}`);
  }
  if (html === undefined) return plain ?? '';
  const { text, pictures } = htmlText(html);
  for (const picture of pictures) mapping.lose('attachment', picture);
  return text;
}
