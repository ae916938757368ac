/** A vendor on this machine that answers as the real one documents, and a channel's world that reaches it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { ChannelValues, ChannelWorld, Letter, Local, Outcome } from '@/lib/alerts/channel.ts';
import { channelOf } from '@/lib/alerts/channels/index.ts';
import type { Alert, ChannelKind } from '@/lib/domain/alert.ts';
import { HOUR } from '@/lib/domain/time.ts';
import { NOW } from '../../support/make.ts';

export interface Heard {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | object;
}
type Answers = (heard: Heard) => Reply | ((response: ServerResponse) => void);

export interface Vendor {
  readonly heard: Heard[];
  /** As the extension's own, but the vendor's host is this server. */
  readonly fetch: typeof fetch;
}

/** `host`: the only one that may be called. */
export async function aVendor(host: string, answers: Answers): Promise<Vendor> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const one = {
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body: Buffer.concat(parts).toString('utf8'),
      };
      heard.push(one);
      const reply = answers(one);
      if (typeof reply === 'function') return reply(response);
      const { status = 200, headers = {}, body = '' } = reply;
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      response.writeHead(status, headers).end(text);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    heard,
    fetch: (input, init) => {
      const url = new URL(String(input));
      if (url.protocol !== 'https:' || url.host !== host) throw new Error(`sent to ${url.origin}`);
      return fetch(`http://127.0.0.1:${port}${url.pathname}${url.search}`, init);
    },
  };
}

export const noLocal: Local = {
  notify: () => Promise.reject(new Error('none')),
  badge: () => Promise.reject(new Error('none')),
  sound: () => Promise.reject(new Error('none')),
};

export const aChannelWorld = (
  values: ChannelValues,
  vendor: Pick<Vendor, 'fetch'>,
  more: Partial<ChannelWorld> = {},
): ChannelWorld => ({
  fetch: vendor.fetch,
  values,
  local: noLocal,
  now: () => NOW,
  signal: AbortSignal.timeout(10_000),
  ...more,
});

export const anAlert = (fields: Partial<Alert> = {}): Alert => ({
  id: 'amazon:na:message:1|overdue|1',
  kind: 'overdue',
  at: NOW,
  shop: { portal: 'amazon', store: 'na' },
  market: 'DE',
  ticketId: 'amazon:na:message:1',
  ticketKind: 'message',
  severity: 'critical',
  deadline: NOW + 3 * HOUR,
  url: 'https://sellercentral.amazon.com/messaging/thread?id=1',
  values: {},
  buyer: { name: 'Mira Example', words: 'Where is my parcel?' },
  ...fields,
});

export const aLetter = (fields: Partial<Letter> = {}): Letter => ({
  alerts: [anAlert()],
  language: 'en',
  buyerData: false,
  zone: 'Asia/Shanghai',
  ...fields,
});

export const send = (kind: ChannelKind, world: ChannelWorld, letter = aLetter()): Promise<Outcome> =>
  channelOf(kind).deliver(world, letter);
