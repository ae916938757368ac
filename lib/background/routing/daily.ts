/** Rules of a time of day: found by the tick, gone through ticket by ticket, taken up again after a kill. */
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { dailyDue, nextDaily } from '@/lib/routing/daily.ts';
import type { Change } from '../apply.ts';
import { BATCH } from '../recompute.ts';
import { settle } from '../settle.ts';
import type { World } from '../world.ts';
import { beginDaily, dailyOf, finishDaily, putDaily } from './daily-walk.ts';
import { type ReadyRules, readyRulesOf } from './ready.ts';

/** Tickets that are anybody's business. */
const isUnsettled = ({ derived }: Ticket): boolean => derived.status === 'open' || derived.status === 'waiting';

/** It went off for this very moment before: the batch is repeated after a kill. */
const wentOffAt = ({ dispatched }: Ticket, ruleId: string, at: Instant): boolean =>
  dispatched?.fired.some((firing) => firing.ruleId === ruleId && firing.event === 'time_of_day' && firing.at >= at) ??
  false;

function changesOf(tickets: readonly Ticket[], due: ReturnType<typeof dailyDue>): readonly Change[] {
  return tickets.filter(isUnsettled).flatMap((ticket): Change[] => {
    const rules = due.filter(({ rule, at }) => !wentOffAt(ticket, rule.id, at)).map(({ rule }) => rule.id);
    if (rules.length === 0) return [];
    return [{ id: ticket.id, happened: [{ event: 'time_of_day', rules }], apply: () => ({}) }];
  });
}

const runningOf = ({ byId }: ReadyRules) => [...byId.values()];

/**
 * Lets the rules go off whose moment came since the last time, on every ticket that is open or waits for somebody.
 * Each batch is written together with how far it came. Answers when to look again.
 */
export async function runDaily(world: World): Promise<Instant> {
  const { store } = world;
  const rules = runningOf(await readyRulesOf(store));
  const next = () => nextDaily(rules, world.now());
  if (!rules.some(({ on }) => on?.includes('time_of_day'))) return next();
  await beginDaily(store, world.now());
  for (let walk = await dailyOf(store); walk; ) {
    const { upTo, after = '' } = walk;
    const to = walk.to ?? world.now();
    const due = dailyDue(rules, upTo, to);
    if (due.length === 0) {
      if (walk.to !== undefined) await finishDaily(world.store, to);
      return next();
    }
    const tickets = await store.tickets.where('id').above(after).limit(BATCH).toArray();
    const end: TicketId | undefined = tickets.at(-1)?.id;
    if (end === undefined) {
      await finishDaily(world.store, to);
      return next();
    }
    walk = { upTo, to, after: end };
    const further = walk;
    await settle(world, {
      first: async (_, books) => {
        await putDaily(store, further);
        books.write();
      },
      changes: changesOf(tickets, due),
    });
  }
  return next();
}
