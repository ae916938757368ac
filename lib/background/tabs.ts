/** Which portal pages are open and what each shows. Kept in memory only: page agents say it again when they return. */
import type { PageHealth } from '@/lib/domain/record.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import type { Peer } from '@/lib/link/port.ts';

export interface OpenPage {
  readonly tabId: number;
  readonly portal: PortalId;
  readonly peer: Peer;
  /** The ticket the page itself shows, and every ticket it lists. */
  focus?: TicketId;
  shows: ReadonlySet<TicketId>;
  health?: PageHealth;
}

export class OpenPages {
  readonly #pages = new Set<OpenPage>();

  add(page: OpenPage): void {
    this.#pages.add(page);
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

  /** The best page for a ticket: one that is about it, else one that lists it. */
  showing(id: TicketId): OpenPage | undefined {
    return this.all().findLast((page) => page.focus === id) ?? this.all().findLast((page) => page.shows.has(id));
  }
}
