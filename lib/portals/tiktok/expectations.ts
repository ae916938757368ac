/** What pages of TikTok Shop's Seller Center yield. */
import type { Expectation } from '@/lib/domain/expectation.ts';
import { optional, required, usual } from '../expect.ts';

/** 18 or 19 digits as pages write it; an address may hold older, shorter ones. */
const orderNumber = /^\d{15,20}$/;

const always = { market: optional(), url: optional() };

export const tiktokExpectations: Readonly<Record<string, Expectation>> = {
  login: { orderNumber },
  chat: {
    orderNumber,
    ticket: {
      fields: {
        ...always,
        externalId: required('buyer-name'),
        buyer: required('author', 'test-id', 'test-id-like', 'class', '?header', '?both', '?structure'),
        messages: optional('test-id', 'class', 'test-id-like', '?bubble'),
        // A list of chats that are all answered says nothing of it.
        needsReply: optional('thread', 'folder', 'unread'),
        last: optional(),
        orderId: optional('named', '?only'),
        state: optional(),
      },
    },
  },
  orders: {
    orderNumber,
    order: {
      fields: {
        ...always,
        externalId: required('text'),
        state: required('text'),
        total: usual('label', '?text'),
        buyer: optional('label'),
        placedAt: optional('label'),
        shipBy: optional('label'),
        fulfilment: optional('text'),
      },
    },
  },
  order: {
    orderNumber,
    order: {
      fields: {
        ...always,
        externalId: required('address', 'label'),
        state: required('label', '?text'),
        placedAt: usual('label'),
        buyer: usual('label'),
        total: usual('label'),
        items: usual('table'),
        shipBy: usual('label'),
        deliverBy: optional('label'),
        fulfilment: optional('label', '?text'),
        tracking: optional('label'),
        shipToCountry: optional('address'),
      },
    },
  },
  returns: {
    orderNumber,
    ticket: {
      fields: {
        ...always,
        externalId: required('label', 'address', 'number', '?order-number'),
        orderId: required('address', 'text'),
        state: required('column', 'label', '?text'),
        reason: usual('column', 'label'),
        amount: usual('column', 'label', '?only'),
        deadline: usual('label', 'sentence', 'countdown'),
        needsReply: optional(),
        openedAt: optional('label'),
        buyer: optional('label', 'class', '?structure'),
        subject: optional('label'),
        fulfilment: optional('text'),
      },
    },
  },
};
