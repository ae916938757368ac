import { Text } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';
import { GuessOf } from '../ticket/guessed.tsx';
import { nameField, ticketName } from '../ticket/naming.ts';
import type { usePicker } from './use-picker.ts';

/** Whom the reply is for: the tab's ticket, or that it shows none. */
export function ForWhom({ picker }: { picker: Pick<ReturnType<typeof usePicker>, 'ticketId' | 'ticket' | 'context'> }) {
  const t = useText();
  const { ticketId, context } = picker;
  const ticket = picker.ticket?.ticket;
  return (
    <Text size="xs" c="dimmed" mt={4} truncate>
      {ticketId
        ? t('popup:forTicket', {
            buyer: ticket ? ticketName(ticket) : t('popup:unnamedBuyer'),
            portal: t(`words:portal.${context.data?.portal ?? 'amazon'}`),
          })
        : context.isFetched && t('popup:noTicket')}
      {ticket && <GuessOf of={ticket.observed} field={nameField(ticket)} />}
    </Text>
  );
}
