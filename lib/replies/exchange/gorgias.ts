import type { Intent } from '@/lib/domain/vocabulary.ts';
import { htmlText } from './html-text.ts';
import { defineImporter, type Found, type Parsed, type Read, Unreadable } from './importer.ts';
import { fromLiquid, type Names } from './liquid.ts';
import { Mapping } from './mapping.ts';
import { idOf, isObject, type Json, languageNamed, need, recordsOf, textOf } from './values.ts';

/**
 * Macros as Gorgias gives them: the API's list (https://developers.gorgias.com/reference/the-macro-object), or a table
 * with a name and a text a row. Variables: https://docs.gorgias.com/en-US/macro-variables-81845.
 */
export default defineImporter({
  id: 'gorgias',
  detect: (file) =>
    'columns' in file
      ? nameColumn(file) !== undefined && textColumn(file) !== undefined && !file.columns.includes('shortcut')
      : recordsOf(file, 'data', 'macros').some(({ record }) => isObject(record) && isMacro(record)),
  read: (file, languageOf) => {
    const macros = 'columns' in file ? tableOf(file) : recordsOf(file, 'data', 'macros').map(macroOf);
    const found: Found[] = [];
    const skipped: Read['skipped'][number][] = [];
    for (const { id, name, body, language, intent, mapping, ...where } of macros) {
      if (body === '') {
        skipped.push({ name, why: 'noText' });
        continue;
      }
      const intents = INTENTS[intent ?? ''];
      const text = fromLiquid(body, NAMES, mapping);
      found.push({
        ...where,
        told: {
          ...(id ? { id: `gorgias-${id}` } : {}),
          name,
          intents: intents ? [intents] : [],
          bodies: { [languageNamed(language) ?? languageOf(text)]: text },
          ...mapping.fields,
        },
        lost: mapping.lost,
      });
    }
    return { found, skipped };
  },
});

interface Macro {
  readonly id?: string | undefined;
  readonly name: string;
  readonly body: string;
  readonly language?: string | undefined;
  readonly intent?: string | undefined;
  readonly mapping: Mapping;
  readonly line?: number;
  readonly field?: string;
}

const isMacro = ({ name, actions }: Json): boolean =>
  typeof name === 'string' &&
  Array.isArray(actions) &&
  actions.every((action) => isObject(action) && typeof action.name === 'string');

function macroOf({ at, record }: { at: string; record: unknown }): Macro {
  if (!isObject(record)) throw new Unreadable('field', { field: at });
  const name = need(record, 'name', at);
  if (!Array.isArray(record.actions)) throw new Unreadable('field', { field: `${at}.actions` });
  const mapping = new Mapping();
  let body = '';
  for (const action of record.actions) {
    if (!isObject(action)) continue;
    const told = isObject(action.arguments) ? action.arguments : {};
    if (action.name === 'setResponseText') body = textIn(told.body_html, told.body_text, mapping);
    else if (action.name === 'addAttachments') mapping.lose('attachment', textOf(action.title) ?? 'addAttachments');
    else mapping.lose('action', textOf(action.title) ?? textOf(action.name) ?? '?');
  }
  const [id, language, intent] = [idOf(record.id), textOf(record.language), textOf(record.intent)];
  return { id, name, body, language, intent, mapping, field: at };
}

function textIn(html: unknown, plain: unknown, mapping: Mapping): string {
  const marked = textOf(html);
  if (marked === undefined) return textOf(plain) ?? '';
  const { text, pictures } = htmlText(marked);
  for (const picture of pictures) mapping.lose('attachment', picture);
  return text;
}

type Table = Extract<Parsed, { rows: unknown }>;
const nameColumn = ({ columns }: Table) => ['name', 'macro name', 'macro'].find((one) => columns.includes(one));
const textColumn = ({ columns }: Table) =>
  ['body_html', 'body_text', 'response html', 'response text', 'response'].find((one) => columns.includes(one));

function tableOf(table: Table): readonly Macro[] {
  const named = nameColumn(table) ?? '';
  return table.rows.map(({ line, cells }) => {
    const name = textOf(cells[named]);
    if (name === undefined) throw new Unreadable('field', { line, field: named });
    const mapping = new Mapping();
    const html = cells.body_html || cells['response html'];
    const body = textIn(html, cells.body_text || cells['response text'] || cells.response, mapping);
    if (textOf(cells.tags)) mapping.lose('action', `tags: ${cells.tags}`);
    return { id: textOf(cells.id), name, body, language: cells.language, intent: cells.intent, mapping, line };
  });
}

const INTENTS: Readonly<Record<string, Intent>> = {
  'exchange/request': 'exchange_replacement',
  'exchange/status': 'exchange_replacement',
  feedback: 'positive_feedback',
  'order/damaged': 'damaged_defective',
  'order/cancel': 'cancel_order',
  'order/change': 'change_order',
  'order/wrong': 'wrong_or_missing_item',
  'other/thanks': 'positive_feedback',
  'product/recommendation': 'product_question',
  'product/question': 'product_question',
  'refund/request': 'refund_request',
  'refund/status': 'refund_request',
  'return/request': 'return_request',
  'return/status': 'return_request',
  'shipping/change': 'change_order',
  'shipping/delivery-issue': 'not_received',
  'shipping/status': 'wismo',
  'stock/request': 'product_question',
};

const VARIABLES: Readonly<Record<string, string>> = {
  'ticket.customer.firstname': 'buyer.first_name',
  'ticket.customer.first_name': 'buyer.first_name',
  'ticket.customer.name': 'buyer.name',
  'ticket.sender.firstname': 'buyer.first_name',
  'ticket.sender.name': 'buyer.name',
  'ticket.subject': 'ticket.subject',
  'ticket.assignee_user.name': 'agent.name',
  'ticket.assignee_user.firstname': 'agent.name',
  'current_user.name': 'agent.name',
  'current_user.firstname': 'agent.name',
};

/** Of `ticket.customer.integrations.<shop>`, whatever shop it is. */
const SHOP: Readonly<Record<string, string>> = {
  'customer.first_name': 'buyer.first_name',
  'orders[0].name': 'order.number',
  'orders[0].order_number': 'order.number',
  'orders[0].increment_id': 'order.number',
  'orders[0].created_at': 'order.date',
  'orders[0].total_price': 'order.total',
  'orders[0].grand_total': 'order.total',
  'orders[0].shipping_address.country_code': 'order.country',
  'orders[0].line_items[0].title': 'item.title',
  'orders[0].line_items[0].name': 'item.title',
  'orders[0].line_items[0].sku': 'item.sku',
  'orders[0].line_items[0].quantity': 'item.quantity',
  'orders[0].line_items[0].price': 'item.price',
  'orders[0].fulfillments[0].tracking_number': 'tracking.number',
  'orders[0].fulfillments[-1].tracking_number': 'tracking.number',
  'orders[0].fulfillments[0].tracking_company': 'tracking.carrier',
  'orders[0].fulfillments[-1].tracking_company': 'tracking.carrier',
};

const own = (table: Readonly<Record<string, string>>, name: string) =>
  Object.hasOwn(table, name) ? table[name] : undefined;

const NAMES: Names = {
  variable: (path) => {
    const shop = /^ticket\.customer\.integrations(?:\.\w+|\[\w+\])\.(.+)$/.exec(path)?.[1];
    return shop === undefined ? own(VARIABLES, path) : own(SHOP, shop);
  },
};
