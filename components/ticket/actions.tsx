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
  /** Asks for a reason first where required steps are open. Answers whether it was taken; a repetition is not. */
  decide(ticket: Ticket, decision: Decision, despite?: string): Promise<boolean>;
  /** Ticks a step of a playbook, or takes the tick away. */
  step(id: TicketId, step: StepId, done: boolean): Promise<boolean>;
  note(id: TicketId, text: string): Promise<boolean>;
  /** Says what the buyer's words really mean, for this wording from now on. */
  correct(id: TicketId, correcting: Correcting): Promise<void>;
  /** Takes back the newest change made in this view, also one that is not answered yet; answers whose it was. */
  undo(): Promise<TicketId | undefined>;
  /** Brings the tab that shows the ticket to the front, or opens one. */
  visit(id: TicketId): Promise<void>;
  /** The ticket a decision is on its way for. */
  readonly pending: TicketId | undefined;
}

/** The way back from one change. */
interface Done {
  readonly id: TicketId;
  readonly eventId: string;
  /** Changes in the order they were made, whenever each was answered. */
  readonly place: number;
  /** Takes away the notice that offers it. */
  hide(): void;
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
  const done = useRef<readonly Done[]>([]);
  const places = useRef(0);
  /** Newest decision by ticket: until it is answered and the ticket read anew, the same one is a key pressed twice. */
  const made = useRef(new Map<TicketId, { readonly of?: Ticket; readonly what: string }>());
  /** Changes that are not answered yet, oldest first; a refused one has no way back. */
  const underWay = useRef<readonly Promise<Done | undefined>[]>([]);
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

    const nothing = () => notify({ message: t('common:nothingToUndo') });
    const keep = (one: Done) => {
      done.current = [...done.current, one].toSorted((a, b) => a.place - b.place);
      return one;
    };
    const again = (one: Done) => ({ label: t('common:action.undo'), run: () => takeBack(one) });

    async function takeBack(one: Done | undefined): Promise<TicketId | undefined> {
      if (!one || !done.current.includes(one)) return void nothing();
      one.hide();
      done.current = done.current.filter((other) => other !== one);
      try {
        const { undone } = await undo({ eventId: one.eventId });
        made.current.delete(one.id);
        notify({ message: t(undone ? 'common:undone' : 'common:notUndone'), ...(undone ? {} : { color: 'orange' }) });
        return undone ? one.id : undefined;
      } catch (error) {
        // Its way back is not lost, else the next undo would take back an older change.
        const kept: Done = keep({ ...one, hide: () => hide() });
        const message = t('common:error.command', { message: saidBy(t, error) });
        const hide = notify({ color: 'red', message, action: again(kept) });
        return undefined;
      }
    }

    /**
     * Sends a change and keeps its way back, with a notice where there is something to say; an undo pressed meanwhile
     * waits for it. Answers whether it was taken.
     */
    const send = async (
      id: TicketId,
      change: Promise<{ eventId: string }>,
      said?: string,
      refused: (error: unknown) => void = failed,
    ): Promise<boolean> => {
      const place = places.current++;
      const sent = change
        .then(
          ({ eventId }) => {
            const one: Done = keep({ id, eventId, place, hide: () => hide() });
            const hide = said === undefined ? () => {} : notify({ message: said, action: again(one) });
            return one;
          },
          (error: unknown) => void refused(error),
        )
        .finally(() => {
          underWay.current = underWay.current.filter((other) => other !== sent);
        });
      underWay.current = [...underWay.current, sent];
      return (await sent) !== undefined;
    };

    return {
      pending,
      async undo() {
        // One that is not answered yet is the newest; the next undo means the one before it.
        const newest = underWay.current.at(-1);
        underWay.current = underWay.current.slice(0, -1);
        return takeBack(newest ? await newest : done.current.at(-1));
      },
      async decide(ticket, decision, despite) {
        const what = JSON.stringify(decision);
        const last = made.current.get(ticket.id);
        if (last?.what === what && (!last.of || last.of === ticket)) return false;
        made.current.set(ticket.id, { what });
        const taken = await send(
          ticket.id,
          decide({ id: ticket.id, decision, ...(despite ? { despite } : {}) }),
          sayDecision(decision, ticketName(ticket)),
          (error) => {
            if (error instanceof Error && error.message.startsWith(REFUSALS.stepsOpen)) setAsking({ ticket, decision });
            else failed(error);
          },
        );
        if (taken) made.current.set(ticket.id, { of: ticket, what });
        else made.current.delete(ticket.id);
        return taken;
      },
      // The tick says itself that it is done; it can be taken back like any decision.
      step: (id, stepId, ticked) => send(id, step({ id, step: stepId, done: ticked })),
      note: (id, text) => send(id, note({ id, text }), t('ticket:done.noted')),
      async correct(id, correcting) {
        await send(id, correct({ id, ...correcting }), t('correct:remembered'));
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
