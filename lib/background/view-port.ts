import type { Browser } from 'wxt/browser';
import type { Peer } from '@/lib/link/port.ts';
import { servePort } from '@/lib/link/serve.ts';
import type { Commands, Queries } from '@/lib/protocol.ts';
import { actions } from './actions.ts';
import type { ViewCaller } from './caller.ts';
import type { ContinuityHandlers } from './continuity/handlers.ts';
import { custodial } from './custodial.ts';
import type { Keeper } from './keeper.ts';
import type { LockKeeper } from './lock/index.ts';
import { bindPass, type PassStore } from './passes.ts';
import { queries } from './queries.ts';
import type { Caller } from './senders.ts';
import type { Shell } from './shell.ts';
import { commands as commandSchemas, queries as querySchemas, valid } from './validate.ts';

export type Views = Set<Peer>;

export interface ViewDoor {
  readonly ready: () => Promise<Shell>;
  readonly keeper: Keeper;
  readonly continuity: ContinuityHandlers;
  readonly lock: LockKeeper;
  readonly views: Views;
  readonly passes: PassStore;
  /** Told of a view that was closed, by the number it asked under. */
  readonly team: { closed(view: number): void };
}

let connected = 0;

type Handling = Readonly<Record<string, (data: unknown, caller: ViewCaller & { operation: string }) => unknown>>;

/** Serves one of our own pages. The in-page frame is answered only after it has shown its one-time pass. */
export function serveView(port: Browser.runtime.Port, caller: Caller & { kind: 'view' }, door: ViewDoor): void {
  const { tabId, frame } = caller;
  connected += 1;
  const view = connected;
  let open = !frame;
  let gone = false;
  let admit: () => void = () => {};
  const admitted = new Promise<void>((resolve) => {
    admit = resolve;
  });
  const peer: Peer = servePort(port, {
    onAsk: async (name, data, id) => {
      if (name === 'view.bind') {
        const { nonce } = valid<Commands>(commandSchemas, name, data) as { nonce: string };
        open ||= frame ? await bindPass(door.passes, nonce, { tabId, key: frame.key }, Date.now()) : true;
        if (open) {
          admit();
          door.views.add(peer);
        }
        return { bound: open };
      }
      if (!open) await admitted;
      const asking = Object.hasOwn(querySchemas, name);
      const judged = asking ? valid<Queries>(querySchemas, name, data) : valid<Commands>(commandSchemas, name, data);
      const order = { ...viewOf(tabId, frame !== undefined), view, operation: id };
      const always = {
        ...custodial(door.keeper, door.lock, Date.now),
        ...door.continuity,
        ...door.lock.handlers,
      } as unknown as Handling;
      if (Object.hasOwn(always, name)) return always[name]?.(judged, order);
      const shell = await door.ready();
      // Asked again over another port, or by nobody any more.
      if (asking && gone) return undefined;
      return ((asking ? queries(shell) : actions(shell)) as unknown as Handling)[name]?.(judged, order);
    },
  });
  if (open) door.views.add(peer);
  port.onDisconnect.addListener(() => {
    gone = true;
    door.views.delete(peer);
    door.team.closed(view);
  });
}

const viewOf = (tabId: number | undefined, framed: boolean): ViewCaller => ({
  kind: 'view',
  framed,
  ...(tabId !== undefined ? { tabId } : {}),
});
