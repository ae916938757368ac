import { useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import type { Template } from '@/lib/domain/template.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';
import { useTemplates } from '../templates/use-templates.ts';

/** Stands where a question needs an id and is not asked. */
const NO_TICKET: TicketId = 'amazon::message:';

/** The languages a template is written in, in the vocabulary's order. */
const writtenIn = (template: Template | undefined): readonly Language[] =>
  LANGUAGES.filter((language) => template?.bodies[language] !== undefined);

/** What the popup knows: the tab's ticket, the templates that match, the one chosen, and its text filled. */
export function usePicker() {
  const [wished, setWished] = useState<Language>();

  const context = useAsk('tab.context', {});
  const ticketId = context.data?.focus;
  const known = context.isSuccess || context.isError;
  const ticket = useAsk('ticket.get', { id: ticketId ?? NO_TICKET }, { enabled: ticketId !== undefined });
  const { stale, ...list } = useTemplates(ticketId, known);
  const { template } = list;
  const languages = writtenIn(template);
  const language = languages.find((one) => one === wished);
  const reply = useAsk(
    'template.render',
    { templateId: template?.id ?? '', ...(ticketId ? { ticketId } : {}), ...(language ? { language } : {}) },
    { enabled: template !== undefined, keepPrevious: true },
  );

  return {
    ...list,
    context,
    ticketId,
    ticket: ticket.data ?? undefined,
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
