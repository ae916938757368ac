/** Where a message stands in its stream: JetStream writes it into the subject a reader would acknowledge to. */
import type { Instant } from '@/lib/domain/time.ts';

export interface Place {
  readonly seq: number;
  /** Counts up by one for every message of one reader: a jump is a message lost on the way. */
  readonly delivery: number;
  /** By the server's clock, cut to whole ms, so that everybody reads the same. */
  readonly takenAt: Instant;
  /** Messages that are still to come. */
  readonly pending: number;
}

const NANOS_A_MS = 1_000_000n;

/**
 * `$JS.ACK.<stream>.<consumer>.<tries>.<seq>.<delivery>.<nanos>.<pending>`, or with a domain and an account's hash
 * before the stream and a random token at the end (ADR-15 of NATS). Undefined for anything else.
 */
export function placeOf(reply: string | undefined): Place | undefined {
  const parts = reply?.split('.') ?? [];
  if (parts[0] !== '$JS' || parts[1] !== 'ACK' || (parts.length !== 9 && parts.length < 11)) return undefined;
  const numbers = parts.slice(parts.length === 9 ? 5 : 7).slice(0, 4);
  if (!numbers.every((part) => /^\d{1,20}$/.test(part))) return undefined;
  const [seq = '', delivery = '', nanos = '', pending = ''] = numbers;
  return {
    seq: Number(seq),
    delivery: Number(delivery),
    takenAt: Number(BigInt(nanos) / NANOS_A_MS),
    pending: Number(pending),
  };
}
