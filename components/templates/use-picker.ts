import { useDeferredValue, useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import type { Template } from '@/lib/domain/template.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';

/** Stands where a question needs an id and is not asked. */
const NO_TICKET: TicketId = 'amazon::message:';

/** The languages a template is written in, in the vocabulary's order. */
const writtenIn = (template: Template | undefined): readonly Language[] =>
  LANGUAGES.filter((language) => template?.bodies[language] !== undefined);

/** What the popup knows: the tab's ticket, the templates that match, the one chosen, and its text filled. */
export function usePicker() {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(0);
  const [wished, setWished] = useState<Language>();
  const asked = useDeferredValue(search.trim());

  const context = useAsk('tab.context', {});
  const ticketId = context.data?.focus;
  const known = context.isSuccess || context.isError;
  const ticket = useAsk('ticket.get', { id: ticketId ?? NO_TICKET }, { enabled: ticketId !== undefined });
  const found = useAsk(
    'template.list',
    { ...(ticketId ? { ticketId } : {}), ...(asked === '' ? {} : { search: asked }) },
    { enabled: known, keepPrevious: true },
  );
  const templates = found.data ?? [];
  const place = Math.min(chosen, templates.length - 1);
  const template = templates[place];
  const languages = writtenIn(template);
  const language = languages.find((one) => one === wished);
  const reply = useAsk(
    'template.render',
    { templateId: template?.id ?? '', ...(ticketId ? { ticketId } : {}), ...(language ? { language } : {}) },
    { enabled: template !== undefined, keepPrevious: true },
  );
  // The list on screen still answers an older search while a newer one is being asked.
  const stale = search.trim() !== asked || found.isPlaceholderData;

  return {
    search,
    find: (text: string) => {
      setSearch(text);
      setChosen(0);
    },
    context,
    ticketId,
    ticket: ticket.data ?? undefined,
    found,
    templates,
    place,
    choose: (wanted: number) => setChosen(Math.max(0, Math.min(wanted, templates.length - 1))),
    template,
    languages,
    language,
    speak: setWished,
    /** The next or previous language; the first step from the buyer's own is the first written one. */
    turn: (step: 1 | -1) => {
      const ring: readonly (Language | undefined)[] = [undefined, ...languages];
      setWished(ring[(ring.indexOf(language) + step + ring.length) % ring.length]);
    },
    /** What is on screen; for a moment still the one chosen before. */
    shown: template && reply.data,
    /** The chosen template's text for this ticket, once it is that. */
    reply: stale || reply.isPlaceholderData ? undefined : reply.data,
    replyError: reply.error,
  };
}
