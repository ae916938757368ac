/** The lab's pages as ground to teach on: with what they are known by taken away, as after a portal's redesign. */
import type { Reading } from '@/lib/domain/reading.ts';
import type { TaughtFieldName, TaughtPart } from '@/lib/domain/taught.ts';
import type { TicketKind } from '@/lib/domain/vocabulary.ts';
import { portalFor } from '@/lib/portals/index.ts';
import { type Portal, readPage } from '@/lib/portals/portal.ts';
import type { Ground } from '@/lib/repair/teach/contract.ts';
import { insideOf } from '@/lib/repair/teach/find.ts';
import { parsePage } from '../../../lab/parse.ts';
import { amazonLab } from '../../../portal-lab/amazon/index.ts';
import { createLab } from '../../../portal-lab/kit/server.ts';
import { shopifyLab } from '../../../portal-lab/shopify/index.ts';
import { tiktokLab } from '../../../portal-lab/tiktok/index.ts';
import { makeWorld } from '../../../portal-lab/world/make-world.ts';

export const NOW = Date.parse('2026-11-24T12:00:00Z');
export const world = makeWorld({ seed: 7, now: NOW });
export const lab = createLab({ portals: [amazonLab, shopifyLab, tiktokLab], world, now: () => NOW });

/** Every element of a page, in open shadow roots too. */
export function everyElement(from: ParentNode): readonly Element[] {
  return Array.from(from.querySelectorAll('*')).flatMap((element) => {
    const inside = insideOf(element);
    return inside ? [element, ...everyElement(inside)] : [element];
  });
}

const NAMES =
  /^(?:class|id|data-.*|name|itemprop|part|slot|aria-.*|role|title|style|type|label|tone|variant|tabindex|dir)$/;

/** Takes away what the portals' readers and ours hold on to. `all`: roles, ARIA and every attribute but addresses. */
export function stripped(document: Document, all: boolean): void {
  for (const element of everyElement(document)) {
    for (const { name } of Array.from(element.attributes)) {
      const gone = all ? NAMES.test(name) : /^(?:class|id|data-.*)$/.test(name);
      if (gone && !(name === 'type' && element.localName === 'input')) element.removeAttribute(name);
    }
  }
}

/** A page that shows rows, and where the lab keeps each field in them. */
export interface LabList {
  readonly name: string;
  readonly address: string;
  readonly what: TaughtPart['what'];
  readonly kind: TicketKind;
  /** The lab's own selectors, in the language of taught ways; `fields` are seen from a row. */
  readonly rows: string;
  readonly fields: Readonly<Partial<Record<TaughtFieldName, string>>>;
}

const AMAZON = 'https://sellercentral.amazon.com';
const ADMIN = 'https://admin.shopify.com/store/northwind-goods';
const INBOX = 'https://inbox.shopify.com/store/northwind-goods/conversations';
const TIKTOK = 'https://seller-us.tiktok.com';

const amazonRow = '& >>> ';
export const LISTS: readonly LabList[] = [
  {
    name: 'Amazon inbox',
    address: `${AMAZON}/messaging/inbox-v3`,
    what: 'ticket',
    kind: 'message',
    rows: '.messaging-app >>> .case-list-pane >>> kat-list-item',
    fields: {
      buyer: `${amazonRow}.buyer`,
      subject: `${amazonRow}.subject`,
      orderId: `${amazonRow}.order`,
      'last.text': `${amazonRow}.preview`,
      'last.at': `${amazonRow}.time`,
      url: `${amazonRow}a`,
    },
  },
  {
    name: 'Amazon returns',
    address: `${AMAZON}/gp/returns/list/v2`,
    what: 'ticket',
    kind: 'return',
    rows: '.manage-returns-table-row',
    fields: {
      orderId: '.div1 a',
      buyer: '.return-buyer .text',
      openedAt: '.return-request-date',
      reason: '.return-reason-text',
      amount: '.return-amount',
    },
  },
  {
    name: 'Amazon claims',
    address: `${AMAZON}/gp/guarantee-claims`,
    what: 'ticket',
    kind: 'claim',
    rows: '.claim-row',
    fields: {
      orderId: '.claim-order',
      buyer: '.claim-buyer',
      reason: '.claim-reason',
      amount: '.claim-amount',
      openedAt: '.claim-filed',
      deadline: '.claim-respond-by',
    },
  },
  {
    name: 'Shopify inbox',
    address: `${INBOX}/open`,
    what: 'ticket',
    kind: 'message',
    rows: '[class*="_Conversation_"]',
    fields: {
      buyer: '[class*="_Name_"]',
      'last.at': '[class*="_Time_"]',
      'last.text': '[class*="_Preview_"]',
      subject: '[class*="_Topic_"]',
    },
  },
  {
    name: 'Shopify orders',
    address: `${ADMIN}/orders`,
    what: 'order',
    kind: 'order',
    rows: '.Polaris-Table-TableBody > .Polaris-Table-TableRow',
    fields: {
      orderId: '[aria-colindex="2"] s-clickable-chip',
      placedAt: '[aria-colindex="3"] span',
      buyer: '[aria-colindex="4"] button',
      total: '[aria-colindex="6"] span',
    },
  },
  {
    name: 'Shopify disputes',
    address: `${ADMIN}/payments/disputes`,
    what: 'ticket',
    kind: 'claim',
    rows: '.Polaris-Table-TableBody > .Polaris-Table-TableRow',
    fields: {
      url: '[aria-colindex="1"] a',
      reason: '[aria-colindex="3"] span',
      openedAt: '[aria-colindex="5"] span',
      deadline: '[aria-colindex="6"] span',
      amount: '[aria-colindex="7"] span',
    },
  },
  {
    name: 'TikTok chat',
    address: `${TIKTOK}/chat/inbox/current`,
    what: 'ticket',
    kind: 'message',
    rows: '[data-testid="chat.chatroom.conversation_card"]',
    fields: {
      buyer: '[data-testid="chat.chatroom.conversation_card_username"]',
      'last.at': 'time',
      'last.text': '[class*="module__preview--"]',
    },
  },
  {
    name: 'TikTok returns',
    address: `${TIKTOK}/order/return`,
    what: 'ticket',
    kind: 'return',
    rows: 'tbody.sc-row',
    fields: {
      buyer: '.sc-username',
      orderId: '.sc-rowHead a',
      externalId: '.sc-username + span',
      openedAt: '.sc-rowHead span:nth-of-type(4)',
      reason: 'tr:nth-of-type(2) > td:nth-of-type(2) > div:first-child',
      amount: 'tr:nth-of-type(2) > td:nth-of-type(3)',
    },
  },
];

export interface Loaded {
  readonly document: Document;
  readonly portal: Portal;
  /** What the built-in reader says of the page while it is whole. */
  readonly reading: Reading;
  readonly ground: Ground;
}

/** A page of the lab, in one of its languages, read before anything is taken away. */
export function load(address: string, locale = 'en'): Loaded {
  const asked = `${address}${address.includes('?') ? '&' : '?'}lab-locale=${locale}`;
  const url = new URL(address);
  const portal = portalFor(url);
  if (!portal) throw new Error(`no portal has ${address}`);
  const document = parsePage(lab.servedPage(asked));
  const page = { url, document, now: NOW };
  const reading = readPage(portal, page);
  const setting = portal.setting(page);
  const { naming, composer } = portal;
  return {
    document,
    portal,
    reading,
    ground: { page, setting, reading, ...(naming && { naming }), ...(composer.sends && { sends: composer.sends }) },
  };
}

/** What is left of a reading once a portal has changed its page beyond recognition. */
export const lost = (reading: Reading): Reading => {
  const { focus: _, needsReplyCount: __, ...rest } = reading;
  return { ...rest, state: 'unknown', observations: [], missing: ['threads'] };
};
