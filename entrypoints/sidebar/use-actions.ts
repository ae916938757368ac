/** What each key and each command does, on the ticket that is open or chosen. */
import { useRef } from 'react';
import { filterOfKey } from '@/components/queue/filters.ts';
import { useClaim } from '@/components/team/use-claim.ts';
import { useTicketActions } from '@/components/ticket/actions.tsx';
import type { KeyAction } from '@/components/ui/keys.ts';
import { useAsk } from '@/lib/client/live.tsx';
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { Status } from '@/lib/domain/vocabulary.ts';
import type { QueueFilter } from '@/lib/protocol.ts';
import type { useView, View } from './use-view.ts';

interface Surroundings {
  readonly tickets: readonly Ticket[];
  readonly view: View;
  readonly go: Omit<ReturnType<typeof useView>, 'view'>;
  readonly back: () => void;
  readonly filter: (filter: QueueFilter) => void;
  readonly search: () => void;
  readonly palette: () => void;
}

/** For a question that is not asked. */
const NONE = '' as TicketId;

export function useActions({ tickets, view, go, back, filter, search, palette }: Surroundings) {
  const { decide, undo, visit } = useTicketActions();
  const { toggle } = useClaim();

  /** Where the choice went after a decision, by the ticket decided: an undo leads back. */
  const moved = useRef(new Map<TicketId, TicketId>());
  // The page's own ticket can be open without standing in the list.
  const open = useAsk('ticket.get', { id: view.openId ?? NONE }, { enabled: view.openId !== undefined }).data?.ticket;

  const step = (by: 1 | -1) => {
    const at = tickets.findIndex(({ id }) => id === (view.openId ?? view.activeId));
    const next = tickets[at < 0 ? 0 : Math.min(tickets.length - 1, Math.max(0, at + by))];
    if (next && view.openId) go.open(next.id);
    else if (next) go.choose(next.id);
  };

  /** Sends it once, and goes on to the next row as the list stands now: one sees which it is before one decides it. */
  const decideOn = async (id: TicketId, status: Exclude<Status, 'snoozed'>) => {
    const at = tickets.findIndex((one) => one.id === id);
    const ticket = open?.id === id ? open : tickets[at];
    if (!ticket || ticket.derived.status === status) return;
    const next = tickets[at + 1] ?? tickets[at - 1];
    if (!(await decide(ticket, { status })) || at < 0 || !next) return;
    moved.current.set(id, next.id);
    go.moveOn(id, next.id);
  };
  const takeBack = async () => {
    const id = await undo();
    const next = id && moved.current.get(id);
    if (id && next) go.moveOn(next, id);
  };

  const anywhere: Partial<Record<KeyAction, () => void>> = {
    next: () => step(1),
    previous: () => step(-1),
    back: () => (view.composing ? go.stopComposing() : back()),
    search,
    undo: takeBack,
    goQueue: () => {
      go.close();
      go.filtering(true);
    },
    palette,
    help: () => go.help(true),
  };
  const onTicket: Partial<Record<KeyAction, (id: TicketId) => void>> = {
    open: (id) => go.open(id),
    visit,
    reply: (id) => go.open(id, 'write'),
    templates: (id) => go.open(id, 'templates'),
    note: (id) => {
      go.open(id);
      go.note(id);
    },
    resolve: (id) => decideOn(id, 'resolved'),
    waiting: (id) => decideOn(id, 'waiting'),
    reopen: (id) => decideOn(id, 'open'),
    snooze: (id) => go.ask('snooze', id),
    followUp: (id) => go.ask('followUp', id),
    assign: (id) => go.ask('assign', id),
    claim: toggle,
    queue: (id) => go.ask('queue', id),
    severity: (id) => go.ask('severity', id),
    tags: (id) => go.ask('tags', id),
  };

  return (action: KeyAction): void => {
    // The first letters of a note that cannot be written yet are no commands.
    if (view.noting && action !== 'back') return;
    const wanted = filterOfKey(action);
    if (wanted) filter(wanted);
    anywhere[action]?.();
    // What was chosen and has left the list is chosen no more.
    const id = view.openId ?? tickets.find((one) => one.id === view.activeId)?.id;
    if (id) onTicket[action]?.(id);
  };
}
