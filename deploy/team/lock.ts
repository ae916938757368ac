/** One command at a time: of two that write one folder, each would lose what the other made. */
import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Instant, MINUTE } from '@/lib/domain/time.ts';
import { Trouble } from './trouble.ts';

/** No command takes longer. */
const LONGEST = 10 * MINUTE;
const FILE_MODE = 0o600;

export async function locked<Answer>(dir: string, now: Instant, work: () => Promise<Answer>): Promise<Answer> {
  // What makes a folder, or misses it, has nothing to lose.
  if (!existsSync(dir)) return work();
  const path = join(dir, 'lock');
  try {
    closeSync(openSync(path, 'wx', FILE_MODE));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
    throw new Trouble(now - since > LONGEST ? 'lock-left' : 'locked', path);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
