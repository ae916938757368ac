import type { Instant } from '@/lib/domain/time.ts';
import { FLOOR, type ServerLack } from '@/lib/sync/wire/index.ts';
import type { Status } from './commands/status.ts';

const LACKS: Readonly<Record<ServerLack, string>> = {
  isolation: 'another account of the same server can purge the streams (CVE-2025-30215)',
  fixes: 'fixes of advisories that are public',
  'sync-always': 'acknowledges what is not on the disk yet: a power cut loses up to two minutes',
  'many-filters': 'one reader for every store of a member instead of one for all',
  'message-ttl': 'messages cannot end by themselves; Portside does not need them to',
};

const day = (at: Instant) => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
const size = (bytes: number) => `${(bytes / (1 << 20)).toFixed(1)} MB`;

/** For people at a terminal; times are UTC. */
export function statusLines(status: Status): readonly string[] {
  const { told } = status;
  const old = status.tooOld ? [`  too old: run ${FLOOR.join(' or ')}, or newer; devices refuse it otherwise`] : [];
  return [
    `${status.name} (${status.team}), roster ${status.rosterVersion}, team key ${status.epoch}`,
    `nats-server ${told.version}`,
    ...old,
    ...status.lacks.map((lack) => `  lacks: ${LACKS[lack]}`),
    ...(told.accounts + told.messages > 0
      ? [`the server was told of ${told.accounts} accounts and ${told.messages} messages`]
      : []),
    ...status.streams.map(
      ({ name, messages, bytes, most }) => `${name}: ${messages} messages, ${size(bytes)} of ${size(most)}`,
    ),
    ...status.members.map(({ id, name, role, stores, revokedAt, expiresAt, spokeAt }) =>
      [
        id,
        name,
        role,
        stores.length === 0 ? 'all stores' : stores.join(' '),
        revokedAt === undefined ? `until ${day(expiresAt)}` : `shut out ${day(revokedAt)}`,
        spokeAt === undefined ? 'said nothing yet' : `last said something ${day(spokeAt)}`,
      ].join('  '),
    ),
  ];
}
