/** Which portal pages are open and what each shows. Kept in memory only: page agents say it again when they return. */
import type { PageHealth } from '@/lib/domain/record.ts';
import type { ThreadMark } from '@/lib/domain/thread-mark.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import type { Peer } from '@/lib/link/port.ts';
import type { PageComposer } from '@/lib/protocol/composer.ts';
import type { ViewCaller } from './caller.ts';

export interface OpenPage {
  readonly tabId: number;
  readonly portal: PortalId;
  /** Where it stood when it connected, by the browser's word. */
  readonly address?: string | undefined;
  /** The shop its address belongs to. */
  store?: string;
  readonly peer: Peer;
  /** The ticket the page itself shows, and every ticket it lists. */
  focus?: TicketId;
  /** That ticket's thread, as the page last showed it. */
  thread?: ThreadMark;
  /** What was found in its composer, while it shows that ticket. */
  composer?: PageComposer;
  /** The ticket that a shortcut's text was last given out for, until the page says what became of it. */
  expanding?: { readonly id: TicketId; readonly templateId: string };
  shows: ReadonlySet<TicketId>;
  health?: PageHealth;
  /** The repair helper was put beside its agent, or the browser would not have it. */
  mending?: true;
}

/** Forgets what a page showed: it is no longer read. */
export function hush(page: OpenPage): void {
  delete page.focus;
  delete page.thread;
  delete page.composer;
  delete page.expanding;
  delete page.health;
  // A pause ends its helpers; what was taught is read again only with one.
  delete page.mending;
  page.shows = new Set();
}

export class OpenPages {
  readonly #pages = new Set<OpenPage>();
  #lastLookedAt: number | undefined;

  add(page: OpenPage): void {
    this.#pages.add(page);
    this.#lastLookedAt = page.tabId;
  }

  remove(page: OpenPage): void {
    this.#pages.delete(page);
  }

  all(): readonly OpenPage[] {
    return [...this.#pages];
  }

  /** The newest page agent of a tab: an older one may still be leaving after an update. */
  ofTab(tabId: number | undefined): OpenPage | undefined {
    return this.all().findLast((page) => page.tabId === tabId);
  }

  /** A tab came to the front. */
  lookedAt(tabId: number): void {
    if (this.ofTab(tabId)) this.#lastLookedAt = tabId;
  }

  /**
   * The page a view speaks of: the in-page frame of its own tab, popup and side panel of the active tab, and one of
   * our pages that is itself the active tab of the portal tab looked at before.
   */
  beside({ tabId, framed }: ViewCaller, activeTab: number | undefined): OpenPage | undefined {
    if (framed) return this.ofTab(tabId);
    return this.ofTab(activeTab !== undefined && activeTab === tabId ? this.#lastLookedAt : activeTab);
  }

  /** The best page for a ticket: one that is about it, else one that lists it. */
  showing(id: TicketId): OpenPage | undefined {
    return this.all().findLast((page) => page.focus === id) ?? this.all().findLast((page) => page.shows.has(id));
  }
}
