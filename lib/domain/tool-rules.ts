/**
 * What the portals themselves say about tools, as facts a person can weigh: a few of their words, and the day they were
 * read. What they amount to is said in `lib/i18n` (`insertModes.rule.<portal>`), with where it stands (`source`).
 */
import type { PortalId } from './vocabulary.ts';

export interface ToolRule {
  readonly portal: Extract<PortalId, 'amazon' | 'shopify' | 'tiktok'>;
  /** A short phrase, in the English it was read in. */
  readonly quote: string;
  /** The day it was read, YYYY-MM-DD. */
  readonly asOf: string;
  /** How we have it: read on the portal's own page, or second hand, word for word or in somebody else's words. */
  readonly from: 'page' | 'record' | 'summary';
}

export const TOOL_RULES: readonly ToolRule[] = [
  // Help page GS83KH2MA7HM69PH, downloaded that day; the definition is that of the Business Solutions Agreement.
  { portal: 'amazon', quote: 'autonomous or semi-autonomous action', asOf: '2026-05-12', from: 'page' },
  // Terms of Service, section 1 item 9, last updated 2026-08-01; a third party took the sentence down on that day.
  {
    portal: 'shopify',
    quote: 'any robot, spider, scraper, or other automated means',
    asOf: '2026-10-08',
    from: 'record',
  },
  // Customer-service agreement of TikTok Shop (Vietnam), section 4.2.7; the words are those of a third party's summary.
  { portal: 'tiktok', quote: 'third-party plug-ins or unauthorised tools', asOf: '2026-11-26', from: 'summary' },
];
