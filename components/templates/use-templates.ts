import { useDeferredValue, useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import type { TicketId } from '@/lib/domain/ticket.ts';

/** Templates by search, best fit for the ticket first, and the one chosen among them. Not asked before `enabled`. */
export function useTemplates(ticketId: TicketId | undefined, enabled = true) {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(0);
  const asked = useDeferredValue(search.trim());
  const found = useAsk(
    'template.list',
    { ...(ticketId ? { ticketId } : {}), ...(asked === '' ? {} : { search: asked }) },
    { enabled, keepPrevious: true },
  );
  const templates = found.data ?? [];
  const place = Math.min(chosen, templates.length - 1);
  return {
    search,
    find: (text: string) => {
      setSearch(text);
      setChosen(0);
    },
    found,
    templates,
    place,
    template: templates[place],
    choose: (wanted: number) => setChosen(Math.max(0, Math.min(wanted, templates.length - 1))),
    // The list on screen still answers an older search while a newer one is being asked.
    stale: search.trim() !== asked || found.isPlaceholderData || found.isPending,
  };
}
