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

/** How often a port that owes an answer is looked at, ms. */
const LOOK = 1_000;

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
  let redial: ReturnType<typeof setTimeout> | undefined;
  /** When the port was opened, last said something, or began to owe an answer; ms. */
  let heardAt = 0;

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
  const schedule = () => {
    redial ??= setTimeout(reconnect, Math.min(2_000, 20 * 2 ** attempt++));
  };

  function reconnect(): void {
    clearTimeout(redial);
    redial = undefined;
    if (port || closed) return;
    let opened: PortLike;
    try {
      opened = options.connect();
    } catch {
      options.onState?.('lost');
      return;
    }
    port = opened;
    heardAt = performance.now();
    opened.onMessage.addListener(() => {
      heardAt = performance.now();
      attempt = 0;
    });
    opened.onDisconnect.addListener(() => port === opened && drop());
    receive(opened, pending, options);
    const again = [...pending.values()];
    const ready = () => {
      if (port !== opened) return;
      options.onState?.('ready');
      for (const { envelope } of again) if (pending.has(envelope.id)) post(envelope);
    };
    if (options.hello) options.hello({ ask: send, push }).then(ready, () => options.onState?.('lost'));
    else ready();
  }

  const push = (name: string, data: unknown) => post({ t: 'push', name, data });
  const send: Peer['ask'] = (name, data, { id = crypto.randomUUID(), timeout = TIMEOUT } = {}) =>
    new Promise((resolve, reject) => {
      const envelope = { t: 'ask', id, name, data } as const;
      // Until now it owed no answer.
      if (!pending.size) heardAt = performance.now();
      const done =
        <Value>(act: (value: Value) => void) =>
        (value: Value) => {
          clearInterval(suspicion);
          clearTimeout(timer);
          pending.delete(id);
          act(value);
        };
      const fail = done(reject);
      const timer = setTimeout(() => fail(new TimedOut(`no answer to ${name}`)), timeout);
      // A port that has been silent for half of the time is suspected, and all is repeated over a new one. Not for each
      // question anew: a worker that is only slow would be asked the more, the slower it is.
      const suspicion = setInterval(() => {
        if (!port || performance.now() - heardAt < timeout / 2) return;
        port.disconnect();
        drop();
      }, LOOK);
      pending.set(id, { envelope, resolve: done(resolve), reject: fail });
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
    },
  };
}
