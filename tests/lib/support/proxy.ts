/** A bad network between a client and a server: everything passes until it is told to fail. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface BadNetwork {
  readonly port: number;
  /** Ends every connection and takes no new one. */
  cut(): void;
  /** Ends every connection; new ones pass as before. */
  drop(): void;
  /** Everything passes again; connections that hung stay as they are until they end. */
  mend(): void;
  /** Every chunk comes so much later, both ways, ms. */
  delay(ms: number): void;
  /** Nothing passes any more, and nobody is told: as a cable pulled behind a router. */
  hang(): void;
  /** Ends the connection that carries the nth byte from now, counted both ways together. */
  cutAfter(bytes: number): void;
  /** How many connections were made through it. */
  connections(): number;
  stop(): Promise<void>;
}

interface Pair {
  readonly client: Socket;
  readonly upstream: Socket;
  /** For good: bytes of it were lost. */
  hung: boolean;
}

export async function startProxy(target: number): Promise<BadNetwork> {
  const pairs = new Set<Pair>();
  let mode: 'pass' | 'cut' | 'hang' = 'pass';
  let wait = 0;
  let budget = Number.POSITIVE_INFINITY;
  let made = 0;

  const end = (pair: Pair) => {
    pairs.delete(pair);
    pair.client.destroy();
    pair.upstream.destroy();
  };
  const carry = (pair: Pair, from: Socket, to: Socket) => {
    let before = Promise.resolve();
    const pass = (chunk: Buffer) => {
      if (pair.hung || to.destroyed) return;
      const allowed = Math.max(0, Math.min(chunk.length, budget));
      budget -= chunk.length;
      to.write(chunk.subarray(0, allowed));
      if (allowed === chunk.length) return;
      budget = Number.POSITIVE_INFINITY;
      end(pair);
    };
    from.on('data', (chunk) => {
      const late = wait > 0 ? new Promise<void>((done) => setTimeout(done, wait)) : Promise.resolve();
      before = Promise.all([before, late]).then(() => pass(chunk));
    });
    const ended = () => !pair.hung && end(pair);
    from.on('close', ended);
    from.on('error', ended);
  };

  const server = createServer((client) => {
    if (mode === 'cut') return void client.destroy();
    made += 1;
    const pair: Pair = { client, upstream: connect(target, '127.0.0.1'), hung: mode === 'hang' };
    pairs.add(pair);
    client.setNoDelay(true);
    pair.upstream.setNoDelay(true);
    carry(pair, client, pair.upstream);
    carry(pair, pair.upstream, client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cut: () => {
      mode = 'cut';
      for (const pair of pairs) end(pair);
    },
    drop: () => {
      for (const pair of pairs) end(pair);
    },
    mend: () => {
      mode = 'pass';
    },
    delay: (ms) => {
      wait = ms;
    },
    hang: () => {
      mode = 'hang';
      for (const pair of pairs) pair.hung = true;
    },
    cutAfter: (bytes) => {
      budget = bytes;
    },
    connections: () => made,
    stop: async () => {
      for (const pair of pairs) end(pair);
      await new Promise((done) => server.close(done));
    },
  };
}
