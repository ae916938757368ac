/** Sites that people add to be taught. */
import type { Site, SiteProblem } from '@/lib/domain/site.ts';

export interface SiteView extends Site {
  /** The browser lets us into it now. */
  readonly granted: boolean;
  /** Kinds of its pages that were taught. */
  readonly pages: number;
}

export interface SiteQueries {
  'site.list': (ask: Record<string, never>) => readonly SiteView[];
  /** What would be asked for if this address, as somebody types it, were added; `known`: it was added before. */
  'site.look': (ask: { address: string }) => { origin: string; known: boolean } | { problem: SiteProblem };
}

export interface SiteCommands {
  /** Adds a site that the browser was just allowed to enter, or brings a known one back, and opens it. */
  'site.add': (order: { origin: string; name: string }) => { stored: true };
  'site.rename': (order: { origin: string; name: string }) => { stored: true };
  /** Gives the permission back and takes back what was taught on the site. Its tickets stay. */
  'site.remove': (order: { origin: string }) => { stored: true };
}
