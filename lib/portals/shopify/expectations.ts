/** What pages of Shopify's admin and Inbox yield. */
import type { Expectation } from '@/lib/domain/expectation.ts';
import { optional, required, usual } from '../expect.ts';
import { MESSAGES } from './selectors.ts';

/** The number in an order's address; the name a store gives it (`#1001`) is not one. */
const orderNumber = /^\d{3,20}$/;

const always = {
  externalId: required('address', 'buyer-name', 'name'),
  fulfilment: optional('portal'),
  url: optional(),
};

const list: Expectation = {
  orderNumber,
  order: {
    fields: {
      ...always,
      placedAt: required('column', '?text'),
      buyer: usual('page', 'column', 'link', '?structure'),
      total: usual('column', '?text'),
      state: usual('badge'),
    },
  },
};

const dispute: Expectation = {
  orderNumber,
  ticket: {
    fields: {
      ...always,
      state: required('label', 'badge'),
      amount: usual('label', '?text'),
      reason: usual('label'),
      deadline: usual('label', 'sentence'),
      needsReply: optional(),
      openedAt: optional('label'),
      orderId: optional('link'),
      subject: optional('text'),
      buyer: optional('link'),
    },
  },
};

export const shopifyExpectations: Readonly<Record<string, Expectation>> = {
  orders: list,
  customer: list,
  disputes: dispute,
  dispute,
  order: {
    orderNumber,
    order: {
      fields: {
        ...always,
        state: required('badge', '?text'),
        placedAt: required('channel', '?position'),
        buyer: usual('link', 'label'),
        total: usual('label'),
        items: usual('line'),
        tracking: optional('label'),
        shipToCountry: optional('label'),
      },
    },
    ticket: {
      fields: {
        ...always,
        orderId: required('address'),
        state: required('badge'),
        openedAt: usual('label'),
        needsReply: optional(),
        buyer: optional(),
        reason: optional('label'),
        amount: optional('label'),
        subject: optional('label'),
      },
    },
  },
  inbox: {
    orderNumber,
    ticket: {
      fields: {
        ...always,
        buyer: required('class', 'agreed', 'customer', 'author', '?structure', '?text', '?heading', '?topic'),
        last: usual('row'),
        needsReply: usual('folder', 'unread', 'thread', 'preview'),
        messages: optional('test-id', ...MESSAGES.slice(1).map((_, index) => `structure-${index + 1}`), '?times'),
        orderId: optional('named', '?only'),
        subject: optional('topic', 'row'),
        alias: optional(),
        state: optional(),
      },
    },
  },
};
