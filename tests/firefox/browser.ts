/** Debian's Firefox with the built extension, on the lab's pages under the portals' real addresses. */
import { granted } from '../granted.ts';
import type { Lab } from '../portal-lab/kit/server.ts';
import { type Bidi, startFirefox } from './bidi.ts';
import { FirefoxPage } from './page.ts';

/** Firefox gives each install a random one; a test has to know it. */
const UUID = '11111111-2222-4333-8444-555555555555';
const ID = 'portside@portside.example';

export interface Firefox {
  readonly bidi: Bidi;
  /** Requests for anywhere but the lab and the extension itself. */
  readonly strays: string[];
  newPage(): Promise<FirefoxPage>;
  /** One of our own pages in a tab. */
  ownPage(path: string): Promise<FirefoxPage>;
  /** Installs the build again, as an update does. */
  install(): Promise<void>;
  close(): Promise<void>;
}

interface Request {
  readonly request: {
    readonly request: string;
    readonly url: string;
    readonly method: string;
    readonly headers: readonly Header[];
  };
  readonly isBlocked: boolean;
}
interface Header {
  readonly name: string;
  readonly value: { readonly type: string; readonly value: string };
}

/**
 * `fresh`: as it is installed, with no portal switched on and the welcome page open. Firefox gives what is asked for on
 * a click without its dialog then, which no test can press.
 */
export async function launchFirefox(folder: string, lab: Lab, fresh = false): Promise<Firefox> {
  const bidi = await startFirefox({
    'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
    'extensions.webextOptionalPermissionPrompts': false,
  });
  const strays: string[] = [];
  const ofLab = (host: string) =>
    lab.portals.some(({ hosts }) => hosts.some((pattern) => pattern.includes(`//${host}/`)));
  await bidi.send('session.subscribe', { events: ['network.beforeRequestSent'] });
  await bidi.send('network.addIntercept', {
    phases: ['beforeRequestSent'],
    urlPatterns: [{ type: 'pattern', protocol: 'https' }],
  });
  bidi.on<Request>('network.beforeRequestSent', async ({ request, isBlocked }) => {
    const { protocol, hostname } = new URL(request.url);
    if (!/^https?:$/.test(protocol)) return;
    if (!ofLab(hostname)) strays.push(request.url);
    if (!isBlocked) return;
    if (!ofLab(hostname)) {
      await bidi.send('network.failRequest', { request: request.request }).catch(() => undefined);
      return;
    }
    const cookie = request.headers.find(({ name }) => name.toLowerCase() === 'cookie')?.value.value;
    const answer = await lab.respond(request.url, { method: request.method, ...(cookie ? { cookie } : {}) });
    await bidi
      .send('network.provideResponse', {
        request: request.request,
        statusCode: answer.status,
        reasonPhrase: 'OK',
        headers: [{ name: 'Content-Type', value: { type: 'string', value: answer.contentType } }],
        body: { type: 'string', value: answer.body },
      })
      .catch(() => undefined);
  });
  const hosts = lab.portals.flatMap((portal) => portal.hosts);
  const path = fresh ? folder : granted(folder, hosts);
  const install = async () => {
    await bidi.send('webExtension.install', { extensionData: { type: 'path', path } });
  };
  await install();
  if (!fresh) await putWelcomeAway(bidi);
  const newPage = async () => {
    const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    return new FirefoxPage(bidi, context);
  };
  return {
    bidi,
    strays,
    newPage,
    install,
    async ownPage(path) {
      const page = await newPage();
      await page.goto(`moz-extension://${UUID}/${path}`);
      return page;
    },
    close: () => bidi.close(),
  };
}

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

/** The welcome page opens at the first start; a person in the middle of work has closed it long ago. */
async function putWelcomeAway(bidi: Bidi): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const { contexts } = await bidi.send<Tree>('browsingContext.getTree', {});
    const welcome = contexts.find(({ url }) => url.endsWith('/welcome.html'));
    if (welcome) {
      await bidi.send('browsingContext.close', { context: welcome.context });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the welcome page did not open at the first start');
}
