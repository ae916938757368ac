import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type LinkOptions, openLink } from '@/lib/link/open.ts';
import { type PortLike, Refused, type Serving, TimedOut } from '@/lib/link/port.ts';
import { servePort } from '@/lib/link/serve.ts';

/** Two ends of one port, as the browser makes them: messages are copied and arrive later; the port can be cut. */
function ports() {
  let isCut = false;
  const ends = [0, 1].map(() => ({ heard: new Set<(message: unknown) => void>(), gone: new Set<() => void>() }));
  const cut = () => {
    if (isCut) return;
    isCut = true;
    for (const { gone } of ends) for (const listener of gone) listener();
  };
  const [near, far] = ends.map(
    ({ heard, gone }, index): PortLike => ({
      postMessage: (message) => {
        if (isCut) throw new Error('Attempting to use a disconnected port object');
        const copy = structuredClone(message);
        queueMicrotask(() => {
          if (!isCut) for (const listener of ends[1 - index]?.heard ?? []) listener(copy);
        });
      },
      disconnect: cut,
      onMessage: { addListener: (listener) => heard.add(listener) },
      onDisconnect: { addListener: (listener) => gone.add(listener) },
    }),
  );
  if (!near || !far) throw new Error('no ports');
  return { near, far, cut };
}

/** A background that can be killed: its port is cut, and the next connection finds a new one. */
function background(serving: Serving) {
  const open: (() => void)[] = [];
  return {
    connect: () => {
      const { near, far, cut } = ports();
      servePort(far, serving);
      open.push(cut);
      return near;
    },
    kill: () => {
      for (const cut of open.splice(0)) cut();
    },
  };
}

const link = (connect: () => PortLike, options: Partial<LinkOptions> = {}) => openLink({ connect, ...options });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a question over a port', () => {
  test('is answered, and a refusal carries its sentence', async () => {
    const { connect } = background({
      onAsk: (name, data) => {
        if (name === 'no') throw new Error('Say until when to snooze.');
        return { name, data };
      },
    });
    const near = link(connect);
    await expect(near.ask('ticket.get', { id: 1 })).resolves.toEqual({ name: 'ticket.get', data: { id: 1 } });
    await expect(near.ask('no', {})).rejects.toThrow(new Refused('Say until when to snooze.'));
  });

  test('is asked again under the same id when the worker is killed before it answers', async () => {
    const heard: string[] = [];
    let answer = false;
    const { connect, kill } = background({
      onAsk: (_name, _data, id) => {
        heard.push(id);
        return answer ? 'done' : new Promise(() => {});
      },
    });
    const asked = link(connect).ask('ticket.decide', {});
    await vi.advanceTimersByTimeAsync(10);
    answer = true;
    kill();
    await vi.advanceTimersByTimeAsync(100);
    await expect(asked).resolves.toBe('done');
    expect(heard).toHaveLength(2);
    expect(heard[0]).toBe(heard[1]);
  });

  test('over a port that is dead without saying so is repeated over a new one', async () => {
    let connections = 0;
    const near = link(() => {
      connections++;
      const { near, far } = ports();
      if (connections > 1) servePort(far, { onAsk: () => 'alive' });
      return near;
    });
    const asked = near.ask('queue.list', {});
    await vi.advanceTimersByTimeAsync(6_000);
    await expect(asked).resolves.toBe('alive');
    expect(connections).toBe(2);
  });

  test('of many to a background that is silent for long is repeated once, over one new port', async () => {
    let connections = 0;
    let heard = 0;
    let awake = false;
    const serving: Serving = {
      onAsk: async (name) => {
        heard += 1;
        while (!awake) await new Promise((resolve) => setTimeout(resolve, 50));
        return name;
      },
    };
    const { connect } = background(serving);
    const near = link(() => {
      connections += 1;
      return connect();
    });
    const names = Array.from({ length: 16 }, (_, at) => `question-${at}`);
    const answers: Promise<unknown>[] = [];
    for (const name of names) {
      answers.push(near.ask(name, {}));
      await vi.advanceTimersByTimeAsync(20);
    }
    await vi.advanceTimersByTimeAsync(7_000);
    awake = true;
    await vi.advanceTimersByTimeAsync(100);
    await expect(Promise.all(answers)).resolves.toEqual(names);
    expect(connections).toBe(2);
    expect(heard).toBe(2 * names.length);
  });

  test('that nobody ever answers fails instead of waiting for ever', async () => {
    const asked = link(() => ports().near).ask('queue.list', {});
    const failed = expect(asked).rejects.toBeInstanceOf(TimedOut);
    await vi.advanceTimersByTimeAsync(10_000);
    await failed;
  });

  test('waits for the hello of a new port before it is repeated', async () => {
    const order: string[] = [];
    const { connect, kill } = background({
      onAsk: (name) => {
        order.push(name);
        return true;
      },
    });
    const near = link(connect, { hello: (peer) => peer.ask('view.bind', { nonce: 'n' }) });
    near.reconnect();
    await vi.advanceTimersByTimeAsync(1);
    kill();
    const asked = near.ask('queue.list', {});
    await vi.advanceTimersByTimeAsync(200);
    await asked;
    expect(order).toEqual(['view.bind', 'view.bind', 'queue.list']);
  });
});

test('a link whose extension is gone says so and stays quiet', async () => {
  const states: string[] = [];
  const near = link(
    () => {
      throw new Error('Extension context invalidated.');
    },
    { onState: (state) => states.push(state) },
  );
  near.reconnect();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(states).toEqual(['lost']);
});

test('pushes reach the other side and a closed link asks nothing more', async () => {
  const pushed: unknown[] = [];
  const { near, far } = ports();
  const peer = servePort(far, {});
  const view = link(() => near, { onPush: (name, data) => pushed.push([name, data]) });
  view.reconnect();
  peer.push('changed', { topics: ['tickets'] });
  await vi.advanceTimersByTimeAsync(1);
  expect(pushed).toEqual([['changed', { topics: ['tickets'] }]]);
  const asked = expect(view.ask('queue.list', {})).rejects.toThrow();
  view.close();
  await asked;
});

test('a worker that dies as soon as it is spoken to is not dialled without a pause', async () => {
  let connections = 0;
  const near = link(() => {
    connections += 1;
    const { near, cut } = ports();
    setTimeout(cut, 1);
    return near;
  });
  near.reconnect();
  await vi.advanceTimersByTimeAsync(4_000);
  expect(connections).toBeLessThan(12);
});
