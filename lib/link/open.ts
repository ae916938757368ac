/** The end that survives a killed worker: it connects again and repeats what was not answered, under the same id. */
import {
  type Envelope,
  type Peer,
  type Pending,
  type PortLike,
  receive,
  type Serving,
  TIMEOUT,
  TimedOut,
} from './port.ts';

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
