/** T7, the contract: every message name against every kind of sender, through the real doors. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import { Wishes } from '@/lib/background/composer/wishes.ts';
import type { ContinuityHandlers } from '@/lib/background/continuity/handlers.ts';
import { reports } from '@/lib/background/doors/pages.ts';
import type { Keeper } from '@/lib/background/keeper.ts';
import type { LockKeeper } from '@/lib/background/lock/index.ts';
import { Pace } from '@/lib/background/pace.ts';
import { servePage } from '@/lib/background/page-port.ts';
import { issuePass, type PassStore } from '@/lib/background/passes.ts';
import { callerOf, type Sender } from '@/lib/background/senders.ts';
import type { Shell } from '@/lib/background/shell.ts';
import { OpenPages } from '@/lib/background/tabs.ts';
import { commands, queries } from '@/lib/background/validate.ts';
import { serveView } from '@/lib/background/view-port.ts';
import { PAGE_PORT, VIEW_PORT } from '@/lib/protocol.ts';
import { aWorld } from '../support/world.ts';

const own = { id: 'portside', origin: 'chrome-extension://portside' };
const portal: Sender = {
  id: own.id,
  origin: 'https://sellercentral.amazon.com',
  url: 'https://sellercentral.amazon.com/messaging/inbox-v3',
  tab: { id: 7 },
  frameId: 0,
  documentId: 'top',
};
const ours: Sender = { id: own.id, origin: own.origin, url: `${own.origin}/sidebar.html` };
const framed: Sender = { ...ours, tab: { id: 7 }, frameId: 3, documentId: 'd1' };

type Kind = 'reports' | 'views' | 'none';
interface SenderClass {
  readonly who: string;
  readonly sender: Sender | undefined;
  /** What it may say over which port; everything else is refused or, with no door at all, never heard. */
  readonly page?: Kind;
  readonly view?: Kind;
  /** The frame has shown its pass. */
  readonly bound?: true;
}

const SENDERS: readonly SenderClass[] = [
  { who: 'content script, top frame of a portal', sender: portal, page: 'reports' },
  { who: 'content script, sub-frame of a portal', sender: { ...portal, frameId: 4 } },
  {
    who: 'content script on a page that is no portal',
    sender: { ...portal, url: 'https://example.com/', origin: 'https://example.com' },
    page: 'none',
  },
  { who: 'our frame in a portal, pass not shown', sender: framed },
  { who: 'our frame in a portal, pass shown', sender: framed, view: 'views', bound: true },
  { who: 'our own page in a tab', sender: { ...ours, tab: { id: 9 }, frameId: 0 }, view: 'views' },
  { who: 'side panel or popup, no tab', sender: ours, view: 'views' },
  {
    who: 'another extension',
    sender: { id: 'evil', origin: 'chrome-extension://evil', url: 'chrome-extension://evil/x.html' },
  },
  { who: 'another extension with our origin in its address', sender: { ...ours, id: 'evil' } },
  { who: 'a web page', sender: { origin: 'https://example.com', url: 'https://example.com/' } },
  { who: 'a renderer that lies about its address', sender: { ...portal, url: `${own.origin}/options.html` } },
  { who: 'nobody', sender: undefined },
];

const NAMES = [
  ...Object.keys(reports),
  ...Object.keys(queries),
  ...Object.keys(commands),
  ...['composer.insert', 'frame.toggle', 'rail', 'changed', 'no.such', '__proto__', 'constructor', 'toString'],
].filter((name) => name !== 'view.bind');

interface Answer {
  readonly t: string;
  readonly id: string;
  readonly message?: string;
}

/** Damage to the store is looked after elsewhere; here it only has to be there to be asked. */
const keeper = new Proxy({} as Keeper, { get: () => async () => ({}) });

const lock = new Proxy({} as LockKeeper, {
  get: (_, name) => (name === 'handlers' ? {} : async () => ({})),
});

let made: Awaited<ReturnType<typeof aWorld>>;
beforeAll(async () => {
  made = await aWorld();
});
afterAll(() => made.store.close());

/** A port as the browser hands it to the background, and the other end of it. */
function aPort(name: string, sender: Sender | undefined) {
  const hear = new Set<(message: unknown) => void>();
  const answers = new Map<string, Answer>();
  let shut = false;
  const port = {
    name,
    sender,
    postMessage: (message: Answer) => void answers.set(message.id, message),
    disconnect: () => {
      shut = true;
    },
    onMessage: { addListener: (listener: (message: unknown) => void) => hear.add(listener) },
    onDisconnect: { addListener: () => undefined },
  } as unknown as Browser.runtime.Port;
  const say = (what: string, data: unknown = {}) => {
    for (const listener of hear) listener({ t: 'ask', id: what, name: what, data });
  };
  return { port, say, answers, isShut: () => shut };
}

/** The background as it starts, but for the browser. */
async function connect(port: Browser.runtime.Port, bound: boolean): Promise<string> {
  const held = new Map<string, unknown>();
  const passes: PassStore = {
    get: async (key) => (held.has(key) ? { [key]: held.get(key) } : {}),
    set: async (items) => {
      for (const [key, value] of Object.entries(items)) held.set(key, value);
    },
    remove: async (key) => void held.delete(key),
  };
  const nonce = await issuePass(passes, 7, Date.now());
  const pages = new OpenPages();
  const shell = { world: made.world, pages, pageBeside: async () => undefined, refreshRails: () => undefined };
  const ready = async () => shell as unknown as Shell;
  const caller = callerOf(port.name, port.sender as Sender | undefined, own);
  const nothing = () => undefined;
  if (caller?.kind === 'page') {
    servePage(port, caller, {
      ...{ ready, pages, passes, announce: nothing, refreshRails: nothing },
      pace: new Pace(),
      help: async () => undefined,
      mend: async () => undefined,
      admit: async () => true,
      wishes: new Wishes(),
      injectInto: async () => undefined,
      addressOfTab: async () => portal.url,
    });
  } else if (caller?.kind === 'view') {
    const continuity = {} as ContinuityHandlers;
    serveView(port, caller, { ready, keeper, lock, continuity, views: new Set(), passes, team: { closed: nothing } });
  } else port.disconnect();
  return bound ? nonce : 'guessed';
}

const MAY: Readonly<Record<Kind, readonly string[]>> = {
  reports: Object.keys(reports),
  views: [...Object.keys(queries), ...Object.keys(commands)],
  none: [],
};

for (const { who, sender, bound, ...doors } of SENDERS) {
  describe(who, () => {
    for (const [door, name] of [
      ['page', PAGE_PORT],
      ['view', VIEW_PORT],
    ] as const) {
      const kind = doors[door];
      test(`over the ${door} port: ${kind ?? 'nothing'}`, async () => {
        const { port, say, answers, isShut } = aPort(name, sender);
        const nonce = await connect(port, bound === true);
        if (bound) {
          say('view.bind', { nonce });
          if (kind) await expect.poll(() => answers.has('view.bind')).toBe(true);
        }
        const allowed = kind ? MAY[kind] : [];
        for (const message of NAMES) {
          say(message);
          if (kind) await expect.poll(() => answers.has(message), { interval: 1 }).toBe(true);
        }
        // The pass is asked for last: its answer comes after everything an unbound frame could have been told.
        if (!kind) {
          say('view.bind', { nonce: 'guessed' });
          await new Promise((done) => setTimeout(done, 20));
          expect([...answers.keys()].filter((message) => message !== 'view.bind')).toEqual([]);
          expect(isShut() || JSON.stringify(answers.get('view.bind')).includes('"bound":false')).toBe(true);
          return;
        }
        for (const message of NAMES) {
          const { t, message: words = '' } = answers.get(message) ?? { t: 'nothing' };
          const denied = t === 'refusal' && words.startsWith(`Not allowed from here: ${message}`);
          expect([message, denied ? 'denied' : 'heard']).toEqual([
            message,
            allowed.includes(message) ? 'heard' : 'denied',
          ]);
        }
      });
    }
  });
}

test('no more than eight questions of a tab wait at a time, whichever ports they come over', async () => {
  const pace = new Pace();
  const open: (() => void)[] = [];
  const ask = (tab: number) => pace.run(tab, () => new Promise<string>((resolve) => open.push(() => resolve('done'))));
  const first = Array.from({ length: 8 }, () => ask(7));
  await expect(ask(7)).rejects.toThrow('Too many');
  const other = ask(8);
  for (const answer of open) answer();
  expect(await Promise.all([...first, other])).toEqual(Array(9).fill('done'));
  const again = ask(7);
  open.at(-1)?.();
  expect(await again).toBe('done');
});
