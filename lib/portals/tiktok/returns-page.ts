/** Returns, refunds and arbitrations: the list, and one of them. */

import { textsOfRows } from '../kit/boxes.ts';
import { all, deep } from '../kit/dom.ts';
import { type Leaf, labelled, leavesOf } from '../kit/leaves.ts';
import { stateOf } from '../kit/page-state.ts';
import { labelIn } from '../kit/plain.ts';
import { type Page, type PageReading, partOf, type Setting } from '../portal.ts';
import { addressOfLink, isReturns, ORDER_NUMBER, orderIdIn, returnIdIn } from './address.ts';
import { type Row, ticketOf } from './return-row.ts';
import { SIGNS } from './signs.ts';
import { LABELS } from './words.ts';

const NUMBER = /(?<![\dA-Z])[A-Z]{0,3}\d{9,20}(?!\d)/;

/** A mark of a row: its return's number, else a link that has it, else its order's number. */
interface Mark {
  readonly id: string;
  readonly way: string;
  readonly element: Element;
}

function byLabel(leaves: readonly Leaf[]): readonly Mark[] {
  return leaves.flatMap((leaf, index) => {
    if (!LABELS.returnId.test(labelIn(leaf.text))) return [];
    const id = NUMBER.exec(labelled(leaves.slice(index, index + 3), LABELS.returnId)?.text ?? '')?.[0];
    return id ? [{ id, way: 'label', element: leaf.element }] : [];
  });
}

const byLink = (main: ParentNode, page: Page): readonly Mark[] =>
  all(deep(main), 'a[href]').flatMap((link) => {
    const address = addressOfLink(link, page.url);
    const id = address && returnIdIn(address);
    return id ? [{ id, way: 'address', element: link }] : [];
  });

/** Long numbers that are no order's: a return's own. */
const byNumber = (leaves: readonly Leaf[]): readonly Mark[] =>
  leaves.flatMap(({ text, element }) => {
    const id = /^(?!5[78])\d{18,19}$/.exec(text)?.[0];
    return id ? [{ id, way: 'number', element }] : [];
  });

const byOrder = (leaves: readonly Leaf[]): readonly Mark[] =>
  leaves.flatMap(({ text, element }) => {
    const id = ORDER_NUMBER.exec(text)?.[0];
    return id ? [{ id, way: 'order-number', element }] : [];
  });

function marksIn(main: ParentNode, leaves: readonly Leaf[], page: Page): readonly Mark[] {
  const ways = [() => byLabel(leaves), () => byLink(main, page), () => byNumber(leaves), () => byOrder(leaves)];
  const found = ways.map((read) => read()).find((marks) => marks.length > 0) ?? [];
  return [...new Map(found.map((mark) => [mark.id, mark])).values()];
}

function readReturns(page: Page, setting: Setting): PageReading {
  const main = partOf(page);
  const leaves = leavesOf(main);
  const asked = /detail/.test(page.url.pathname) ? returnIdIn(page.url) : undefined;
  const marks = asked ? [] : marksIn(main, leaves, page);
  const texts = textsOfRows(
    leaves,
    marks.map(({ element }) => element),
  );
  const rows: readonly Row[] = asked
    ? [{ id: asked, way: 'address', leaves, element: main as Element, orderId: orderIdIn(page.url) }]
    : marks.map(({ id, way, element }) => ({ id, way, leaves: texts.get(element) ?? [], element, orderId: undefined }));
  const tickets = rows.map((row) => ticketOf(row, page, setting));
  const observations = tickets.filter((ticket) => !asked || ticket.state || ticket.reason || ticket.amount);
  const state = stateOf(main, () => leaves, observations.length, SIGNS);
  const [only] = observations;
  return {
    state,
    observations,
    missing: state === 'unknown' ? ['returns'] : [],
    ...(asked && only ? { focus: { kind: only.kind, externalId: only.externalId } } : {}),
  };
}

/** The list of after-sales, or one of them. */
export const returnsPage = { id: 'returns', matches: isReturns, read: readReturns };
