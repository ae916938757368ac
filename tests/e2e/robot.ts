/** A server on this machine that takes alerts as a webhook does, and a browser whose extension may reach it. */
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base } from 'playwright/test';
import { granted } from '../granted.ts';
import { type Launched, launch } from './browser.ts';
import { folder } from './fixtures.ts';
import { theLab } from './lab.ts';

export const SECRET = 'hunter2-and-more-0815';
/** Whoever knows it may write to the group, so it is a secret too. */
export const PATH = 'hook-path-4711';

export interface Arrived {
  readonly test: boolean;
  readonly count: number;
  readonly alerts: readonly { readonly kind: string; readonly url?: string; readonly lines: readonly string[] }[];
}

/** Checks what it is sent as https://www.standardwebhooks.com has it; 401 where the signature is wrong. */
async function aRobot() {
  const arrived: Arrived[] = [];
  const bodies: string[] = [];
  let refused = 0;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = request.headers;
    const expected = createHmac('sha256', SECRET).update(`${id}.${at}.${body}`).digest('base64');
    const right = signature === `v1,${expected}` && request.url === `/${PATH}`;
    if (right) {
      bodies.push(body);
      arrived.push(JSON.parse(body));
    } else refused++;
    response.writeHead(right ? 200 : 401, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ host, arrived, bodies },
    address: `http://${host}/${PATH}`,
    refused: () => refused,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

interface Fixtures {
  readonly robot: Awaited<ReturnType<typeof aRobot>>;
  /** Starts the browser; `allowed`: as it is after a person let it reach this machine. */
  readonly browserThat: (allowed: boolean) => Promise<Launched>;
}

export const test = base.extend<Fixtures>({
  robot: async ({ browserName: _ }, use) => {
    const robot = await aRobot();
    await use(robot);
    await robot.close();
  },
  browserThat: async ({ robot }, use) => {
    const open: Launched[] = [];
    await use(async (allowed) => {
      // Nobody can press the browser's own button here, so the copy's manifest has what it would have granted.
      const built = allowed ? granted(folder, ['http://127.0.0.1/*']) : folder;
      const launched = await launch({ folder: built, lab: theLab(), reach: [robot.host] });
      open.push(launched);
      return launched;
    });
    for (const launched of open) await launched.close();
  },
});

export { expect } from 'playwright/test';
