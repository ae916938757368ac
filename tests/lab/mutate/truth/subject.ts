/** A page of the lab that kinds of change are tried on: where it stands, how it is read, and what is true of it. */
import type { Portal } from '@/lib/portals/portal.ts';
import type { Hints } from '../kind.ts';
import type { Rename, Truth } from './facts.ts';

export interface Subject {
  /** `amazon/inbox` */
  readonly page: string;
  /** `en-US na` */
  readonly variant: string;
  readonly portal: Portal;
  readonly address: string;
  readonly hints: Hints;
  /** As the page agent would know it; absent: the portal decides. */
  readonly timeZone?: string;
  html(): string;
  truth(rename: Rename): Truth;
}

export const nameOf = ({ page, variant }: Subject): string => `${page} ${variant}`;
