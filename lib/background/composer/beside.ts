import type { Instant } from '@/lib/domain/time.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import type { PageComposer } from '@/lib/protocol/composer.ts';
import type { OpenPage } from '../tabs.ts';

/** A shortcut that nobody followed up is forgotten after this, ms. */
const FORGOTTEN = 2 * MINUTE;

/** What a view may show of the composer beside it; absent when there is nothing. */
export function composerBeside({ composer }: OpenPage, now: Instant): { readonly composer?: PageComposer } {
  if (!composer) return {};
  const { violations, fill } = composer;
  const fresh = fill && now - fill.at < FORGOTTEN ? { fill } : {};
  return violations.length > 0 || 'fill' in fresh ? { composer: { violations, ...fresh } } : {};
}
