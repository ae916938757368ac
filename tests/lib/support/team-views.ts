/** A background that belongs to a team, as views see it: answers as told, remembers orders, tells of changes. */
import type { Client } from '@/lib/client/client.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import type { TeamStatus } from '@/lib/domain/team.ts';
import type { Topic } from '@/lib/protocol.ts';
import { NOW } from './make.ts';

export const NO_TEAM: TeamStatus = { link: 'none', members: [], waiting: 0, refusedEvents: 0 };

/** Mia is an agent of Northwind, beside Ada, and Ben, who was removed. */
export const aTeamStatus = (status: Partial<TeamStatus> = {}): TeamStatus => ({
  link: 'up-to-date',
  name: 'Northwind',
  me: { id: 'm0', name: 'Mia', role: 'agent', stores: ['amazon:na'] },
  members: [
    { id: 'm2', name: 'Ben', role: 'lead', stores: [], revokedAt: NOW },
    { id: 'm0', name: 'Mia', role: 'agent', stores: ['amazon:na'] },
    { id: 'm1', name: 'Ada', role: 'admin', stores: [] },
  ],
  waiting: 0,
  refusedEvents: 0,
  ...status,
});

type Answers = Readonly<Record<string, unknown>>;
/** An answer, what makes one of the order, or an error to fail with. */
type Orders = Readonly<Record<string, unknown>>;

export function teamClient(first: Answers, replies: Orders = {}) {
  const answers: Record<string, unknown> = { 'settings.get': { ...DEFAULT_SETTINGS, me: 'Mia' }, ...first };
  const orders: (readonly [string, unknown])[] = [];
  const listeners = new Set<(topics: readonly Topic[]) => void>();
  const client = {
    state: 'ready',
    ask: async (name: string) => answers[name] ?? null,
    command: async (name: string, data: unknown) => {
      orders.push([name, data]);
      const reply = replies[name];
      if (reply instanceof Error) throw reply;
      return typeof reply === 'function' ? reply(data) : (reply ?? { stored: true });
    },
    onChanged: (listener: (topics: readonly Topic[]) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onState: () => () => {},
  } as unknown as Client;
  return {
    client,
    orders,
    /** Something is otherwise now, and views are told. */
    now: (changed: Answers, ...topics: Topic[]) => {
      Object.assign(answers, changed);
      for (const listener of listeners) listener(topics);
    },
  };
}
