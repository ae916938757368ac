/** The wall round the browser: a proxy on this machine that lets nothing through and writes down who knocked. */
import { createServer, type IncomingMessage, request as requestTo, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * What Chromium asks of its maker whether an extension is there or not and no flag switches off: accounts, its own
 * updates, form filling. Sent to names that no other sender has a reason to use, these calls can be told from a leak;
 * `egress.spec.ts` starts a browser without the extension to see that they are its own.
 */
const BROWSERS_OWN = {
  'gaia-url': 'https://accounts.browser.invalid',
  'component-updater': 'url-source=https://updates.browser.invalid/',
  'autofill-server-url': 'https://autofill.browser.invalid/',
} as const;
/** The dictionary of its spelling check, which it fetches when somebody types; no preference stops it each time. */
const DICTIONARY = 'CONNECT redirector.gvt1.com:443';
const OWN_CALL = /^CONNECT (accounts|updates|autofill)\.browser\.invalid:443$/;

export interface Egress {
  /** Makes the browser, its workers and its own services send everything here that no route answers. */
  readonly args: readonly string[];
  /** Preferences of the profile without which the browser opens connections before anybody asks for a page. */
  readonly preferences: object;
  /** What came to the wall, oldest first: `CONNECT host:port` or `GET http://…`. */
  readonly knocked: string[];
  /** The browser's own calls among what came, which `knocked` leaves out. */
  readonly own: string[];
  close(): Promise<void>;
}

/** Hands a request on to a server of the test's own, as a proxy does. */
function passOn(request: IncomingMessage, response: ServerResponse): void {
  const { method, headers } = request;
  const onward = requestTo(request.url ?? '', { ...(method ? { method } : {}), headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}

/** Lets a connection through whole: websockets and TLS come to a proxy that way. */
function tunnel(host: string, socket: Duplex, head: Buffer): void {
  const { hostname, port } = new URL(`http://${host}`);
  const onward = connect(Number(port), hostname, () => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    onward.write(head);
    onward.pipe(socket).pipe(onward);
  });
  // A server that is down ends the connection, as without a proxy.
  onward.on('error', () => socket.destroy());
  onward.on('close', () => socket.destroy());
  socket.on('close', () => onward.destroy());
}

/**
 * Playwright's routes answer before the network does, so whatever arrives here was on its way out. `reach`: servers of
 * the test's own on this machine, `127.0.0.1:<port>`, that the browser may reach.
 */
export async function startEgress(reach: readonly string[] = []): Promise<Egress> {
  const knocked: string[] = [];
  const own: string[] = [];
  const note = (line: string) => (line === DICTIONARY || OWN_CALL.test(line) ? own : knocked).push(line);
  const server = createServer((request, response) => {
    const { url = '' } = request;
    if (URL.canParse(url) && reach.includes(new URL(url).host)) {
      passOn(request, response);
      return;
    }
    note(`${request.method} ${request.url}`);
    response.writeHead(403, { connection: 'close' }).end();
  });
  server.on('connect', (request, socket, head) => {
    socket.on('error', () => undefined);
    if (reach.includes(request.url ?? '')) {
      tunnel(request.url ?? '', socket, head);
      return;
    }
    note(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A browser left to a person outlives the script that opened it.
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    args: [
      `--proxy-server=http://127.0.0.1:${port}`,
      // By itself Chromium goes to loopback addresses without asking the proxy.
      '--proxy-bypass-list=<-loopback>',
      // Names resolve nowhere, so that what goes round the proxy (DNS, QUIC, WebRTC) finds nobody either.
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
      '--disable-quic',
      ...Object.entries(BROWSERS_OWN).map(([flag, value]) => `--${flag}=${value}`),
    ],
    preferences: {
      // 2: never. Else a page's host is called before its request, which the lab answers, is made.
      net: { network_prediction_options: 2 },
      // Else the first word typed anywhere fetches a dictionary.
      browser: { enable_spellchecking: false },
      spellcheck: { dictionaries: [], dictionary: '' },
    },
    knocked,
    own,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
