/** A server on this machine that translates as LibreTranslate does: `POST /translate` with `q` as text or list. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TranslateServer {
  readonly url: string;
  /** Texts asked for, request by request. */
  readonly asked: string[][];
  /** Answers the next requests with these states instead. */
  fail(...states: readonly number[]): void;
  /** ms before each answer. */
  slow(ms: number): void;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<{ q: string | string[]; source: string; target: string }> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString());
}

/** "[de>en] Hallo" of "Hallo"; marks that stand for something are left alone. */
export async function startTranslateServer(): Promise<TranslateServer> {
  const asked: string[][] = [];
  let failures: number[] = [];
  let wait = 0;
  const server = createServer(async (request, response) => {
    const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' };
    if (request.method === 'OPTIONS') return response.writeHead(204, cors).end();
    const { q, source, target } = await bodyOf(request);
    const texts = [q].flat();
    asked.push(texts);
    const state = failures.shift();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    response.writeHead(state ?? 200, { 'content-type': 'application/json', ...cors });
    if (state) return response.end(JSON.stringify({ error: 'no' }));
    const translated = texts.map((text) => `[${source}>${target}] ${text}`);
    return response.end(JSON.stringify({ translatedText: Array.isArray(q) ? translated : translated[0] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    fail: (...states) => {
      failures = [...states];
    },
    slow: (ms) => {
      wait = ms;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
