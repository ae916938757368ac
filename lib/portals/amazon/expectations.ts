/** What pages of Seller Central yield. */
import type { Expectation } from '@/lib/domain/expectation.ts';
import { by, optional, required, usual } from '../expect.ts';
import { METRICS } from './metric-words.ts';

const orderNumber = /^\d{3}-\d{7}-\d{7}$/;

/** Pages that are known and hold no buyer's ticket. */
const nothing: Expectation = { orderNumber };

const row = by('name', 'link', 'order number', '?structure');
const market = optional('sales channel');

const cases: Readonly<Record<'returns' | 'claims', Expectation>> = (() => {
  const common = {
    orderId: required(),
    buyer: required('name', 'label'),
    openedAt: usual('label', '?text'),
    reason: usual('label'),
    state: usual('text'),
    messages: optional('class', 'label'),
    fulfilment: optional('label'),
    market,
    url: optional(),
  };
  const returned = { ...common, deadline: optional('label'), amount: optional('label', '?text') };
  const claimed = {
    ...common,
    deadline: usual('label'),
    amount: usual('label', '?text'),
    outcome: optional(),
    needsReply: optional(),
  };
  return {
    returns: { orderNumber, ticket: { row, fields: returned } },
    claims: { orderNumber, ticket: { row, fields: claimed } },
  };
})();

export const amazonExpectations: Readonly<Record<string, Expectation>> = {
  'sign-in': nothing,
  refund: nothing,
  'safe-t': nothing,
  'case-lobby': nothing,
  ...cases,
  inbox: {
    orderNumber,
    ticket: {
      row,
      fields: {
        buyer: required('test-id', 'label', 'message', 'head', '?structure'),
        needsReply: usual('status', 'resolved', 'class', 'badge', 'filter', 'contrast', 'counter'),
        subject: usual('test-id', 'label', '?structure', '?heading'),
        orderId: optional('link', 'text'),
        // `subject`: a row that shows nothing of its messages; the subject then stands for them, and nothing is misread.
        last: usual('test-id', '?structure', 'subject'),
        messages: optional('name', '?structure'),
        market,
        state: optional(),
        fulfilment: optional(),
        url: optional(),
      },
    },
  },
  'contact-buyer': {
    orderNumber,
    ticket: {
      fields: {
        orderId: required('address', 'link', '?text'),
        buyer: required('header', 'heading', 'label'),
        market,
        url: optional(),
      },
    },
  },
  feedback: {
    orderNumber,
    ticket: {
      row,
      fields: {
        orderId: required(),
        rating: required('element', 'text', '?cell'),
        openedAt: usual('text'),
        messages: usual('class', 'label', '?structure'),
        buyer: optional('label', 'head'),
        market,
      },
    },
  },
  order: {
    orderNumber,
    order: {
      fields: {
        externalId: required('test-id', 'address', '?text'),
        state: required('alert', 'test-id', '?text'),
        placedAt: required('test-id', 'label'),
        buyer: usual('test-id', 'link', 'label'),
        fulfilment: usual('test-id', 'label'),
        market: usual('test-id', 'label', '?text', '?host'),
        shipBy: usual('test-id', 'label'),
        deliverBy: usual('test-id', 'label'),
        items: usual('class', '?structure'),
        total: optional('label'),
        tracking: optional('test-id'),
        shipToCountry: optional('address block'),
        url: optional(),
      },
    },
  },
  orders: {
    orderNumber,
    order: {
      row,
      fields: {
        state: required('class', '?text'),
        placedAt: required('structure'),
        buyer: usual('test-id', 'label'),
        fulfilment: usual('label', 'text'),
        market: usual('sales channel'),
        shipBy: optional('label'),
        deliverBy: optional('label'),
        total: optional('label'),
        items: optional(),
        url: optional(),
      },
    },
  },
  'account-health': {
    orderNumber,
    account: {
      fields: {
        ...Object.fromEntries(METRICS.map(([id]) => [id, usual('id', 'label')])),
        odrOrders: optional(),
        odrDefects: optional(),
      },
    },
  },
};
