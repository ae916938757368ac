/** Tells the team what this view is on. Shows nothing. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useClient, useConnection } from '@/lib/client/live.tsx';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { useDraftState } from '../composer/drafts.ts';
import { doingOf, WRITES_FOR } from './doing.ts';
import { useTeam } from './use-team.ts';

interface SayPresenceProps {
  /** The ticket that is open. */
  readonly id: TicketId | undefined;
  /** Its composer is open. */
  readonly composing: boolean;
}

export function SayPresence({ id, composing }: SayPresenceProps) {
  const team = useTeam();
  if (!team) return null;
  return id !== undefined && composing ? <Writer key={id} id={id} /> : <Say id={id} />;
}

const onVisibility = (notify: () => void) => {
  document.addEventListener('visibilitychange', notify);
  return () => document.removeEventListener('visibilitychange', notify);
};

/** Hears typing: words that are kept already were written earlier, or elsewhere. */
function Writer({ id }: { id: TicketId }) {
  const { words, keeping } = useDraftState(id);
  const [typed, setTyped] = useState<{ readonly text: string; readonly at: Instant }>();
  const [, setTurn] = useState(0);
  if (keeping === 'waiting' && typed?.text !== words.text) setTyped({ text: words.text, at: Date.now() });
  useEffect(() => {
    if (!typed) return undefined;
    const timer = setTimeout(() => setTurn((turn) => turn + 1), WRITES_FOR + 50);
    return () => clearTimeout(timer);
  }, [typed]);
  return <Say id={id} typedAt={typed?.at} />;
}

/** The background says it again for as long as this view is there; here it is said when it changes. */
function Say({ id, typedAt }: { id: TicketId | undefined; typedAt?: Instant | undefined }) {
  const client = useClient();
  const connection = useConnection();
  const hidden = useSyncExternalStore(onVisibility, () => document.hidden);
  const { ticketId, doing } = doingOf({ ticketId: id, hidden, typedAt, now: Date.now() });
  useEffect(() => {
    // A new port knows nothing of what was said on the one before.
    if (connection !== 'ready') return;
    const order = { doing, ...(ticketId === undefined ? {} : { ticketId }) };
    // Nobody's work hangs on it, and a lost connection is said elsewhere.
    client.command('team.presence.say', order).catch(() => undefined);
  }, [client, connection, doing, ticketId]);
  return null;
}
