/** What each key and each command does, on the ticket that is open or chosen. */
import { filterOfKey } from '@/components/queue/filters.ts';
import { useClaim } from '@/components/team/use-claim.ts';
import { useTicketActions } from '@/components/ticket/actions.tsx';
import type { KeyAction } from '@/components/ui/keys.ts';
import { useClient } from '@/lib/client/live.tsx';
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { Decision, QueueFilter } from '@/lib/protocol.ts';
import type { useView, View } from './use-view.ts';

interface Surroundings {
  readonly tickets: readonly Ticket[];
  readonly view: View;
  readonly go: Omit<ReturnType<typeof useView>, 'view'>;
  readonly back: () => void;
  readonly filter: (filter: QueueFilter) => void;
  readonly search: () => void;
  readonly note: () => void;
  readonly palette: () => void;
}

/** How long a ticket takes to come on screen before its note field can be reached, ms. */
const SHOWN = 120;

export function useActions({ tickets, view, go, back, filter, search, note, palette }: Surroundings) {
  const client = useClient();
  const { decide, undo, visit } = useTicketActions();
  const { toggle } = useClaim();

  const step = (by: 1 | -1) => {
    const at = tickets.findIndex(({ id }) => id === (view.openId ?? view.activeId));
    const next = tickets[at < 0 ? 0 : Math.min(tickets.length - 1, Math.max(0, at + by))];
    if (next && view.openId) go.open(next.id);
    else if (next) go.choose(next.id);
  };

  /** The page's own ticket can be open without standing in the list. */
  const decideOn = async (id: TicketId, decision: Decision) => {
    const ticket = tickets.find((one) => one.id === id) ?? (await client.ask('ticket.get', { id }))?.ticket;
    if (ticket) decide(ticket, decision);
  };

  const anywhere: Partial<Record<KeyAction, () => void>> = {
    next: () => step(1),
    previous: () => step(-1),
    back: () => (view.composing ? go.stopComposing() : back()),
    search,
    undo,
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
      setTimeout(note, SHOWN);
    },
    resolve: (id) => decideOn(id, { status: 'resolved' }),
    waiting: (id) => decideOn(id, { status: 'waiting' }),
    reopen: (id) => decideOn(id, { status: 'open' }),
    snooze: (id) => go.ask('snooze', id),
    followUp: (id) => go.ask('followUp', id),
    assign: (id) => go.ask('assign', id),
    claim: toggle,
    queue: (id) => go.ask('queue', id),
    severity: (id) => go.ask('severity', id),
    tags: (id) => go.ask('tags', id),
  };

  return (action: KeyAction): void => {
    const wanted = filterOfKey(action);
    if (wanted) filter(wanted);
    anywhere[action]?.();
    const id = view.openId ?? view.activeId;
    if (id) onTicket[action]?.(id);
  };
}
