import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Judged } from '@/lib/protocol.ts';

/** How long one pauses before what was written is judged, ms. */
const PAUSE = 400;

/** What the guard says of a text; `judgedLate` takes what was found at the last moment, good for that very text. */
export function useJudged(id: TicketId, text: string) {
  const [late, setLate] = useState<{ text: string; judged: Judged }>();
  const [settled] = useDebouncedValue(text, PAUSE);
  const check = useAsk('reply.check', { text: settled, ticketId: id }, { enabled: settled.trim() !== '' });
  const early = settled === text && settled.trim() !== '' ? check.data : undefined;
  return {
    judged: late?.text === text ? late.judged : early,
    judgedLate: (of: string, judged: Judged) => setLate({ text: of, judged }),
  };
}
