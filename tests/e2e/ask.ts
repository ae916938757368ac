import type { Page } from 'playwright';
import type { AnswerOf, Commands, DataOf, Queries } from '@/lib/protocol.ts';

type Messages = Queries & Commands;

interface Answer {
  readonly t: string;
  readonly id: string;
  readonly data: unknown;
  readonly message?: string;
}

interface Chrome {
  readonly runtime: {
    connect(info: { name: string }): {
      postMessage(message: unknown): void;
      disconnect(): void;
      readonly onMessage: { addListener(listener: (message: Answer) => void): void };
      readonly onDisconnect: { addListener(listener: () => void): void };
    };
  };
}

/**
 * Asks the background over the real port, from one of our own pages, as a view does: under one operation id, again
 * over a new port when the worker dies before it answers.
 */
export async function ask<Name extends keyof Messages>(
  view: Page,
  name: Name,
  data: DataOf<Messages[Name]>,
  operation?: string,
): Promise<AnswerOf<Messages[Name]>> {
  const answer = await view.evaluate(
    async ({ name, data, operation }) => {
      const { chrome } = globalThis as unknown as { chrome: Chrome };
      const id = operation ?? crypto.randomUUID();
      for (let tries = 0; tries < 100; tries++) {
        // No function gets a name in here: tsx would call a helper for it that the page does not have.
        const answer = await new Promise<Answer | undefined>((resolve) => {
          const port = chrome.runtime.connect({ name: 'portside:view' });
          port.onDisconnect.addListener(() => resolve(undefined));
          port.onMessage.addListener((message) => {
            if (message.id !== id) return;
            port.disconnect();
            resolve(message);
          });
          port.postMessage({ t: 'ask', id, name, data });
        });
        if (answer?.t === 'answer') return answer.data;
        if (answer) throw new Error(answer.message);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`nobody answers ${name}`);
    },
    { name, data, operation },
  );
  return answer as AnswerOf<Messages[Name]>;
}

/** Asks the same thing many times over one port, one after another; for what a person would do in a working day. */
export async function askEach<Name extends keyof Messages>(
  view: Page,
  name: Name,
  all: readonly DataOf<Messages[Name]>[],
): Promise<AnswerOf<Messages[Name]>[]> {
  const answers = await view.evaluate(
    async ({ name, all }) => {
      const { chrome } = globalThis as unknown as { chrome: Chrome };
      const port = chrome.runtime.connect({ name: 'portside:view' });
      let hear: (message: { t: string; data: unknown; message?: string }) => void = () => undefined;
      port.onMessage.addListener((message) => message.t !== 'push' && hear(message));
      const answers: unknown[] = [];
      for (const data of all) {
        const answer = await new Promise<{ t: string; data: unknown; message?: string }>((resolve) => {
          hear = resolve;
          port.postMessage({ t: 'ask', id: crypto.randomUUID(), name, data });
        });
        if (answer.t !== 'answer') throw new Error(answer.message);
        answers.push(answer.data);
      }
      port.disconnect();
      return answers;
    },
    { name, all },
  );
  return answers as AnswerOf<Messages[Name]>[];
}
