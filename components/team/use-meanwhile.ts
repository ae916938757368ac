/** What teammates do on a ticket while one writes on it. */
import { useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import { HOUR, type Instant } from '@/lib/domain/time.ts';
import type { TicketDetail } from '@/lib/protocol.ts';
import { useSettings } from '../ui/use-settings.ts';
import { type Answered, answeredSince, type Begun, begunWith, myNames } from './meanwhile.ts';
import { onTicket } from './on-ticket.ts';
import { useTeam } from './use-team.ts';

/** A reply that one has put in stands on the portal's page, and is read from there, at most so much later, ms. */
const READ_LATER = HOUR;

export interface Meanwhile {
  /** An answer that one has not said "keep writing" to. */
  readonly answered?: Answered;
  /** Who writes on it too, but for those one has waved through. */
  readonly writing: readonly string[];
  /** What `reply.insert` is told that one has seen; absent without a team. */
  readonly seen?: string;
  /** One has seen it and goes on. `event`: an answer the background stopped an insert for. */
  keep(event?: string): void;
}

/** For as long as a composer is open; `detail` is the ticket as it stands now. */
export function useMeanwhile(detail: TicketDetail): Meanwhile {
  const team = useTeam();
  const { me } = useSettings();
  const names = myNames(team?.me, me);
  const [began, setBegan] = useState<{ readonly begun: Begun; readonly at: Instant }>();
  const [waved, setWaved] = useState<readonly string[]>([]);
  const [heard, setHeard] = useState<string>();
  // Whoever has it, so that it need not be known.
  const presence = useAsk('team.presence', {}, { enabled: team !== undefined }).data ?? [];
  const { writing } = onTicket(detail.ticket.id, [], presence, team?.me, 0);

  // Who is who must be known first: else one's own answers would count as another's.
  if (team && !began) setBegan({ begun: begunWith(detail, names), at: Date.now() });
  // Who stops and begins again is said again.
  const still = waved.filter((name) => writing.includes(name));
  if (still.length < waved.length) setWaved(still);
  if (!team || !began) return { writing: [], keep: () => {} };

  const answered = answeredSince(began.begun, detail, names, began.at - READ_LATER);
  return {
    ...(answered ? { answered } : {}),
    writing: writing.filter((name) => !waved.includes(name)),
    seen: heard ?? began.begun.newest,
    keep(event) {
      const begun = begunWith(detail, names);
      // The background may know of it before this view does.
      const answers = event === undefined ? begun.answers : new Set([...begun.answers, event]);
      setBegan({ begun: { ...begun, answers }, at: began.at });
      setWaved(writing);
      setHeard(event);
    },
  };
}
