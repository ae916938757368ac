import { useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import type { Tone } from '@/lib/domain/template.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import type { FilledValues } from '@/lib/domain/wanted.ts';
import { useTemplates } from '../templates/use-templates.ts';

/** Stands where a question needs an id and is not asked. */
const NO_TICKET: TicketId = 'amazon::message:';

/** What the popup knows: the tab's ticket, the templates that match, the one chosen, and its text filled. */
export function usePicker() {
  const [wished, setWished] = useState<Language>();
  const [toned, setToned] = useState<Tone>();
  const [filled, setFilled] = useState<{ templateId: string; values: FilledValues }>();

  const context = useAsk('tab.context', {});
  const ticketId = context.data?.focus;
  const known = context.isSuccess || context.isError;
  const ticket = useAsk('ticket.get', { id: ticketId ?? NO_TICKET }, { enabled: ticketId !== undefined });
  const { stale, ...list } = useTemplates(ticketId, known);
  const { template } = list;
  const languages = template?.languages ?? [];
  const language = languages.find((one) => one === wished);
  // What was entered goes with the template it was entered for.
  const values = filled?.templateId === template?.id ? filled?.values : undefined;
  const reply = useAsk(
    'template.render',
    {
      templateId: template?.id ?? '',
      ...(ticketId ? { ticketId } : {}),
      ...(language ? { language } : {}),
      ...(values ? { values } : {}),
      ...(toned ? { tone: toned } : {}),
    },
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
    tone: toned,
    setTone: setToned,
    values: values ?? {},
    fillIn: (next: FilledValues) => template && setFilled({ templateId: template.id, values: next }),
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
