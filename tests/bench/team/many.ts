/** Many who work at once on one server: every change is counted at the end, on the server and at everybody. */
import { isDeepStrictEqual } from 'node:util';
import type { TeamBody } from '@/lib/domain/team-event.ts';
import type { Decided, Observed, TicketId } from '@/lib/domain/ticket.ts';
import { keysOf, storeToken } from '@/lib/sync/seal/index.ts';
import { parseEventSubject } from '@/lib/sync/subjects.ts';
import { startNats } from '../../lib/support/nats.ts';
import { seeded } from '../../lib/support/stream.ts';
import { aTeam, until } from '../../lib/support/team.ts';
import { choicesOf, entriesOf, modelOf } from '../../lib/support/team-model.ts';
import { openedStream, wholeStream } from '../../lib/support/team-stream.ts';
import type { Bench } from '../bench.ts';
import type { Section } from '../figure.ts';
import { median, quantile } from '../statistics.ts';
import { type Agent, anAgent } from './agent.ts';
import { invitationFor, openTeamPage, type TeamPage } from './browser.ts';

/** Whoever works in one store hears the others who do. */
const A_STORE = 10;
const TICKETS = 200;
const EVERY = 200;
/** Whole backgrounds, and the stores they hear. */
const WATCHERS = ['Kim', 'Lou', 'Max'] as const;
const WATCHED = ['amazon:s0', 'amazon:s1'] as const;
const LONGEST = 600_000;

const storeOf = (agent: number): string => `amazon:s${Math.floor(agent / A_STORE)}`;
const idOf = (store: string, ticket: number): TicketId => `${store}:message:${ticket}` as TicketId;

function somethingDone(store: string, by: string, random: () => number): TeamBody {
  const ticketId = idOf(store, Math.floor(random() * TICKETS));
  const at = Date.now();
  const id = crypto.randomUUID();
  const line = { id, ticketId, at, by, what: 'decided' as const };
  if (random() < 0.5) {
    const notes = [{ id, text: 'Called the carrier.', by, at }];
    return { kind: 'did', ticketId, event: { ...line, before: { notes: [] }, after: { notes } } };
  }
  const severity = random() < 0.5 ? 'high' : 'low';
  return { kind: 'did', ticketId, event: { ...line, before: {}, after: { severity, assignee: by } } };
}

const seenOf = (store: string, ticket: number): TeamBody => {
  const shop = { portal: 'amazon', store: store.slice('amazon:'.length) } as const;
  const times = { firstSeenAt: Date.now(), changedAt: Date.now() };
  const key = { kind: 'message', externalId: String(ticket), fulfilment: 'fbm' } as const;
  const observed: Observed = { ...shop, ...key, ...times, messageCount: 0, missing: [] };
  return { kind: 'saw', ticketId: idOf(store, ticket), observed, messages: [] };
};

/** Everybody at a steady pace, each beginning at another moment; answers how late the latest change was, ms. */
async function workAll(agents: readonly Agent[], names: readonly string[], each: number): Promise<number> {
  const start = performance.now() + 500;
  let latest = 0;
  await Promise.all(
    agents.map(async (agent, index) => {
      const random = seeded(index);
      const phase = random() * EVERY;
      for (let turn = 0; turn < each; turn += 1) {
        const due = start + phase + turn * EVERY;
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
        latest = Math.max(latest, performance.now() - due);
        await agent.change(somethingDone(storeOf(index), names[index] ?? '', random));
      }
    }),
  );
  return latest;
}

type Decisions = readonly { readonly id: TicketId; readonly decided: Decided }[];

/** The backgrounds hold the same, and it is what the stream says. */
async function judge(page: TeamPage, last: readonly number[], model: ReturnType<typeof modelOf>): Promise<number> {
  const all: Decisions[] = [];
  for (const name of WATCHERS) {
    await page.call('reached', { name, seqs: last }, LONGEST);
    all.push(await page.call<Decisions>('decisions', { name }));
  }
  const [first = [], ...others] = all;
  for (const other of others) if (!isDeepStrictEqual(other, first)) throw new Error('two backgrounds differ');
  for (const { id, decided } of first) {
    const said = model.tickets.get(id);
    const same =
      isDeepStrictEqual(choicesOf(decided), said?.choices ?? new Map()) &&
      isDeepStrictEqual(entriesOf(decided), said?.entries ?? new Map());
    if (!same) throw new Error(`${id} is not as the stream says`);
  }
  return first.length;
}

export async function many({ folder, short, say }: Bench): Promise<Section> {
  const [count, seconds] = short ? [40, 8] : [200, 120];
  const each = (seconds * 1_000) / EVERY;
  const nats = await startNats({ websocket: true, storage: 2 ** 32 });
  const people = Array.from({ length: count }, (_, at) => ({ name: `Person ${at}`, stores: [storeOf(at)] }));
  const watchers = WATCHERS.map((name) => ({ name, stores: WATCHED }));
  const { team, roster, invitations } = await aTeam([nats.url], [...people, ...watchers], 1 << 30);
  const [whole] = invitations;
  if (!whole) throw new Error('nobody is in the team');
  const page = await openTeamPage(folder, nats);
  const agents: Agent[] = [];
  try {
    for (const invitation of invitations.slice(0, count)) agents.push(await anAgent(nats.urls, invitation, roster));
    for (const [at, store] of WATCHED.entries())
      for (let ticket = 0; ticket < TICKETS; ticket += 1) await agents[at * A_STORE]?.change(seenOf(store, ticket));
    for (const [at, name] of WATCHERS.entries())
      await page.call('join', { name, ...(await invitationFor(invitations[count + at], nats)) });
    say(`${count} agents, ${seconds} s`);
    const began = performance.now();
    const late = await workAll(
      agents,
      people.map(({ name }) => name),
      each,
    );
    await until(async () => agents.every((agent) => agent.waiting() === 0), 'all told', LONGEST);
    const took = performance.now() - began;

    const events = await wholeStream(nats.urls, whole);
    const lines = events.flatMap(({ seq, id, subject }) => {
      const store = parseEventSubject(team, subject)?.store;
      return store ? [{ seq, id, store }] : [];
    });
    const expected = count * each + WATCHED.length * TICKETS;
    const acknowledged = agents.reduce((sum, agent) => sum + agent.acknowledged.size, 0);
    const held = new Set(lines.map(({ id }) => id));
    const missing = agents.flatMap((agent) => [...agent.acknowledged].filter((id) => !held.has(id)));
    const keys = await keysOf(whole);
    let heard = 0;
    let unheard = 0;
    for (const [at, agent] of agents.entries()) {
      const store = await storeToken(keys, storeOf(at));
      const mine = lines.filter((line) => line.store === store).map(({ seq, id }) => ({ seq, id }));
      await until(async () => agent.heard.length >= mine.length, 'all heard', LONGEST);
      if (!isDeepStrictEqual(agent.heard, mine)) unheard += 1;
      heard += agent.heard.length;
    }
    say('the whole backgrounds');
    const tokens = await Promise.all(WATCHED.map((store) => storeToken(keys, store)));
    const watched = events.filter(({ subject }) => tokens.includes(parseEventSubject(team, subject)?.store ?? ''));
    const last = tokens.map((token) => lines.findLast(({ store }) => store === token)?.seq ?? 0);
    const tickets = await judge(page, last, modelOf(await openedStream(watched, whole, roster)));
    if (acknowledged !== expected || lines.length !== expected || missing.length > 0 || unheard > 0)
      throw new Error(
        `of ${expected} changes ${acknowledged} were acknowledged, ${lines.length} are held, ` +
          `${missing.length} are missing, ${unheard} agents heard something else`,
      );
    const refused = agents.reduce((sum, agent) => sum + agent.refused(), 0);
    if (refused > 0) throw new Error(`${refused} events did not open`);
    const own = agents.flatMap((agent) => agent.took);
    return {
      name: `Team: ${count} agents at ${1_000 / EVERY} changes a second for ${seconds} s`,
      figures: [
        {
          what: 'changes told, held once and heard in order',
          unit: 'count',
          ours: lines.length,
          beside: { name: 'made', value: expected },
          aim: { least: 1, of: 'ratio' },
          note: `${heard} hearings; ${WATCHERS.length} whole backgrounds equal in ${tickets} tickets`,
        },
        {
          what: 'changes taken',
          unit: '/s',
          ours: (expected * 1_000) / took,
          note: `latest ${late.toFixed(0)} ms late`,
        },
        { what: 'own change sealed, told and read back, p50', unit: 'ms', ours: median(own) },
        { what: 'own change sealed, told and read back, p99', unit: 'ms', ours: quantile(own, 0.99) },
      ],
    };
  } finally {
    await Promise.all(agents.map((agent) => agent.stop()));
    await page.close();
    await nats.stop();
  }
}
