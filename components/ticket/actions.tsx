/** What a person can do to a ticket, with a notice and a way back for each; one for the whole sidebar. */

import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import type { StepId } from '@/lib/domain/playbook.ts';
import { REFUSALS } from '@/lib/domain/refusal.ts';
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { Commands, DataOf, Decision } from '@/lib/protocol.ts';
import { DespiteDialog } from '../playbook/despite-dialog.tsx';
import { notify } from '../ui/notices.tsx';
import { useDecisionText } from './decision-text.ts';
import { ticketName, useNames } from './naming.ts';

/** What a person says the buyer's words really mean. */
export type Correcting = Omit<DataOf<Commands['ticket.correct']>, 'id'>;

export interface TicketActions {
  /** Asks for a reason first where required steps are open. */
  decide(ticket: Ticket, decision: Decision, despite?: string): Promise<void>;
  /** Ticks a step of a playbook, or takes the tick away. */
  step(id: TicketId, step: StepId, done: boolean): Promise<boolean>;
  note(id: TicketId, text: string): Promise<boolean>;
  /** Says what the buyer's words really mean, for this wording from now on. */
  correct(id: TicketId, correcting: Correcting): Promise<void>;
  /** Takes back the newest decision made in this view. */
  undo(): Promise<void>;
  /** Brings the tab that shows the ticket to the front, or opens one. */
  visit(id: TicketId): Promise<void>;
  /** The ticket a decision is on its way for. */
  readonly pending: TicketId | undefined;
}

const ActionsContext = createContext<TicketActions | undefined>(undefined);

export function TicketActionsProvider({ children }: { children: ReactNode }) {
  const { t } = useNames();
  const sayDecision = useDecisionText();
  const decideCommand = useCommand('ticket.decide');
  const noteCommand = useCommand('ticket.note');
  const correctCommand = useCommand('ticket.correct');
  const undoCommand = useCommand('ticket.undo');
  const openCommand = useCommand('ticket.open');
  const { mutateAsync: step } = useCommand('playbook.step');
  const [asking, setAsking] = useState<{ readonly ticket: Ticket; readonly decision: Decision }>();
  const done = useRef<{ readonly eventId: string; readonly hide: () => void }[]>([]);
  const underWay = useRef<Promise<unknown>>(Promise.resolve());
  const [decide, note, correct, undo, open] = [
    decideCommand.mutateAsync,
    noteCommand.mutateAsync,
    correctCommand.mutateAsync,
    undoCommand.mutateAsync,
    openCommand.mutateAsync,
  ];
  const pending = decideCommand.isPending ? decideCommand.variables.id : undefined;

  const actions = useMemo((): TicketActions => {
    const failed = (error: unknown) =>
      notify({ color: 'red', message: t('common:error.command', { message: saidBy(t, error) }) });

    const takeBack = async (eventId: string | undefined) => {
      const known = done.current.find((one) => one.eventId === eventId);
      if (!known) return void notify({ message: t('common:nothingToUndo') });
      known.hide();
      done.current = done.current.filter((one) => one !== known);
      try {
        const { undone } = await undo({ eventId: known.eventId });
        notify({ message: t(undone ? 'common:undone' : 'common:notUndone'), ...(undone ? {} : { color: 'orange' }) });
      } catch (error) {
        failed(error);
      }
    };

    /** Says what was done, with a way back. */
    const record = (eventId: string, message: string) => {
      const hide = notify({ message, action: { label: t('common:action.undo'), run: () => takeBack(eventId) } });
      done.current.push({ eventId, hide });
    };

    /** Sends a change and keeps its way back; an undo pressed meanwhile waits for it. Answers whether it was taken. */
    const send = (
      change: Promise<{ eventId: string }>,
      taken: (eventId: string) => void,
      refused: (error: unknown) => void = failed,
    ) => {
      const sent = change.then(
        ({ eventId }) => {
          taken(eventId);
          return true;
        },
        (error: unknown) => {
          refused(error);
          return false;
        },
      );
      underWay.current = Promise.all([underWay.current, sent]);
      return sent;
    };

    return {
      pending,
      async undo() {
        await underWay.current;
        await takeBack(done.current.at(-1)?.eventId);
      },
      async decide(ticket, decision, despite) {
        await send(
          decide({ id: ticket.id, decision, ...(despite ? { despite } : {}) }),
          (eventId) => record(eventId, sayDecision(decision, ticketName(ticket))),
          (error) => {
            if (error instanceof Error && error.message.startsWith(REFUSALS.stepsOpen)) setAsking({ ticket, decision });
            else failed(error);
          },
        );
      },
      // The tick says itself that it is done; it can be taken back like any decision.
      step: (id, stepId, ticked) =>
        send(step({ id, step: stepId, done: ticked }), (eventId) => done.current.push({ eventId, hide: () => {} })),
      note: (id, text) => send(note({ id, text }), (eventId) => record(eventId, t('ticket:done.noted'))),
      async correct(id, correcting) {
        await send(correct({ id, ...correcting }), (eventId) => record(eventId, t('correct:remembered')));
      },
      async visit(id) {
        try {
          const { opened } = await open({ id });
          notify({ message: t(`ticket:visited.${opened}`) });
        } catch (error) {
          failed(error);
        }
      },
    };
  }, [decide, step, note, correct, undo, open, pending, sayDecision, t]);

  return (
    <ActionsContext.Provider value={actions}>
      {children}
      {asking && (
        <DespiteDialog
          ticket={asking.ticket}
          onClose={() => setAsking(undefined)}
          onDespite={(reason) => {
            setAsking(undefined);
            void actions.decide(asking.ticket, asking.decision, reason);
          }}
        />
      )}
    </ActionsContext.Provider>
  );
}

export function useTicketActions(): TicketActions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('useTicketActions needs a TicketActionsProvider above it');
  return actions;
}
