/** What people of a team do all day, by chance: one command of one device. */
import type { Approval } from '@/lib/domain/approval.ts';
import { LEASE } from '@/lib/domain/team.ts';
import type { TeamBody } from '@/lib/domain/team-event.ts';
import type { Decided, TicketId } from '@/lib/domain/ticket.ts';
import { HOUR } from '@/lib/domain/time.ts';
import { STATUSES } from '@/lib/domain/vocabulary.ts';
import { changeOf } from '@/lib/sync/fold/index.ts';
import type { Client } from './team-device.ts';
import { PATIENCE } from './team-model.ts';

export interface Chance {
  readonly random: () => number;
  /** A name for something new. */
  readonly fresh: () => string;
  readonly tickets: number;
}

const pick = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)];

/** A fortieth of the tickets gets a third of the work, so that people meet. */
const someTicket = ({ random, tickets }: Chance): TicketId =>
  `amazon:na:message:${Math.floor(random() * (random() < 0.3 ? tickets / 40 : tickets))}`;

type Make = (decided: Decided, by: string, at: number, chance: Chance) => Decided;

const CHANGES: readonly Make[] = [
  ({ snoozedUntil: _, ...decided }, _by, at, { random }) => {
    const status = pick(STATUSES, random) ?? 'open';
    const until = at + HOUR;
    const choice = { status, at, ...(status === 'snoozed' ? { until } : {}) };
    const statusLog = [...(decided.statusLog ?? []), choice].slice(-50);
    return { ...decided, status, statusAt: at, statusLog, ...(status === 'snoozed' ? { snoozedUntil: until } : {}) };
  },
  ({ status: _, statusAt: __, snoozedUntil: ___, ...decided }) => decided,
  (decided, by) => ({ ...decided, assignee: by }),
  ({ assignee: _, ...decided }) => decided,
  (decided, _by, at) => ({ ...decided, followUpAt: at + HOUR, followUpSetAt: at }),
  ({ followUpAt: _, followUpSetAt: __, ...decided }) => decided,
  (decided, _by, _at, { random }) => ({ ...decided, severity: random() < 0.5 ? 'high' : 'low' }),
  (decided, by, at, { fresh }) => ({
    ...decided,
    notes: [...decided.notes, { id: fresh(), text: 'Called the carrier.', by, at }],
  }),
  (decided, by, at, { fresh }) => ({
    ...decided,
    notes: [...decided.notes, { id: fresh(), text: 'Parcel found.', by, at }],
  }),
  ({ notes, ...decided }, by) => {
    const own = notes.findLast((note) => note.by === by);
    return { ...decided, notes: notes.filter((note) => note !== own) };
  },
  ({ tags = [], ...decided }, _by, _at, { random }) => {
    const tag = pick(['vip', 'customs', 'gift', 'fragile'], random) ?? 'vip';
    return { ...decided, tags: tags.includes(tag) ? tags.filter((one) => one !== tag) : [...tags, tag] };
  },
  ({ steps = [], ...decided }, by, at, { random }) => {
    const id = pick(['wismo/ask', 'wismo/offer'] as const, random) ?? 'wismo/ask';
    const others = steps.filter((step) => step.id !== id);
    if (others.length === steps.length || random() < 0.5) return { ...decided, steps: [...others, { id, by, at }] };
    return others.length > 0 ? { ...decided, steps: others } : decided;
  },
];

function approvalBody(client: Client, ticketId: TicketId, at: number, chance: Chance): TeamBody {
  const { random, fresh } = chance;
  const by = client.member.name;
  const open = [...client.approvals.values()].slice(-40).filter(({ state }) => state === 'requested');
  const known = pick(open, random);
  if (known && random() < 0.7) {
    const { place: _, ...asked } = known;
    const state = random() < 0.5 ? 'approved' : 'denied';
    const approval: Approval = { ...asked, state, decidedBy: by, decidedAt: at };
    return { kind: 'approval', ticketId: known.ticketId, approval };
  }
  const kind = random() < 0.5 ? 'second_look' : 'full-refund';
  const asked = { id: fresh(), ticketId, kind, words: 'We refund all of it.', askedBy: by, askedAt: at } as const;
  return { kind: 'approval', ticketId, approval: { ...asked, expiresAt: at + PATIENCE, state: 'requested' } };
}

/** Does one thing on one device; `at` is what its clock says. Answers the body, undefined where nothing changed. */
export function work(client: Client, at: number, chance: Chance): TeamBody | undefined {
  const { random, fresh } = chance;
  const ticketId = someTicket(chance);
  const by = client.member.name;
  const kind = random();
  const base = client.tickets.get(ticketId)?.revision ?? 0;
  if (kind < 0.2) return { kind: 'claim', ticketId, base, lease: LEASE };
  if (kind < 0.27) return { kind: 'release', ticketId, base };
  if (kind < 0.35) return approvalBody(client, ticketId, at, chance);
  if (kind < 0.42) {
    const id = `rule-${Math.floor(random() * 50)}`;
    return { kind: 'row', table: 'rules', id, row: { id, name: fresh() } };
  }
  const shown = client.shown(ticketId);
  const change = changeOf(shown, (pick(CHANGES, random) ?? CHANGES[0])?.(shown, by, at, chance) ?? shown);
  if (!change) return undefined;
  return { kind: 'did', ticketId, event: { id: fresh(), ticketId, at, by, what: 'decided', ...change } };
}
