/** Whether the server can be heard. The library says the same thing many times over; here every change is said once. */
import type { NatsConnection } from '@nats-io/nats-core';
import { refusalOf } from './trouble.ts';
import type { LinkState } from './wire.ts';

/** How long an answer to "are you there" is waited for, ms. */
const PROBE_PATIENCE = 4_000;

export interface Link {
  readonly nc: NatsConnection;
  state(): LinkState;
  /** Told at once, then every change once. */
  watch(heard: (state: LinkState) => void): () => void;
  /** True once it is up; false once it will not be again, or `signal` says that nobody waits any more. */
  untilUp(signal: AbortSignal): Promise<boolean>;
  /** Asks the server itself; a link that counts as up and answers nothing is closed. */
  probe(): Promise<void>;
  close(): Promise<void>;
}

const isOver = (state: LinkState) => state !== 'up' && state !== 'down';

/** `expired`: whether the credential ended by this machine's clock, which tells an end from a refusal. */
export function watchLink(nc: NatsConnection, expired: () => boolean): Link {
  let state: LinkState = 'up';
  const watchers = new Set<(state: LinkState) => void>();
  const become = (next: LinkState) => {
    if (next === state || isOver(state)) return;
    state = next;
    for (const heard of [...watchers]) heard(next);
  };
  // A dead socket may take half a minute to close; nobody waits for it.
  const abandon = (why: LinkState) => {
    become(why);
    void nc.close().catch(() => undefined);
  };
  // What was let in a moment ago, has not ended and is let in no longer was taken back; older servers just hang up.
  const refused = (error: Error) => {
    const refusal = refusalOf(error);
    if (refusal !== 'denied') return refusal;
    return expired() ? 'expired' : 'revoked';
  };

  void (async () => {
    for await (const status of nc.status()) {
      if (status.type === 'disconnect') become('down');
      else if (status.type === 'reconnect') become('up');
      else if (status.type === 'error') {
        // "Authorization Violation" may come from one server of many: the library gives up after the second.
        const refusal = refusalOf(status.error);
        if (refusal === 'revoked' || refusal === 'expired') abandon(refusal);
      }
    }
  })();
  void nc.closed().then((error) => become((error && refused(error)) || 'closed'));

  const watch = (heard: (state: LinkState) => void) => {
    watchers.add(heard);
    heard(state);
    return () => void watchers.delete(heard);
  };
  const untilUp = (signal: AbortSignal) =>
    new Promise<boolean>((resolve) => {
      const done = () => {
        watchers.delete(heard);
        signal.removeEventListener('abort', done);
        resolve(state === 'up' && !signal.aborted);
      };
      const heard = () => {
        if (state !== 'down') done();
      };
      watchers.add(heard);
      signal.addEventListener('abort', done);
      if (state !== 'down' || signal.aborted) done();
    });
  const probe = async () => {
    if (state !== 'up') return;
    const answered = await withinMs(nc.flush(), PROBE_PATIENCE);
    if (!answered && state === 'up') abandon('closed');
  };
  return {
    nc,
    state: () => state,
    watch,
    untilUp,
    probe,
    close: async () => {
      become('closed');
      await withinMs(nc.close(), PROBE_PATIENCE);
    },
  };
}

/** Whether it resolved in time; a rejection counts as no. */
async function withinMs(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const answer = work.then(
    () => true,
    () => false,
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
