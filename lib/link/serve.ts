import type { Envelope } from './port.ts';
import { type Peer, type Pending, type PortLike, receive, type Serving, TIMEOUT, TimedOut } from './port.ts';

/** The background's end: it never reconnects, a page that went away is simply gone. */
export function servePort(port: PortLike, serving: Serving): Peer {
  const pending = new Map<string, Pending>();
  receive(port, pending, serving);
  port.onDisconnect.addListener(() => {
    for (const waiting of pending.values()) waiting.reject(new TimedOut('the page went away'));
  });
  return {
    ask: (name, data, { id = crypto.randomUUID(), timeout = TIMEOUT } = {}) =>
      new Promise((resolve, reject) => {
        const done =
          <T extends unknown[]>(act: (...args: T) => void) =>
          (...args: T) => {
            clearTimeout(timer);
            pending.delete(id);
            act(...args);
          };
        const fail = done(reject);
        const timer = setTimeout(() => fail(new TimedOut(`no answer to ${name}`)), timeout);
        const envelope = { t: 'ask', id, name, data } as const;
        pending.set(id, { envelope, resolve: done(resolve), reject: fail });
        port.postMessage(envelope);
      }),
    push: (name, data) => {
      try {
        port.postMessage({ t: 'push', name, data } satisfies Envelope);
      } catch {}
    },
  };
}
