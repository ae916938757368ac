/**
 * Promises over the limit, and replies that rules hold back: asked by whoever writes, decided by a lead (a second look:
 * by anybody else), all of it in the ticket's record.
 */
import { APPROVAL_PATIENCE, type Approval, stateOf } from '@/lib/domain/approval.ts';
import { REFUSALS } from '@/lib/domain/refusal.ts';
import type { Role } from '@/lib/domain/vocabulary.ts';
import type { ApprovalCommands, ApprovalQueries } from '@/lib/protocol/approvals.ts';
import type { DataOf, Handlers } from '@/lib/protocol.ts';
import { RULE_TABLE } from '@/lib/replies/guard/index.ts';
import { commit } from '@/lib/store/commit.ts';
import { settingsOf } from '../settings.ts';
import type { World } from '../world.ts';

const LEADING: readonly Role[] = ['lead', 'admin'];
/** Most requests shown at once. */
const SHOWN = 200;

export const mayLead = (role: Role): boolean => LEADING.includes(role);

/**
 * Writes an approval and its line in the record; a repeated operation changes nothing. `make` is called inside the
 * commit: what it is made of may have been decided, or erased, since anybody looked.
 */
async function keep(world: World, operation: string, by: string, make: () => Promise<Approval>): Promise<void> {
  const { approvals, events, tickets, aliases } = world.store;
  const ticketId = await commit(world.store, [approvals, events, tickets, aliases], async (books) => {
    if (await events.get(operation)) return undefined;
    const approval = await make();
    if (!(await tickets.get(approval.ticketId))) throw new Error(REFUSALS.ticketGone);
    await approvals.put(approval);
    const line = { id: operation, ticketId: approval.ticketId, at: world.now(), by };
    await events.add({ ...line, what: 'approval', approval });
    books.write({ events: 1 });
    return approval.ticketId;
  });
  if (ticketId) world.changed(['approvals', `ticket:${ticketId}`]);
}

async function ask(world: World, operation: string, order: DataOf<ApprovalCommands['approval.ask']>) {
  const { store } = world;
  const { me } = await settingsOf(store);
  const askedAt = world.now();
  const expiresAt = askedAt + APPROVAL_PATIENCE.requested;
  await keep(world, operation, me, async () => {
    const ticketId = (await store.aliases.get(order.ticketId))?.ticketId ?? order.ticketId;
    return { ...order, ticketId, id: operation, askedBy: me, askedAt, expiresAt, state: 'requested' };
  });
  return { id: operation };
}

async function decide(
  world: World,
  operation: string,
  { id, state, note }: DataOf<ApprovalCommands['approval.decide']>,
) {
  const { me, role } = await settingsOf(world.store);
  const now = world.now();
  await keep(world, operation, me, async () => {
    const asked = await world.store.approvals.get(id);
    const looks = asked?.kind === 'second_look';
    if (looks ? asked.askedBy === me : !mayLead(role))
      throw new Error(looks ? REFUSALS.secondPerson : REFUSALS.leadsOnly);
    if (!asked || stateOf(asked, now) !== 'requested') throw new Error(REFUSALS.approvalGone);
    const expiresAt = now + APPROVAL_PATIENCE.approved;
    return { ...asked, state, decidedBy: me, decidedAt: now, expiresAt, ...(note ? { note } : {}) };
  });
  return { stored: true } as const;
}

export const approvalActions = (world: World) =>
  ({
    'approval.ask': (order, { operation }) => ask(world, operation, order),
    'approval.decide': (order, { operation }) => decide(world, operation, order),
  }) satisfies Handlers<ApprovalCommands, { operation: string }>;

export const approvalQueries = (world: World) =>
  ({
    'approval.list': async ({ ticketId }) => {
      const { approvals } = world.store;
      const now = world.now();
      const rows = ticketId
        ? await approvals.where('ticketId').equals(ticketId).toArray()
        : await approvals
            .where('[state+askedAt]')
            .between(['requested', 0], ['requested', now + 1])
            .limit(SHOWN)
            .toArray();
      const shown = rows.map((row) => ({ ...row, state: stateOf(row, now) }));
      const wanted = ticketId ? shown : shown.filter(({ state }) => state === 'requested');
      const { role } = await settingsOf(world.store);
      return { approvals: wanted.toSorted((a, b) => b.askedAt - a.askedAt), mayDecide: mayLead(role) };
    },
    'guard.rules': () => RULE_TABLE,
  }) satisfies Handlers<ApprovalQueries, unknown>;
