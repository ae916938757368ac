/** What went wrong on the way to the server, as codes: a server's own sentence is never shown to people. */
import { JetStreamApiError } from '@nats-io/jetstream';
import { AuthorizationError, PermissionViolationError, UserAuthenticationExpiredError } from '@nats-io/nats-core';
import type { TeamTrouble } from '@/lib/domain/team.ts';

/** `said` is the server's own word, for records of faults only. */
export class WireTrouble extends Error {
  override readonly name = 'WireTrouble';
  constructor(
    readonly code: TeamTrouble,
    readonly said = '',
  ) {
    super(code);
  }
}

/** Larger than the server or its stream takes: trying again does not help. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/**
 * Codes of JetStream's own list, server/errors.json of nats-server 2.9 to 2.14: 10077 storing failed (limits of the
 * stream, no space on the disk), 10002 limits of the account, 10023 and 10047 of the server.
 */
const FULL: ReadonlySet<number> = new Set([10002, 10023, 10047]);
const STORE_FAILED = 10077;
const FULL_WORDS = /maximum (bytes|messages)|no space/i;
const MESSAGE_TOO_LARGE = 10054;
const NO_STREAM = 10059;

/** An error of the library with all that caused it; the telling one is often the cause. */
function* causesOf(error: unknown): Generator<Error> {
  let one = error;
  for (let depth = 0; one instanceof Error && depth < 5; depth += 1) {
    yield one;
    one = one.cause;
  }
}

/** Whatever cannot be read as something worse counts as `unreachable`, which is tried again. */
export function faultOf(error: unknown): WireTrouble | TooLarge {
  for (const cause of causesOf(error)) {
    if (cause instanceof WireTrouble || cause instanceof TooLarge) return cause;
    const known = read(cause);
    if (known === 'too-large') return new TooLarge(cause.message);
    if (known) return new WireTrouble(known, cause.message);
  }
  return new WireTrouble('unreachable', error instanceof Error ? error.message : '');
}

function read(error: Error): TeamTrouble | 'too-large' | undefined {
  if (error instanceof PermissionViolationError) return 'denied';
  if (error instanceof JetStreamApiError) return byNumber(error);
  if (/max_payload/.test(error.message)) return 'too-large';
  return refusalOf(error);
}

/** What the server says as it shuts the door; undefined for what is no refusal. */
export function refusalOf(error: Error): 'denied' | 'expired' | 'revoked' | undefined {
  if (/credentials revoked/i.test(error.message)) return 'revoked';
  if (error instanceof UserAuthenticationExpiredError || /authentication expired/i.test(error.message))
    return 'expired';
  // "Authentication Timeout" is a slow network, no refusal.
  if (error instanceof AuthorizationError && !/timeout/i.test(error.message)) return 'denied';
  return undefined;
}

function byNumber(error: JetStreamApiError): TeamTrouble | 'too-large' | undefined {
  if (FULL.has(error.code)) return 'server-full';
  if (error.code === STORE_FAILED && FULL_WORDS.test(error.message)) return 'server-full';
  if (error.code === MESSAGE_TOO_LARGE) return 'too-large';
  if (error.code === NO_STREAM) return 'server-lost';
  return undefined;
}
