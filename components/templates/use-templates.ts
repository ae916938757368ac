import { useDeferredValue, useState } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { TicketId } from '@/lib/domain/ticket.ts';

/**
 * Templates by search and folder, best fit for the ticket first, and the one chosen among them. Not asked before
 * `enabled`.
 */
export function useTemplates(ticketId: TicketId | undefined, enabled = true) {
  const [search, setSearch] = useState('');
  const [folder, setFolder] = useState<string>();
  // By id: the list may be put in another order under it.
  const [chosen, setChosen] = useState<string>();
  const favourite = useCommand('template.favourite');
  const asked = useDeferredValue(search.trim());
  const found = useAsk(
    'template.find',
    {
      ...(ticketId ? { ticketId } : {}),
      ...(asked === '' ? {} : { search: asked }),
      ...(folder === undefined ? {} : { folder }),
    },
    { enabled, keepPrevious: true },
  );
  const templates = found.data?.rows ?? [];
  const place =
    templates.length === 0
      ? -1
      : Math.max(
          0,
          templates.findIndex(({ id }) => id === chosen),
        );
  const template = templates[place];
  return {
    search,
    find: (text: string) => {
      setSearch(text);
      setChosen(undefined);
    },
    folder,
    folders: found.data?.folders ?? [],
    enter: (path: string | undefined) => {
      setFolder(path);
      setChosen(undefined);
    },
    found,
    templates,
    /** All that match; the list holds the first of them. */
    total: found.data?.total ?? 0,
    place,
    template,
    choose: (wanted: number) => setChosen(templates[Math.max(0, Math.min(wanted, templates.length - 1))]?.id),
    /** While nothing is searched for, a digit is the key of a favourite: its place in the list. */
    favouriteOf: (key: string): number | undefined => {
      const at = search === '' && /^[1-9]$/.test(key) ? templates.findIndex(({ digit }) => digit === Number(key)) : -1;
      return at < 0 ? undefined : at;
    },
    /** Makes the template a favourite, or takes it out of them. */
    star: ({ id, favourite: is } = template ?? { id: '', favourite: false }) => {
      if (id !== '') favourite.mutate({ id, favourite: !is });
    },
    // The list on screen still answers an older search while a newer one is being asked.
    stale: search.trim() !== asked || found.isPlaceholderData || found.isPending,
  };
}

/** Alt+F, by the key's place: on a Mac it types "ƒ". */
export const isStarKey = ({ altKey, ctrlKey, metaKey, code }: KeyboardEvent): boolean =>
  altKey && !ctrlKey && !metaKey && code === 'KeyF';
