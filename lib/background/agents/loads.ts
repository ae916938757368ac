/** What everybody carries: from kept counts and the beginning of an index, never from a scan of tickets. */
import { type Agent, LOAD } from '@/lib/domain/agent.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import type { Severity } from '@/lib/domain/vocabulary.ts';
import type { DueWork, Load, Loads } from '@/lib/routing/assign/wanted.ts';
import type { Store } from '@/lib/store/store.ts';
import { tallyOf } from '@/lib/store/tally.ts';

/** Tickets looked at of each agent, soonest first: what is due behind so many is late for whoever comes last. */
const LOOKED = 60;

type QueueKey = readonly [status: string, assignee: string, actBy: Instant, id: TicketId];

/** Act-by times of somebody's most urgent open tickets; read from the index alone. */
const timesOf = async ({ tickets }: Store, agent: string): Promise<readonly Instant[]> =>
  (
    (await tickets
      .where('[derived.status+derived.assignee+derived.actBy+id]')
      .between(['open', agent, -FAR_FUTURE, ''], ['open', agent, FAR_FUTURE, '\uffff'], true, true)
      .limit(LOOKED)
      .keys()) as unknown as QueueKey[]
  ).map(([, , actBy]) => actBy);

/** What is due when. An index knows no severity, so each ticket weighs what one of theirs weighs on average. */
function dueOf(times: readonly Instant[], open: number, weight: number): readonly DueWork[] {
  const each = open > 0 ? weight / open : 0;
  const rest = Math.max(0, open - times.length) * each;
  const last = times.at(-1);
  return [
    ...times.map((actBy) => ({ actBy, weight: each })),
    ...(rest > 0 && last !== undefined ? [{ actBy: last, weight: rest }] : []),
  ];
}

export interface KeptLoads {
  readonly loads: Loads;
  /** A ticket was given to somebody in this transaction. */
  gave(agent: string, severity: Severity, actBy: Instant): Promise<void>;
}

const rotationOf = async ({ settings }: Store): Promise<Readonly<Record<string, Instant>>> => {
  const row = await settings.get('rotation');
  return row?.key === 'rotation' ? row.value : {};
};

/** Loads as they are at the beginning of a transaction; what is given within it comes on top. */
export async function keptLoads(store: Store, agents: readonly Agent[], now: Instant): Promise<KeptLoads> {
  const [tally, rotation, times] = await Promise.all([
    tallyOf(store),
    rotationOf(store),
    Promise.all(agents.map(({ id }) => timesOf(store, id))),
  ]);
  const loads = new Map<string, Load>(
    agents.map(({ id }, index) => {
      const weight = tally.loadByAssignee[id] ?? 0;
      const due = dueOf(times[index] ?? [], tally.byAssignee[id] ?? 0, weight);
      const assignedAt = rotation[id];
      return [id, { weight, due, ...(assignedAt === undefined ? {} : { assignedAt }) }];
    }),
  );
  return {
    loads,
    async gave(agent, severity, actBy) {
      const { weight = 0, due = [] } = loads.get(agent) ?? {};
      const more = LOAD[severity];
      loads.set(agent, { weight: weight + more, due: [...due, { actBy, weight: more }], assignedAt: now });
      const known = [...loads].flatMap(([id, { assignedAt }]) => (assignedAt === undefined ? [] : [[id, assignedAt]]));
      await store.settings.put({ key: 'rotation', value: Object.fromEntries(known) });
    },
  };
}
