/** The files of `deploy/`, set up in a folder of a test's own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const server = process.env.NATS_SERVER_PATH ?? '/usr/sbin/nats-server';

/** Writes `deploy/<name>` below `place`, with its paths led there; answers with the file. */
export function setUpConfig(name: string, place: string, changes: readonly (readonly [string, string])[] = []): string {
  const paths = [['/etc/portside', place], ['/data', join(place, 'data')], ...changes] as const;
  const text = paths.reduce(
    (so, [from, to]) => so.replaceAll(from, to),
    readFileSync(join(root, 'deploy', name), 'utf8'),
  );
  const version = spawnSync(server, ['--version'], { encoding: 'utf8' }).stdout;
  // What the README says of servers before 2.10.
  const fit = /v2\.\d\./.test(version) ? text.replace(/^\s*sync_interval: always$/m, '') : text;
  const file = join(place, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, fit);
  return file;
}
