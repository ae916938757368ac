/** The contract of one seller portal. A portal lives in one folder and is listed in `index.ts`. */
import type { Reading, TicketKey } from '@/lib/domain/reading.ts';
import type { TaughtPage } from '@/lib/domain/taught.ts';
import type { StoreRef } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import { fingerprintOf } from './kit/fingerprint.ts';
import type { Naming } from './kit/naming.ts';
import { deep, type Scope } from './kit/roots.ts';
import { steady } from './kit/steady.ts';

/** A live or saved page. Readers may look at it and change nothing; open shadow roots count as part of it. */
export interface Page {
  readonly url: URL;
  readonly document: Document;
  readonly now: Instant;
  /** IANA zone of the page's times when the caller knows it; else the portal decides from address and page. */
  readonly timeZone?: string;
  /** The part that holds the page's own content, where the portal's frame tells it; absent: the whole document. */
  readonly part?: Element;
}

/** Where a reader looks. */
export const partOf = ({ part, document }: Page): Element => part ?? document.body ?? document.documentElement;

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
  /** How the portal orders numbers in dates, where that is known better than from locale and market. */
  readonly dayFirst?: boolean;
}

/** One kind of page: how it is recognised (address first, then structure) and how it is read. */
export interface PageDefinition {
  readonly id: string;
  /** Where one definition stands for many kinds of pages: which of them the address is of. Absent: `id`. */
  idOf?(url: URL): string;
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
  /** CSS selectors of the portal's own send button, which nobody may teach as anything. */
  readonly sends?: string;
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
  /** Selectors of what holds a page's own content, without menus, bars and footers; the first that is there counts. */
  parts(url: URL): readonly string[];
  /** Locale, zone and market of a page. */
  setting(page: Page): Setting;
  readonly pages: readonly PageDefinition[];
  readonly composer: Composer;
  /** What ways that somebody taught must know of the portal. */
  readonly naming?: Naming;
  /** Of a portal that is taught from nothing: where what is taught on a page counts. */
  siteOf?(url: URL): NonNullable<TaughtPage['site']>;
  /** An address that shows this ticket or order when none was seen on a page. */
  addressOf(store: StoreRef, ticket: TicketKey, orderId?: string): string | undefined;
}

export const definePortal = (portal: Portal): Portal => portal;

const idAt = (definition: PageDefinition, url: URL): string => definition.idOf?.(url) ?? definition.id;

/** The kind of page that an address is of, as readings name it. */
export function pageIdAt({ pages }: Portal, url: URL): string {
  const definition = pages.find((page) => page.matches(url));
  return definition ? idAt(definition, url) : 'unknown';
}

/** The part of a page that a portal's readers look at first. */
function findPart(portal: Portal, { url, document }: Page): Element | undefined {
  for (const selector of portal.parts(url)) {
    const part = document.querySelector(selector);
    if (part) return part;
  }
  return undefined;
}

/** A reading and what must be watched for the next: where it came from, its open shadow roots, and who may get one. */
export interface Inspection extends Scope {
  readonly reading: Reading;
  readonly from: Element;
}

/** Reads a page to go on watching it: its part first, the whole of it where the part tells nothing. */
export function inspect(portal: Portal, page: Page): Inspection {
  const setting = portal.setting(page);
  const definition = portal.pages.find((candidate) => candidate.matches(page.url));
  const common = { portal: portal.id, locale: setting.locale, timeZone: page.timeZone ?? setting.timeZone };
  const own: Setting = page.timeZone ? { ...setting, timeZone: page.timeZone } : setting;
  const unknown = { layout: '', state: 'unknown', observations: [] } as const;
  const read = (from: Page): Reading => {
    if (!definition) return { ...common, ...unknown, page: 'unknown', missing: [] };
    try {
      return { ...common, page: idAt(definition, page.url), layout: '', ...definition.read(from, own) };
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      return { ...common, ...unknown, page: idAt(definition, page.url), missing: [`reader:${said.slice(0, 200)}`] };
    }
  };
  return steady(() => {
    const part = findPart(portal, page);
    const near = part && read({ ...page, part });
    if (near && near.state !== 'unknown') return { reading: sketched(near, page, part), from: part, ...deep(part) };
    const from = page.document.documentElement;
    return { reading: sketched(read(page), page, part ?? from), from, ...deep(from) };
  });
}

/** With how the page is built, where it shows something: a page that is empty or signed out is built like no other. */
function sketched(reading: Reading, { url }: Page, from: Element): Reading {
  const { page, state } = reading;
  if (page === 'unknown' || (state !== 'ready' && state !== 'unknown')) return reading;
  const fingerprint = fingerprintOf(from, `${page} ${state} ${url.pathname}${url.search}`);
  return fingerprint === '' ? reading : { ...reading, fingerprint };
}

/**
 * Reads a page once. Total: a reader that throws yields `state: 'unknown'` with `missing: ['reader:<message>']`, an
 * address no page definition knows yields `page: 'unknown'`.
 */
export const readPage = (portal: Portal, page: Page): Reading => inspect(portal, page).reading;
