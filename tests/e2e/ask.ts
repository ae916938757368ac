import type { Page } from 'playwright';
import type { AnswerOf, Commands, DataOf, Queries } from '@/lib/protocol.ts';

type Messages = Queries & Commands;

interface Chrome {
  readonly runtime: {
    connect(info: { name: string }): {
      postMessage(message: unknown): void;
      disconnect(): void;
      readonly onMessage: {
        addListener(listener: (message: { t: string; data: unknown; message?: string }) => void): void;
      };
    };
  };
}

/** Asks the background over the real port, from one of our own pages, as a view does. */
export async function ask<Name extends keyof Messages>(
  view: Page,
  name: Name,
  data: DataOf<Messages[Name]>,
): Promise<AnswerOf<Messages[Name]>> {
  const answer = await view.evaluate(
    ({ name, data }) =>
      new Promise<unknown>((resolve, reject) => {
        const { chrome } = globalThis as unknown as { chrome: Chrome };
        const port = chrome.runtime.connect({ name: 'portside:view' });
        port.onMessage.addListener((message) => {
          if (message.t === 'push') return;
          port.disconnect();
          if (message.t === 'answer') resolve(message.data);
          else reject(new Error(message.message));
        });
        port.postMessage({ t: 'ask', id: crypto.randomUUID(), name, data });
      }),
    { name, data },
  );
  return answer as AnswerOf<Messages[Name]>;
}
