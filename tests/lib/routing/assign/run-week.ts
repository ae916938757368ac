/** The week as the product runs it: assigned as tickets come, handed over as people leave, worked by act-by time. */
import type { Instant } from '@/lib/domain/time.ts';
import { assign } from '@/lib/routing/assign/assign.ts';
import { handOver, leavings, type Open } from '@/lib/routing/assign/hand-over.ts';
import { type Carried, tallyOf } from '@/lib/routing/assign/tally.ts';
import type { Choice, Loads } from '@/lib/routing/assign/wanted.ts';
import { atWork, stretches } from '@/lib/routing/shifts/presence.ts';
import { type Job, MONDAY, WEEK } from './floor.ts';
import { heapOf } from './heap.ts';
import { AGENTS, type Member } from './people.ts';

export interface Done {
  readonly job: Job;
  readonly agent: string;
  readonly finished: Instant;
}

export interface Week {
  readonly done: readonly Done[];
  /** How often somebody was asked for, and how often nobody was found, by reason. */
  readonly choices: number;
  readonly nobody: Readonly<Record<string, number>>;
  readonly handedOver: number;
}

/** Who gets a ticket. */
type Chooses = (job: Job, loads: Loads, now: Instant) => Choice;

type Event =
  | { readonly what: 'wants'; readonly job: Job }
  | { readonly what: 'free'; readonly agent: Member }
  | { readonly what: 'leaves'; readonly agent: Member };

const END = MONDAY + 2 * WEEK;

const wantedOf = ({ language, store, skills }: Job): Open['wanted'] => ({ language, store, skills });

/** As Portside chooses. */
export const byAssign: Chooses = (job, loads, now) => {
  const wanted = { ...wantedOf(job), severity: job.severity, actBy: job.deadline };
  return assign(job.last ? { ...wanted, last: job.last } : wanted, AGENTS, loads, now);
};

/** As many desks choose: each in turn of those who speak the language, whether they are there or not. */
export function inTurn(): Chooses {
  let turn = 0;
  return ({ language, store, skills }) => {
    const able = AGENTS.filter(
      ({ languages, stores, skills: has }) =>
        languages[language] &&
        (stores.length === 0 || stores.includes(store)) &&
        skills.every((skill) => has.includes(skill)),
    );
    turn += 1;
    const agent = able[turn % able.length]?.id;
    return agent === undefined ? { reasons: [] } : { agent, reasons: [] };
  };
}

/**
 * Everything that happens, moment by moment, until the last ticket is done or a second week is over. Tickets that
 * nobody has are asked about again when assignment says so; those who leave hand over what cannot wait.
 */
export function runWeek(jobs: readonly Job[], chooses: Chooses): Week {
  const events = heapOf<Event>();
  const byId = new Map(jobs.map((job) => [job.id, job]));
  const tally = tallyOf([]);
  const queues = new Map<string, Map<string, Carried>>(AGENTS.map(({ id }) => [id, new Map()]));
  const busy = new Set<string>();
  const done: Done[] = [];
  const nobody: Record<string, number> = {};
  const counts = { choices: 0, handedOver: 0 };

  for (const job of jobs) events.push(job.at, { what: 'wants', job });
  for (const agent of AGENTS)
    for (const { from } of stretches(agent, MONDAY, END)) events.push(from, { what: 'free', agent });
  for (const { agent, at } of leavings(AGENTS, MONDAY, END))
    events.push(at, { what: 'leaves', agent: agent as Member });

  const begin = (agent: Member, now: Instant): void => {
    const queue = queues.get(agent.id);
    if (!queue || busy.has(agent.id) || !atWork(agent, now)) return;
    let next: Carried | undefined;
    for (const ticket of queue.values()) if (!next || ticket.actBy < next.actBy) next = ticket;
    const job = next && byId.get(next.id);
    if (!job) return;
    queue.delete(job.id);
    busy.add(agent.id);
    tally.drop(job.id);
    done.push({ job, agent: agent.id, finished: now + job.takes });
    events.push(now + job.takes, { what: 'free', agent });
  };

  const place = (job: Job, choice: Choice, now: Instant): void => {
    counts.choices += 1;
    const agent = AGENTS.find(({ id }) => id === choice.agent);
    if (!agent) {
      const code = choice.reasons[0]?.code ?? '';
      nobody[code] = (nobody[code] ?? 0) + 1;
      if (choice.retryAt !== undefined) events.push(choice.retryAt, { what: 'wants', job });
      return;
    }
    const ticket = { id: job.id, assignee: agent.id, severity: job.severity, actBy: job.deadline, assignedAt: now };
    tally.put(ticket);
    queues.get(agent.id)?.set(job.id, ticket);
    begin(agent, now);
  };

  const leave = (agent: Member, now: Instant): void => {
    const queue = queues.get(agent.id) ?? new Map<string, Carried>();
    const open = [...queue.values()].flatMap((ticket): Open[] => {
      const job = byId.get(ticket.id);
      return job ? [{ ...ticket, wanted: wantedOf(job) }] : [];
    });
    const carried = [...queues.values()].flatMap((other) => [...other.values()]);
    for (const { id, choice } of handOver(agent, 'reassign', open, { agents: AGENTS, carried }, now)) {
      const job = byId.get(id);
      if (!job || !choice) continue;
      counts.handedOver += 1;
      queue.delete(id);
      tally.drop(id);
      place(job, choice, now);
    }
  };

  for (let next = events.pop(); next && next.at < END; next = events.pop()) {
    const { at: now, event } = next;
    if (event.what === 'leaves') leave(event.agent, now);
    else if (event.what === 'free') {
      busy.delete(event.agent.id);
      begin(event.agent, now);
    } else place(event.job, chooses(event.job, tally.loads, now), now);
  }
  return { done, nobody, ...counts };
}
