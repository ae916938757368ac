/**
 * The built extension as it is after a person switched its portals on. The browser asks that in a dialog of its own,
 * which no test can press; so the copy's manifest names the addresses as host permissions, which are given at load.
 * Nothing else differs; the page agents are registered by the background as always.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

interface Manifest {
  host_permissions?: string[];
  readonly optional_host_permissions?: readonly string[];
}

/** The portals' addresses among those that may be asked for: all that name a host and need no plain HTTP. */
export const portalHostsIn = (optional: readonly string[] = []): string[] =>
  optional.filter((pattern) => /^https:\/\/[^*]/.test(pattern));

/**
 * A copy of the build in `folder` that may enter its portals and `hosts` (match patterns) besides. The same build
 * gives the same copy, so that the extension keeps its id from one start to the next.
 */
export function granted(folder: string, hosts: readonly string[]): string {
  const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
  const manifest = JSON.parse(text) as Manifest;
  const named = [...(manifest.host_permissions ?? []), ...portalHostsIn(manifest.optional_host_permissions), ...hosts];
  manifest.host_permissions = [...new Set(named)];
  const built = `${folder} ${statSync(join(folder, 'background.js')).mtimeMs} ${JSON.stringify(manifest)}`;
  const mark = createHash('sha256').update(built).digest('hex').slice(0, 12);
  const copy = `${folder}-granted-${mark}`;
  if (existsSync(copy)) return copy;
  clearOld(folder);
  const making = `${copy}-${process.pid}`;
  cpSync(folder, making, { recursive: true });
  writeFileSync(join(making, 'manifest.json'), JSON.stringify(manifest));
  try {
    renameSync(making, copy);
  } catch {
    // Another worker was faster; its copy is the same.
    rmSync(making, { recursive: true, force: true });
  }
  return copy;
}

/** Copies of builds that are no more, an hour after they were made: another run may still use a younger one. */
function clearOld(folder: string): void {
  const place = dirname(folder);
  const copies = readdirSync(place).filter((name) => name.startsWith(`${basename(folder)}-granted-`));
  for (const path of copies.map((name) => join(place, name))) {
    const made = statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? Date.now();
    if (Date.now() - made > 3_600_000) rmSync(path, { recursive: true, force: true });
  }
}
