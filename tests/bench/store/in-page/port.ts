/** A view's port to the background, as `lib/client` opens it. */
interface Port {
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: Answer) => void): void };
}

interface Answer {
  readonly t: string;
  readonly id?: string;
  readonly data?: unknown;
  readonly message?: string;
}

const { chrome } = globalThis as unknown as {
  chrome: { runtime: { connect(info: { name: string }): Port } };
};

export interface Asking {
  ask(name: string, data: unknown): Promise<unknown>;
  close(): void;
}

/** Opens a port; asking over it takes a round trip to the worker, which it starts if it sleeps. */
export function openPort(): Asking {
  const port = chrome.runtime.connect({ name: 'portside:view' });
  const waiting = new Map<string, { resolve(data: unknown): void; reject(error: Error): void }>();
  port.onMessage.addListener(({ t, id = '', data, message }) => {
    if (t === 'answer') waiting.get(id)?.resolve(data);
    else if (t === 'refusal') waiting.get(id)?.reject(new Error(message));
    waiting.delete(id);
  });
  return {
    ask: (name, data) =>
      new Promise((resolve, reject) => {
        const id = crypto.randomUUID();
        waiting.set(id, { resolve, reject });
        port.postMessage({ t: 'ask', id, name, data });
      }),
    close: () => port.disconnect(),
  };
}
