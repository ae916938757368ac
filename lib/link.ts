/**
 * Questions with answers over a port, in both directions, and the half that survives a killed worker: it connects
 * again and repeats what was not answered, under the same id.
 */

/** The part of a WebExtension port used here. */
export interface PortLike {
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

export type Envelope =
  | { readonly t: 'ask'; readonly id: string; readonly name: string; readonly data: unknown }
  | { readonly t: 'answer'; readonly id: string; readonly data: unknown }
  | { readonly t: 'refusal'; readonly id: string; readonly message: string }
  | { readonly t: 'push'; readonly name: string; readonly data: unknown };

/** The other side said no, with a sentence for the person. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** Nobody answered in time. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut';
}

export interface Serving {
  /** Answers a question; a thrown error becomes a refusal with its message. `id` is the asker's operation id. */
  onAsk?(name: string, data: unknown, id: string): unknown;
  onPush?(name: string, data: unknown): void;
}

interface Pending {
  readonly envelope: Envelope & { t: 'ask' };
  resolve(data: unknown): void;
  reject(error: Error): void;
}

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' && message !== null && typeof (message as { t?: unknown }).t === 'string';

/** One end of one port. */
export interface Peer {
  ask(name: string, data: unknown, options?: { id?: string; timeout?: number }): Promise<unknown>;
  push(name: string, data: unknown): void;
}

function receive(port: PortLike, pending: Map<string, Pending>, serving: Serving): void {
  const reply = (envelope: Envelope) => {
    // A port that died meanwhile throws; the asker repeats the question over its next one.
    try {
      port.postMessage(envelope);
    } catch {}
  };
  port.onMessage.addListener(async (message) => {
    if (!isEnvelope(message)) return;
    if (message.t === 'push') serving.onPush?.(message.name, message.data);
    else if (message.t === 'ask') {
      try {
        if (!serving.onAsk) throw new Error(`nobody answers ${message.name} here`);
        reply({ t: 'answer', id: message.id, data: await serving.onAsk(message.name, message.data, message.id) });
      } catch (error) {
        reply({ t: 'refusal', id: message.id, message: error instanceof Error ? error.message : String(error) });
      }
    } else {
      const waiting = pending.get(message.id);
      pending.delete(message.id);
      if (message.t === 'answer') waiting?.resolve(message.data);
      else waiting?.reject(new Refused(message.message));
    }
  });
}

/** Longest wait for an answer, ms. A reconnect can return a dead port without any event, so every question has one. */
const TIMEOUT = 10_000;

/** The background's end: it never reconnects, a page that went away is simply gone. */
export function servePort(port: PortLike, serving: Serving): Peer {
  const pending = new Map<string, Pending>();
  receive(port, pending, serving);
  port.onDisconnect.addListener(() => {
    for (const waiting of pending.values()) waiting.reject(new TimedOut('the page went away'));
    pending.clear();
  });
  return {
    ask: (name, data, { id = crypto.randomUUID(), timeout = TIMEOUT } = {}) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          pending.delete(id);
          reject(new TimedOut(`no answer to ${name}`));
        }, timeout);
        const done =
          <T extends unknown[]>(act: (...args: T) => void) =>
          (...args: T) => {
            clearTimeout(timer);
            act(...args);
          };
        const envelope = { t: 'ask', id, name, data } as const;
        pending.set(id, { envelope, resolve: done(resolve), reject: done(reject) });
        port.postMessage(envelope);
      }),
    push: (name, data) => {
      try {
        port.postMessage({ t: 'push', name, data } satisfies Envelope);
      } catch {}
    },
  };
}

export interface LinkOptions extends Serving {
  /** Opens a port; throws when the extension is gone (then the link is `lost` until `reconnect`). */
  connect(): PortLike;
  onState?(state: 'connecting' | 'ready' | 'lost'): void;
  /** Asked once on every new port before anything else, for example to bind a frame. */
  hello?(peer: Peer): Promise<unknown>;
  /** Whether to connect again at once when the port drops; otherwise at the next question. Default true. */
  stayConnected?(): boolean;
}

export interface Link extends Peer {
  /** Opens the port now if there is none. */
  reconnect(): void;
  close(): void;
}

/** The view's or page agent's end. */
export function openLink(options: LinkOptions): Link {
  const pending = new Map<string, Pending>();
  let port: PortLike | undefined;
  let closed = false;
  let attempt = 0;

  const post = (envelope: Envelope) => {
    try {
      port?.postMessage(envelope);
    } catch {
      drop();
    }
  };
  const drop = () => {
    port = undefined;
    if (closed) return;
    options.onState?.('connecting');
    if (pending.size > 0 || (options.stayConnected?.() ?? true)) schedule();
  };
  const schedule = () => setTimeout(reconnect, Math.min(2_000, 20 * 2 ** attempt++));

  function reconnect(): void {
    if (port || closed) return;
    let opened: PortLike;
    try {
      opened = options.connect();
    } catch {
      options.onState?.('lost');
      return;
    }
    port = opened;
    opened.onDisconnect.addListener(() => port === opened && drop());
    receive(opened, pending, options);
    const again = [...pending.values()].map(({ envelope }) => envelope);
    const ready = () => {
      if (port !== opened) return;
      attempt = 0;
      options.onState?.('ready');
      for (const envelope of again) if (pending.has(envelope.id)) post(envelope);
    };
    if (options.hello) options.hello({ ask: send, push }).then(ready, () => options.onState?.('lost'));
    else ready();
  }

  const push = (name: string, data: unknown) => post({ t: 'push', name, data });
  const send: Peer['ask'] = (name, data, { id = crypto.randomUUID(), timeout = TIMEOUT } = {}) =>
    new Promise((resolve, reject) => {
      const envelope = { t: 'ask', id, name, data } as const;
      // Half-way through, suspect the port itself and repeat over a new one.
      const suspicion = setTimeout(() => {
        const suspect = port;
        drop();
        suspect?.disconnect();
      }, timeout / 2);
      const timer = setTimeout(() => {
        pending.delete(id);
        reject(new TimedOut(`no answer to ${name}`));
      }, timeout);
      const settle = () => {
        clearTimeout(suspicion);
        clearTimeout(timer);
      };
      pending.set(id, {
        envelope,
        resolve: (data) => {
          settle();
          resolve(data);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      });
      if (port) post(envelope);
      else reconnect();
    });

  return {
    ask: send,
    push,
    reconnect,
    close() {
      closed = true;
      port?.disconnect();
      port = undefined;
      for (const waiting of pending.values()) waiting.reject(new TimedOut('closed'));
      pending.clear();
    },
  };
}
