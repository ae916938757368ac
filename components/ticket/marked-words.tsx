/** Ties a reason to the buyer's words it was read from: who marks them, and who leads to them. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { MessageSeen } from '@/lib/domain/reading.ts';
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { type Text, useText } from '@/lib/i18n/index.ts';
import type { TicketDetail } from '@/lib/protocol.ts';
import { readMessages } from './read-messages.ts';
import { holds, type Wanted } from './text-runs.ts';

interface MarkedWords {
  readonly wanted: readonly Wanted[];
  /** The messages in which words are marked. */
  readonly read: ReadonlySet<MessageSeen>;
  /** The reason whose words a person asked to see; a new object each time they ask. */
  readonly asked: Wanted | undefined;
  /** Leads to the words; undefined where the thread does not hold them. */
  leadTo(cause: string): (() => void) | undefined;
}

const NOTHING: MarkedWords = { wanted: [], read: new Set(), asked: undefined, leadTo: () => undefined };
const Context = createContext<MarkedWords>(NOTHING);

export const useMarkedWords = (): MarkedWords => useContext(Context);

function wantedOf(t: Text, { derived }: Ticket): readonly Wanted[] {
  const { intent, intentWords, flags } = derived;
  return [
    ...flags.map(({ flag, reason }) => ({
      cause: `flag:${flag}`,
      words: reason.words ?? [],
      label: t(`words:flag.${flag}`),
    })),
    { cause: 'intent', words: intentWords, label: t(`words:intent.${intent}`) },
  ].filter(({ words }) => words.length > 0);
}

export function MarkedWordsProvider({ detail, children }: { detail: TicketDetail; children: ReactNode }) {
  const t = useText();
  const { ticket, messages } = detail;
  const [question, setQuestion] = useState<{ readonly id: TicketId; readonly wanted: Wanted }>();
  const asked = question?.id === ticket.id ? question.wanted : undefined;
  const { wanted, read } = useMemo(() => {
    const { last } = ticket.observed;
    const read: ReadonlySet<MessageSeen> = readMessages(messages.length === 0 && last ? [last] : messages);
    const texts = [...read].map(({ text }) => text);
    return { read, wanted: wantedOf(t, ticket).filter(({ words }) => texts.some((text) => holds(text, words))) };
  }, [t, ticket, messages]);
  const marked: MarkedWords = {
    wanted,
    read,
    asked,
    leadTo: (cause) => {
      const one = wanted.find((candidate) => candidate.cause === cause);
      return one && (() => setQuestion({ id: ticket.id, wanted: { ...one } }));
    },
  };
  return <Context value={marked}>{children}</Context>;
}
