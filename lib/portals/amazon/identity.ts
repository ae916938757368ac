/**
 * What makes two sights of a conversation one ticket: the order number if the row or thread shows one, else the case
 * id (`cc=` in an address), else a hash of buyer and subject. A list row and the thread it opens so agree, and so does
 * the contact page of an order. Returns, claims and feedback are one a kind and order, and carry the order number too.
 */
import { plain, seen } from '../kit/plain.ts';

const ORDER_ID = /(?<!\d)(\d{3}) ?- ?(\d{7}) ?- ?(\d{7})(?!\d)/;

/** The first order number in a text or address, whatever spaces and breaks stand in it. */
export const orderIdIn = (text: string): string | undefined =>
  ORDER_ID.exec(seen(text.normalize('NFKC')))
    ?.slice(1)
    .join('-');

const CASE_ID = /[?&#](?:cc|caseId|caseID|case_id)=([\w.~-]+)/;

/** The case id in an address, which the portal adds when a thread is opened. */
export const caseIdIn = (address: string): string | undefined => CASE_ID.exec(address)?.[1];

const fnv1a = (text: string, start: number): string => {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(36);
};

/** 64 bits of a text (FNV-1a from two starts), short and stable over machines. */
export const shortHash = (text: string): string => fnv1a(text, 0x811c9dc5) + fnv1a(`${text}\n`, 0x2f0b4c91);

/** External id of a buyer conversation; undefined when the page shows nothing that tells it from others. */
export function conversationId(known: {
  readonly orderId?: string;
  readonly caseId?: string;
  readonly buyer?: string;
  readonly subject?: string;
}): string | undefined {
  if (known.orderId) return known.orderId;
  if (known.caseId) return known.caseId;
  if (!known.buyer && !known.subject) return undefined;
  return `h${shortHash(`${plain(known.buyer ?? '')}\n${plain(known.subject ?? '')}`)}`;
}
