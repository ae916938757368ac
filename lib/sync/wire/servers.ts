/** Which addresses a device connects to, and which servers it trusts. */

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Everything but TLS is refused beyond this machine: credentials and times must not be read on the way. */
export function isSafeServer(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username || password) return false;
  if (protocol === 'wss:') return hostname !== '';
  // A URL of an unknown scheme keeps its host as it was written.
  return (protocol === 'ws:' || protocol === 'nats:') && LOOPBACK.test(hostname.toLowerCase());
}

/**
 * Oldest servers with every fix of the advisories known in November 2026, newest line first. A server older than the
 * line it belongs to is too old.
 */
export const FLOOR: readonly string[] = ['2.14.3', '2.12.12'];

/** What a server lacks that is older than these, newest line first, as codes; `deploy/README.md` says what they mean. */
const SINCE = {
  /** Another account of the same server can purge the team's stream (CVE-2025-30215). */
  isolation: ['2.11.1', '2.10.27'],
  /** It acknowledges what is not on the disk yet: a power cut loses up to two minutes. */
  'sync-always': ['2.10.0'],
  /** Several filters in one reader. */
  'many-filters': ['2.10.0'],
  /** Messages that end by themselves; asked for, that is silently ignored. */
  'message-ttl': ['2.11.0'],
  /** Known holes that were closed since. */
  fixes: FLOOR,
} as const;
export type ServerLack = keyof typeof SINCE;

type Version = readonly [number, number, number];

function versionOf(text: string): Version {
  const [, major = 0, minor = 0, patch = 0] = /^v?(\d+)\.(\d+)\.(\d+)/.exec(text) ?? [];
  return [Number(major), Number(minor), Number(patch)];
}

function isOlder(one: Version, other: Version): boolean {
  const at = one.findIndex((part, place) => part !== other[place]);
  return at !== -1 && (one[at] ?? 0) < (other[at] ?? 0);
}

/** What cannot be read as a version counts as the oldest there is. */
export function isOldServer(version: string, floor: readonly string[] = FLOOR): boolean {
  const known = versionOf(version);
  const lines = floor.map(versionOf).sort((a, b) => (isOlder(a, b) ? 1 : -1));
  const line = lines.find(([major, minor]) => known[0] === major && known[1] === minor);
  const newest = lines[0];
  if (line) return isOlder(known, line);
  return newest !== undefined && isOlder(known, newest);
}

export const lacksOf = (version: string): readonly ServerLack[] =>
  (Object.keys(SINCE) as ServerLack[]).filter((lack) => isOldServer(version, SINCE[lack]));
