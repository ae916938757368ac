import { DecideDialog } from '@/components/ticket/decide-dialog.tsx';
import { useAsk } from '@/lib/client/live.tsx';
import type { View } from './use-view.ts';

interface DialogProps {
  readonly asked: NonNullable<View['dialog']>;
  readonly onClose: () => void;
}

/** Asks for a decision on a ticket, as soon as the ticket has come. */
export function Dialog({ asked: { kind, id }, onClose }: DialogProps) {
  const ticket = useAsk('ticket.get', { id }).data?.ticket;
  return ticket ? <DecideDialog ticket={ticket} kind={kind} onClose={onClose} /> : null;
}
