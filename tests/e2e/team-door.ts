/** Between the browsers and a team's server: the only thing about the server that is not as it is installed. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import { FLOOR, isOldServer } from '@/lib/sync/wire/servers.ts';

export interface Door {
  /** Websockets that were opened through it since it stands. */
  opened(): number;
  /** The server tells its own number from now on, however old it is. */
  honest(): void;
  close(): Promise<void>;
}

interface DoorOptions {
  /** Where it listens, and where the server does, on this machine. */
  readonly port: number;
  readonly target: number;
  /** Holds `cert.pem`, `key.pem` and `ca.pem`. */
  readonly tls: string;
}

/**
 * A distribution's nats-server is older than Portside accepts. Here it tells a newer number, and nothing else of what
 * either side says is touched; a server that is new enough tells its own.
 */
function asNewEnough(frame: Buffer): Buffer {
  if (!frame.subarray(0, 5).equals(Buffer.from('INFO '))) return frame;
  const told = frame.toString();
  const [, version = ''] = /"version":"([^"]*)"/.exec(told) ?? [];
  const [newest = ''] = FLOOR;
  return isOldServer(version) ? Buffer.from(told.replace(`"version":"${version}"`, `"version":"${newest}"`)) : frame;
}

const bytesOf = (data: RawData): Buffer =>
  Array.isArray(data) ? Buffer.concat(data) : Buffer.isBuffer(data) ? data : Buffer.from(data);

/** TLS on both sides, as `deploy/nats.conf` has it; who asks is named to the server as the browser names itself. */
export async function openDoor({ port, target, tls }: DoorOptions): Promise<Door> {
  const read = (file: string) => readFileSync(join(tls, file));
  const server = createServer({ cert: read('cert.pem'), key: read('key.pem') });
  const sockets = new WebSocketServer({ server });
  let opened = 0;
  let honest = false;
  sockets.on('connection', (browser, { headers: { origin } }) => {
    const onward = new WebSocket(`wss://127.0.0.1:${target}`, { ca: read('ca.pem'), ...(origin ? { origin } : {}) });
    const early: Buffer[] = [];
    opened += 1;
    onward.on('open', () => {
      for (const frame of early) onward.send(frame);
    });
    browser.on('message', (data) => {
      if (onward.readyState === WebSocket.OPEN) onward.send(bytesOf(data));
      else early.push(bytesOf(data));
    });
    onward.on('message', (data) => browser.send(honest ? bytesOf(data) : asNewEnough(bytesOf(data))));
    for (const [one, other] of [
      [browser, onward],
      [onward, browser],
    ] as const) {
      one.on('close', () => other.terminate());
      one.on('error', () => other.terminate());
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    opened: () => opened,
    honest: () => {
      honest = true;
    },
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
