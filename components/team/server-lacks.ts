/** What an older server of the team lacks, by its version. */

const LACKS = ['fixes', 'account', 'sync', 'expiry'] as const;
type Lack = (typeof LACKS)[number];

/**
 * The first releases that have it, one a line of releases, rising; from the last one on every release has it. After
 * the advisories and release notes of nats-server: CVE-2025-30215 for `account`, `sync_interval`
 * for `sync`, TTL of single messages for `expiry`.
 */
const SINCE: Readonly<Record<Lack, readonly (readonly [number, number, number])[]>> = {
  fixes: [
    [2, 12, 12],
    [2, 14, 3],
  ],
  account: [
    [2, 10, 27],
    [2, 11, 1],
  ],
  sync: [[2, 10, 0]],
  expiry: [[2, 11, 0]],
};

type Release = readonly [number, number, number];

const compare = (one: Release, other: Release): number => one[0] - other[0] || one[1] - other[1] || one[2] - other[2];

/** `1.2.3` at the beginning of a version, whatever follows (`-beta`, `-RC.1`). */
function releaseOf(version: string): Release | undefined {
  const found = /^v?(\d{1,6})\.(\d{1,6})\.(\d{1,6})/.exec(version);
  return found ? [Number(found[1]), Number(found[2]), Number(found[3])] : undefined;
}

/** A release has it when its own line's first one is not newer than it, or it is newer than every line named. */
function has(release: Release, since: readonly Release[]): boolean {
  const last = since.at(-1);
  if (last && compare(release, last) >= 0) return true;
  return since.some((first) => first[0] === release[0] && first[1] === release[1] && compare(release, first) >= 0);
}

/** What a server of this version lacks; nothing where the version cannot be read. */
export function lacksOf(version: string): readonly Lack[] {
  const release = releaseOf(version);
  return release ? LACKS.filter((lack) => !has(release, SINCE[lack])) : [];
}
