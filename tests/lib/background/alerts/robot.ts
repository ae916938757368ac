/** A store with one webhook channel, and a server on this machine that takes its messages. */
import { createHmac } from 'node:crypto';
import { actions, type Order } from '@/lib/background/actions.ts';
import { deliver } from '@/lib/background/alerts/deliver.ts';
import type { Desk } from '@/lib/background/alerts/desk.ts';
import { custodial } from '@/lib/background/custodial.ts';
import type { Keeper } from '@/lib/background/keeper.ts';
import type { LockKeeper } from '@/lib/background/lock/index.ts';
import { queries } from '@/lib/background/queries.ts';
import type { Shell } from '@/lib/background/shell.ts';
import type { Alert, AlertKind, Channel } from '@/lib/domain/alert.ts';
import { aDesk } from '../../support/desk.ts';
import { NOW } from '../../support/make.ts';
import { aTicket } from '../../support/ticket.ts';
import { aWorld } from '../../support/world.ts';
import { type Heard, type Reply, serve } from '../../translation/engines/server.ts';

export const SECRET = 'hunter2-and-more-0815-and-longer';
const VIEW: Order = { kind: 'view', framed: false, operation: 'op-1' };
let operations = 0;
export const order = (): Order => ({ ...VIEW, operation: `op-${++operations}` });

export const CHANNEL: Channel = {
  id: 'team',
  kind: 'webhook',
  name: 'Floor',
  on: true,
  takes: ['became_critical', 'warning', 'overdue', 'near_limit'],
  language: 'en',
  buyerData: false,
  digest: 0,
};

export interface Body {
  readonly test: boolean;
  readonly count: number;
  readonly alerts: readonly { readonly kind: AlertKind; readonly lines: readonly string[]; readonly buyer?: object }[];
}

/** What the server was sent. Throws where it is not signed as it should be. */
export function read({ body, headers }: Heard): Body {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = headers;
  const expected = createHmac('sha256', SECRET).update(`${id}.${at}.${body}`).digest('base64');
  if (signature !== `v1,${expected}`) throw new Error('not signed as it should be');
  return JSON.parse(body);
}

export async function aRobot(reply: (heard: Heard) => Reply = () => ({ status: 200 }), change: Partial<Desk> = {}) {
  const server = await serve(reply);
  const made = await aWorld();
  const { desk, how } = aDesk(change);
  const shell = {
    world: made.world,
    alerts: { desk, courier: { run: () => {} }, tries: new Map() },
    refreshRails: () => {},
    recompute: () => {},
    gate: { sessions: new Map() },
  } as unknown as Shell;
  const act = actions(shell);
  const ask = queries(shell);
  const address = `${server.address}/portside/hook-path-4711`;
  const keeper = {
    remains: async () => ({
      tables: made.store.tables,
      transaction: made.store.transaction.bind(made.store),
      close: () => {},
    }),
  };
  return {
    ...made,
    ...{ act, ask, desk, how, server, address },
    set: async (channel: Partial<Channel> = {}, values: Record<string, string> = { address, secret: SECRET }) =>
      act['channel.save']({ channel: { ...CHANNEL, ...channel }, values }, order()),
    run: () => deliver(made.world, desk),
    view: async (id = 'team') => (await ask['channel.list']({}, VIEW)).channels.find((one) => one.id === id),
    letters: () => made.store.deadLetters.toArray(),
    waiting: () => made.store.outbox.toArray(),
    exported: () => custodial(keeper as unknown as Keeper, {} as LockKeeper, () => NOW)['data.export']({}, undefined),
    /** A ticket that became critical, and its alert. */
    news: async (number: number, alert: Partial<Alert> = {}) => {
      const observed = { buyer: 'Mira Buyerson', last: { direction: 'inbound' as const, text: 'It broke!' } };
      const ticket = aTicket(`amazon:na:message:${number}`, observed, { severity: 'critical' });
      await made.store.tickets.put(ticket);
      const at = made.world.now();
      const id = `${ticket.id}|became_critical|${at}`;
      const full: Alert = {
        id,
        kind: 'became_critical',
        at,
        shop: ticket.observed,
        ticketId: ticket.id,
        values: {},
        ...alert,
      };
      await made.store.outbox.put({ id, kind: 'alert', alert: full, dueAt: at, tries: 0 });
      return ticket;
    },
  };
}
