/** What a change of "insert or copy only" does to portal tabs that are open already. */
import { insertModeOf } from '@/lib/domain/insert-mode.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import { PORTALS } from '@/lib/domain/vocabulary.ts';
import type { Shell } from '../shell.ts';

/**
 * Page agents are put anew into the tabs of portals whose mode changed: the one that leaves takes the composer's helper
 * with it, the new one asks for a helper where there is to be one.
 */
export function followModes(shell: Pick<Shell, 'renewAgents'>, before: Settings, after: Settings): void {
  const changed = PORTALS.filter((portal) => insertModeOf(before, portal) !== insertModeOf(after, portal));
  if (changed.length > 0) shell.renewAgents(changed);
}
