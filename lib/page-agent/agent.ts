import type { RailState } from '@/lib/domain/rail.ts';
import type { RailPlace } from '@/lib/domain/settings.ts';
import { openLink } from '@/lib/link/open.ts';
import type { PortLike } from '@/lib/link/port.ts';
import type { Portal } from '@/lib/portals/portal.ts';
import type { DataOf, InsertOutcome, PageCommands } from '@/lib/protocol.ts';
import { trimmed } from './cut.ts';
import type { Desk } from './desk.ts';
import { sweep } from './dress.ts';
import { createFrame } from './frame.ts';
import { layDesk, lookAt } from './looking.ts';
import { once } from './once.ts';
import { createPermit } from './permit.ts';
import { createRail } from './rail.ts';
import { createReporter } from './report.ts';
import { watch } from './watch.ts';
import { watchRoot } from './watch-root.ts';

export interface AgentOptions {
  readonly portal: Portal;
  readonly window: Window;
  /** The portal has a reply box on some page of this agent. */
  readonly composes: boolean;
  /** Opens a port to the background; throws when the extension is gone. */
  connect(): PortLike;
  /** Whether the extension this agent belongs to still lives. */
  isAlive(): boolean;
  /** Address of the sidebar with a pass in it; absent where the browser's own sidebar is used instead. */
  frameAddress?(nonce: string): string;
  /** Aborts when a newer agent takes over or the extension goes. */
  readonly signal: AbortSignal;
  /** Takes this agent out for good. */
  leave(): void;
}

/** Runs one portal on a live page until `signal` aborts; then nothing of it stays in the page. */
export function startPageAgent(options: AgentOptions): void {
  const { window, isAlive, signal, leave } = options;
  const { document } = window;
  sweep(document);
  let place: RailPlace = { side: 'right', top: 0.4, width: 380 };
  let paused = false;
  /** Of what reads and helps; a pause ends it. */
  let session = new AbortController();
  const insertOnce = once(insert);

  const looking = lookAt(options.portal, window, () => desk);
  const { portal, pageNow, look } = looking;

  const link = openLink({
    connect: () => {
      if (isAlive()) return options.connect();
      leave();
      throw new Error('the extension is gone');
    },
    // A hidden tab lets the worker sleep; it connects again when it is looked at or has something to say.
    stayConnected: () => !document.hidden,
    onPush: (name, data) => {
      // What was refused while nothing could be stored can be said again.
      if (name === 'again') sayAgain();
      // The portal was switched off: the browser no longer lets us in.
      if (name === 'leave') leave();
      // Without the repair helper the report to come has the background bring it.
      if (name === 'taught') (desk.relearn ?? sayAgain)();
      if (name !== 'rail') return;
      const state = data as RailState;
      place = state.place;
      paused = state.paused !== undefined;
      rail.show(state);
      frame?.place(place);
      if (frame?.isOpen) rail.beside(place.width);
      permit.hear(state.reads);
    },
    onAsk: (name, data, id) => {
      if (name === 'composer.insert') return insertOnce(id, data as DataOf<PageCommands['composer.insert']>);
      if (name === 'frame.toggle') return toggle((data as DataOf<PageCommands['frame.toggle']>).open);
      const answer = desk.answers.get(name);
      if (answer) return answer(data);
      throw new Error(`not for pages: ${name}`);
    },
    onState: (state) => {
      // A background that started anew knows no pages: once it has said that this one may be read, it is told again.
      if (state === 'ready') permit.doubt();
    },
  });
  const newDesk = (): Desk =>
    layDesk(looking, { ask: link.ask, open: () => void toggle(true), again: sayAgain, signal: session.signal });
  let desk = newDesk();
  let helped: Promise<unknown> | undefined;
  const reporter = createReporter((report) => link.ask('page.read', report));
  const put = (next: RailPlace) => {
    place = next;
    frame?.place(next);
    if (frame?.isOpen) rail.beside(next.width);
    link.ask('rail.place', next).catch(() => undefined);
  };
  const { frameAddress } = options;
  const frame =
    frameAddress &&
    createFrame(
      window,
      async () => frameAddress(((await link.ask('frame.request', {})) as { nonce: string }).nonce),
      (width) => put({ ...place, width }),
      () => rail.beside(0),
    );
  const rail = createRail(window, click, put);
  const watcher = watch({
    window,
    signal,
    read: () => {
      const page = pageNow();
      if (!isAlive()) leave();
      else if (portal.covers?.(page.url) === false) handOver();
      else if (!permit.given) permit.glance();
      else {
        const { reading, ...looked } = look(page);
        if (composes() && !helped && portal.composer.find(page)) void help();
        const mended = desk.mend && ({ mended: true } as const);
        return { ...looked, news: reporter.offer({ url: page.url.href, reading: trimmed(reading), ...mended }) };
      }
      return undefined;
    },
  });

  const composes = (): boolean => options.composes || desk.composer !== undefined;

  const permit = createPermit(window, {
    begin(afresh) {
      if (afresh) renew();
      sayAgain();
    },
    stop() {
      renew();
      watcher.rest();
    },
    moved: () => link.push('moved', {}),
  });

  async function toggle(open = !frame?.isOpen): Promise<{ open: boolean }> {
    if (!frame) rail.hint();
    const isOpen = (await frame?.toggle(open)) ?? false;
    rail.beside(isOpen ? place.width : 0);
    return { open: isOpen };
  }

  function click(): void {
    if (paused) link.ask('pause.end', {}).catch(() => undefined);
    else void toggle();
  }

  /** What reads and helps ends with a pause, and begins anew after it. */
  function renew(): void {
    session.abort();
    session = new AbortController();
    desk = newDesk();
    helped = undefined;
  }

  function sayAgain(): void {
    reporter.again();
    watcher.look();
  }

  /** A page, or its framework, may throw out what it did not make: the rail comes back, and is how the frame does. */
  function stay(): void {
    rail.stay();
    frame?.stay();
    rail.beside(frame?.isOpen ? place.width : 0);
  }

  /** The page moved on to what the portal's other agent reads: ask for that one and go. */
  function handOver(): void {
    link.ask('agent.change', {}).then(leave, leave);
  }

  /** Has the background put the composer's helper beside this agent, once there is a composer. */
  function help(): Promise<unknown> {
    helped ??= link.ask('composer.help', {}).catch(() => {
      helped = undefined;
    });
    return helped;
  }

  async function insert(order: DataOf<PageCommands['composer.insert']>): Promise<InsertOutcome> {
    if (composes() && permit.given && !desk.insert) await help();
    return desk.insert?.(order) ?? { result: 'no-composer' };
  }

  watchRoot(document, stay, signal);
  document.addEventListener('visibilitychange', () => !document.hidden && link.reconnect(), { signal });
  signal.addEventListener('abort', () => {
    session.abort();
    link.close();
    rail.remove();
    frame?.remove();
  });
  link.reconnect();
}
