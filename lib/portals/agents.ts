/**
 * The page agents: which script of ours reads which addresses of which portal. The manifest names none of them; the
 * background registers those of the portals that are switched on. A new one is a line here and an entry point.
 */
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import { CONVERSATIONS, MATCHES, ORDERS, SELDOM } from './amazon/hosts.ts';
import admin from './shopify/admin.ts';
import inbox from './shopify/inbox.ts';
import { CHAT, common as tiktok } from './tiktok/common.ts';

export interface PageAgent {
  /** Name of its entry point: `entrypoints/<id>.content.ts`. */
  readonly id: string;
  readonly portal: PortalId;
  /** Match patterns, the same as its entry point's. */
  readonly matches: readonly string[];
  readonly excludeMatches?: readonly string[];
}

export const pageAgents: readonly PageAgent[] = [
  { id: 'amazon-seldom', portal: 'amazon', matches: SELDOM },
  { id: 'amazon-messages', portal: 'amazon', matches: CONVERSATIONS, excludeMatches: SELDOM },
  { id: 'amazon-orders', portal: 'amazon', matches: ORDERS },
  { id: 'amazon', portal: 'amazon', matches: MATCHES, excludeMatches: [...CONVERSATIONS, ...ORDERS, ...SELDOM] },
  { id: 'shopify-inbox', portal: 'shopify', matches: inbox.matches },
  { id: 'shopify', portal: 'shopify', matches: admin.matches },
  { id: 'tiktok-chat', portal: 'tiktok', matches: CHAT },
  { id: 'tiktok', portal: 'tiktok', matches: tiktok.matches, excludeMatches: CHAT },
];
