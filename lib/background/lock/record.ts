/** How the lock is kept, and what a passphrase does to it. */
import { salt, stretch } from '@/lib/continuity/snapshot/cipher.ts';
import { ITERATIONS } from '@/lib/continuity/snapshot/format.ts';
import { LONGEST_WAIT, type LockAfter, type LockAnswer, type LockRecord, waitAfter } from '@/lib/domain/lock.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { newSecret, unwrapSecret, wrapSecret } from '@/lib/store/lock/wrap.ts';

type Under = Pick<LockRecord, 'salt' | 'iterations' | 'wrapped'>;

/** The key under a passphrase. */
export async function under(passphrase: string, secret: string): Promise<Under> {
  const of = salt();
  return { salt: of, iterations: ITERATIONS, wrapped: wrapSecret(await stretch(passphrase, of), secret) };
}

export async function newRecord(
  passphrase: string,
  minutes: LockAfter,
): Promise<{ readonly record: LockRecord; readonly secret: string }> {
  const secret = newSecret();
  return {
    secret,
    record: { ...(await under(passphrase, secret)), phase: 'sealing', minutes, failed: 0, until: 0 },
  };
}

/** Until when no passphrase is taken. A clock that was set back keeps nobody out for longer than the longest wait. */
export const untilOf = ({ until }: LockRecord, now: Instant): Instant | undefined =>
  until > now ? Math.min(until, now + LONGEST_WAIT) : undefined;

/**
 * Tries a passphrase. That it was tried is kept before it is: whoever kills the worker in between has had his try.
 * Answers the key with the record as it is then.
 */
export async function tryPassphrase(
  record: LockRecord,
  passphrase: string,
  now: Instant,
  keep: (tried: Pick<LockRecord, 'failed' | 'until'>) => Promise<unknown>,
): Promise<LockAnswer & { readonly secret?: string }> {
  const until = untilOf(record, now);
  if (until !== undefined) return { answer: 'wait', until };
  const failed = record.failed + 1;
  const wait = waitAfter(failed);
  await keep({ failed, until: wait > 0 ? now + wait : 0 });
  const secret = unwrapSecret(await stretch(passphrase, record.salt, record.iterations), record.wrapped);
  if (secret === undefined) return { answer: 'wrong', ...(wait > 0 ? { until: now + wait } : {}) };
  await keep({ failed: 0, until: 0 });
  return { answer: 'right', secret };
}
