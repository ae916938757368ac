import { browser } from 'wxt/browser';
import { openLink } from '@/lib/link/open.ts';
import { TIMEOUT } from '@/lib/link/port.ts';
import { type Commands, TOPICS, type Topic, VIEW_PORT } from '@/lib/protocol.ts';
import type { Client, ConnectionState } from './client.ts';

/** What may take longer than others before it is answered, ms: a server is dialled for 20 s before it counts as away. */
const LONG: Readonly<Partial<Record<keyof Commands, number>>> = { 'team.join': 60_000 };

/**
 * Connects this page to the background. In the in-page frame `nonce` is the one-time pass from the frame's address;
 * it is shown on every new port, and the background answers nothing before.
 */
export function connectClient(nonce?: string): Client {
  const changed = new Set<(topics: readonly Topic[]) => void>();
  const states = new Set<(state: ConnectionState) => void>();
  let state: ConnectionState = 'connecting';
  let wasReady = false;

  const link = openLink({
    connect: () => browser.runtime.connect({ name: VIEW_PORT }),
    onPush: (name, data) => {
      if (name !== 'changed') return;
      for (const listener of changed) listener((data as { topics: readonly Topic[] }).topics);
    },
    onState: (next) => {
      state = next;
      for (const listener of states) listener(next);
      if (next !== 'ready') return;
      // News may have been missed while there was no port.
      if (wasReady) for (const listener of changed) listener(TOPICS);
      wasReady = true;
    },
    ...(nonce
      ? {
          hello: async (peer) => {
            const { bound } = (await peer.ask('view.bind', { nonce })) as { bound: boolean };
            if (!bound) throw new Error('this frame was not asked for');
          },
        }
      : {}),
  });
  link.reconnect();

  return {
    ask: (name, data) => link.ask(name, data) as ReturnType<Client['ask']> as never,
    command: (name, data) => link.ask(name, data, { timeout: LONG[name] ?? TIMEOUT }) as never,
    onChanged: (listener) => {
      changed.add(listener);
      return () => changed.delete(listener);
    },
    onState: (listener) => {
      states.add(listener);
      return () => states.delete(listener);
    },
    get state() {
      return state;
    },
  };
}
