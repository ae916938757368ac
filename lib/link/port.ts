/** Questions with answers over a port, in both directions. */

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

/** Takes itself away once it is resolved or rejected. */
export interface Pending {
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

/** Hears one port: answers what is asked, hands answers to who waits for them. */
export function receive(port: PortLike, pending: Map<string, Pending>, serving: Serving): void {
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
      if (message.t === 'answer') waiting?.resolve(message.data);
      else waiting?.reject(new Refused(message.message));
    }
  });
}

/** Longest wait for an answer, ms. A reconnect can return a dead port without any event, so every question has one. */
export const TIMEOUT = 10_000;
