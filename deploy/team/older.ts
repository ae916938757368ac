/**
 * Whether a folder is behind what the server was told. An older copy knows nobody as shut out who left since: told to
 * the server, it would let them in again.
 */
import { jetstreamManager } from '@nats-io/jetstream';
import type { Instant } from '@/lib/domain/time.ts';
import { openKeyChange, openRoster, operatorOf } from '@/lib/sync/seal/index.ts';
import { keysSubject, rosterSubject, streamsOf } from '@/lib/sync/subjects.ts';
import { madeWith, printOf } from './changes.ts';
import type { Kept } from './folder.ts';
import { lastOf } from './last.ts';
import { within } from './link.ts';
import { Trouble } from './trouble.ts';

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** Rejects where the server holds a roster or a key of this team that this folder never made. */
export async function refuseOlder(kept: Kept, now: Instant): Promise<void> {
  const { team, version } = kept.roster;
  const [change, roster] = await within(kept.reach, kept.hub, now, async (nc) => {
    const manager = await jetstreamManager(nc, { checkAPI: false });
    const last = (subject: string) => lastOf(manager, streamsOf(team).events, subject);
    return Promise.all([last(keysSubject(team)), last(rosterSubject(team))]);
  });
  const rawRoot = Buffer.from(kept.root, 'base64url');
  const root = await crypto.subtle.importKey('raw', rawRoot, 'Ed25519', false, ['verify']);
  const older = () => new Trouble('older-folder');
  if (change) {
    const opened = await openKeyChange({ root }, team, change.data);
    if (!('refused' in opened) && !kept.sealedKeys.includes(textOf(change.data))) throw older();
  }
  if (!roster) return;
  const opened = await openRoster({ ...(await operatorOf(kept)), root }, team, roster.data);
  if ('refused' in opened) {
    if (opened.refused === 'epoch') throw older();
    // Nothing that the team's key said.
    return;
  }
  const made = madeWith(kept, kept.sealedRoster, version);
  const known = Math.min(...Object.keys(made).map(Number));
  const there = opened.roster.version;
  if (there >= known && made[there] !== printOf(textOf(roster.data))) throw older();
}
