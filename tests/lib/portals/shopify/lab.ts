/** The lab's Shopify as saved pages: what a reader says of an address. */
import { Window } from 'happy-dom';
import type { Reading } from '@/lib/domain/reading.ts';
import { readPage } from '@/lib/portals/portal.ts';
import shopify from '@/lib/portals/shopify/index.ts';
import { createLab } from '../../../portal-lab/kit/server.ts';
import { shopifyLab } from '../../../portal-lab/shopify/index.ts';
import { SHOPIFY_ZONE } from '../../../portal-lab/shopify/view.ts';
import { makeWorld } from '../../../portal-lab/world/make-world.ts';

export const NOW = Date.parse('2026-11-24T12:00:00Z');
export const world = makeWorld({ seed: 7, now: NOW });
export const lab = createLab({ portals: [shopifyLab], world });
export const LOCALES = ['en', 'zh-CN', 'de'] as const;
export const HANDLE = 'northwind-goods';
export const ADMIN = `https://admin.shopify.com/store/${HANDLE}`;
export const INBOX = `https://inbox.shopify.com/store/${HANDLE}/conversations`;
export const ZONE = SHOPIFY_ZONE;

export const documentOf = (html: string): Document =>
  // happy-dom's document is a Document in everything a reader uses.
  new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document;

export const readHtml = (html: string, address: string): Reading =>
  readPage(shopify, { url: new URL(address), document: documentOf(html), now: NOW, timeZone: ZONE });

export const readLab = (address: string): Reading => readHtml(lab.servedPage(address), address);
