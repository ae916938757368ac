import type { Instant } from '@/lib/domain/time.ts';
import { MINUTE } from '@/lib/domain/time.ts';

/** Shortcuts a tab may ask for in a minute: more than anybody types, too few to try words from a list. */
const MOST = 12;

/** Counts what each tab asked for, so that no page can find out by trying which templates there are. */
export class Wishes {
  readonly #asked = new Map<number, readonly Instant[]>();

  /** False when the tab has asked too often; what is refused counts as asked. */
  take(tabId: number, now: Instant): boolean {
    const recent = (this.#asked.get(tabId) ?? []).filter((at) => now - at < MINUTE).slice(-MOST);
    this.#asked.set(tabId, [...recent, now]);
    return recent.length < MOST;
  }
}
