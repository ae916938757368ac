/** The contract of one seller portal. A portal lives in one folder and is listed in `index.ts`. */
import type { Reading, TicketKey } from '@/lib/domain/reading.ts';
import type { StoreRef } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { PortalId } from '@/lib/domain/vocabulary.ts';

/** A live or saved page. Readers may look at it and change nothing; open shadow roots count as part of it. */
export interface Page {
  readonly url: URL;
  readonly document: Document;
  readonly now: Instant;
  /** IANA zone of the page's times when the caller knows it; else the portal decides from address and page. */
  readonly timeZone?: string;
}

/** What a reader adds; `readPage` fills in portal, page, locale and the rest. */
export type PageReading = Pick<Reading, 'state' | 'observations' | 'missing'> &
  Partial<Pick<Reading, 'layout' | 'focus' | 'needsReplyCount'>>;

/** Locale and zone of a page, decided once before its reader runs. */
export interface Setting {
  readonly now: Instant;
  /** BCP 47. */
  readonly locale: string;
  readonly timeZone: string;
  /** Country of the host or address, ISO 3166-1 alpha-2, where it tells. */
  readonly market?: string;
}

/** One kind of page: how it is recognised (address first, then structure) and how it is read. */
export interface PageDefinition {
  readonly id: string;
  /** Looks at the address only, so that a page that lost its structure is still recognised as broken. */
  matches(url: URL): boolean;
  /** Pure and total: never throws for a strange page, never returns an empty `ready` where it understood nothing. */
  read(page: Page, setting: Setting): PageReading;
}

/** The portal's own reply box, where a person presses send. */
export interface Composer {
  /** The field to write into: a textarea or a contenteditable element, inside open shadow roots too. */
  find(page: Page): HTMLElement | undefined;
  /** Longest text the portal takes, in UTF-16 code units. */
  readonly maxLength: number;
}

export interface Portal {
  readonly id: PortalId;
  readonly name: string;
  /** Set where the portal shows times in its viewer's own zone (no zone stands on the page). */
  readonly viewerZone?: true;
  /** WebExtension match patterns: the manifest's host permissions and content-script matches. */
  readonly matches: readonly string[];
  /** Where one portal is read by several page agents: whether this one is for the address. Absent: for all. */
  covers?(url: URL): boolean;
  /** Which shop this address belongs to, from the address alone (it is the sender's, so a page cannot lie). */
  store(url: URL): StoreRef | undefined;
  /** Locale, zone and market of a page. */
  setting(page: Page): Setting;
  readonly pages: readonly PageDefinition[];
  readonly composer: Composer;
  /** An address that shows this ticket or order when none was seen on a page. */
  addressOf(store: StoreRef, ticket: TicketKey, orderId?: string): string | undefined;
}

export const definePortal = (portal: Portal): Portal => portal;

/**
 * Reads a page once. Total: a reader that throws yields `state: 'unknown'` with `missing: ['reader:<message>']`, an
 * address no page definition knows yields `page: 'unknown'`.
 */
export function readPage(portal: Portal, page: Page): Reading {
  const setting = portal.setting(page);
  const definition = portal.pages.find((candidate) => candidate.matches(page.url));
  const common = { portal: portal.id, locale: setting.locale, timeZone: page.timeZone ?? setting.timeZone };
  if (!definition) {
    return { ...common, page: 'unknown', layout: '', state: 'unknown', observations: [], missing: [] };
  }
  const own: Setting = page.timeZone ? { ...setting, timeZone: page.timeZone } : setting;
  try {
    return { ...common, page: definition.id, layout: '', ...definition.read(page, own) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const missing = [`reader:${said.slice(0, 200)}`];
    return { ...common, page: definition.id, layout: '', state: 'unknown', observations: [], missing };
  }
}
