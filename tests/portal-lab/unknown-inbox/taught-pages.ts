/** How the message centre is taught: its list, and a conversation with the list beside it. */
import type { TaughtPage, TaughtPart } from '@/lib/domain/taught.ts';
import { INBOX_HOST } from '../world/unknown.ts';

type Lesson = Pick<TaughtPage, 'id' | 'page' | 'site' | 'kind' | 'parts' | 'composer'> & { readonly address: string };

const site = (path: string) => ({ origin: `https://${INBOX_HOST}`, path, name: 'Harbourmarket' });

const rows: TaughtPart = {
  what: 'ticket',
  each: 'ul[aria-label] > li',
  fields: [
    { field: 'externalId', at: 'a', as: 'link-id' },
    { field: 'url', at: 'a', as: 'link' },
    { field: 'buyer', at: '.hm-name', as: 'line' },
    { field: 'last.text', at: '.hm-preview', as: 'line' },
    { field: 'last.at', at: 'time', as: 'time' },
    { field: 'needsReply', at: '.hm-badge', as: 'present' },
  ],
};

/** The page as a whole is about one conversation, which its address names. */
const open: TaughtPart = {
  what: 'ticket',
  each: '',
  fields: [
    { field: 'buyer', at: 'section > header > h2', as: 'line' },
    { field: 'orderId', at: 'section > header > a', as: 'order-number' },
  ],
};

const messages: TaughtPart = {
  what: 'message',
  each: 'section > ol > li',
  fields: [
    { field: 'text', at: '[dir="auto"]', as: 'text' },
    { field: 'at', at: 'time', as: 'time' },
    { field: 'ours', at: '&.hm-mine', as: 'present' },
  ],
};

export const INBOX_LESSONS: readonly Lesson[] = [
  {
    id: 'generic:harbourmarket-messages',
    page: `${INBOX_HOST}/messages`,
    site: site('/messages'),
    address: `https://${INBOX_HOST}/messages`,
    kind: 'message',
    parts: [rows],
  },
  {
    id: 'generic:harbourmarket-conversation',
    page: `${INBOX_HOST}/messages/*`,
    site: site('/messages'),
    address: `https://${INBOX_HOST}/messages`,
    kind: 'message',
    parts: [rows, open, messages],
    composer: 'form textarea[name="message"]',
  },
];
