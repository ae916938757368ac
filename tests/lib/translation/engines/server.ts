/** A server on this machine that answers as an engine documents, and what is asked of an engine in tests. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import {
  type Engine,
  type EngineAnswer,
  EngineError,
  type EngineRequest,
  type EngineWorld,
  type Session,
} from '@/lib/translation/engine.ts';

export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: unknown;
  /** Answers nothing, ever. */
  readonly hang?: true;
}

export interface Served {
  readonly address: string;
  readonly heard: Heard[];
}

const open = new Set<() => Promise<void>>();
afterEach(async () => {
  await Promise.all([...open].map((close) => close()));
  open.clear();
});

/** Stopped after the test. */
export async function serve(reply: (heard: Heard) => Reply): Promise<Served> {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? '/', 'http://localhost');
    const asked = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    };
    heard.push(asked);
    const { status = 200, headers = {}, body = '', hang } = reply(asked);
    if (hang) return;
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.add(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard };
}

export const NOW = Date.UTC(2026, 0, 15, 12);

export const aWorld = (values: Readonly<Record<string, string>>, more: Partial<EngineWorld> = {}): EngineWorld => ({
  fetch,
  values,
  sessions: new Map<string, Session>(),
  now: () => NOW,
  signal: new AbortController().signal,
  ...more,
});

export const aRequest = (more: Partial<EngineRequest> = {}): EngineRequest => ({
  texts: ['Thank you', 'Order ⟦1⟧ is late'],
  from: 'en',
  to: 'de',
  ...more,
});

/** What an engine answers, or the error it rejects with. */
export const outcome = (
  engine: Engine,
  world: EngineWorld,
  request: EngineRequest = aRequest(),
): Promise<EngineAnswer | EngineError> =>
  engine.translate(world, request).catch((error: unknown) => {
    if (error instanceof EngineError) return error;
    throw new Error('an engine rejected with something else', { cause: error });
  });
