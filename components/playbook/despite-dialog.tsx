/** Resolving while something required is open: what it is, why it is required, and a reason that is recorded. */
import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { useNames } from '../ticket/naming.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { useHandBack } from '../ui/use-hand-back.ts';
import { openOf, sayIn } from './steps.ts';

interface DespiteProps {
  readonly ticket: Ticket;
  readonly onClose: () => void;
  readonly onDespite: (reason: string) => void;
}

export function DespiteDialog({ ticket, onClose, onDespite }: DespiteProps) {
  const { t, shown } = useNames();
  const { data, error, refetch } = useAsk('playbook.get', { ticketId: ticket.id });
  const [reason, setReason] = useState('');
  useHandBack();
  const say = sayIn(shown);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xs"
      yOffset="8vh"
      transitionProps={{ duration: 0 }}
      title={t('playbook:despite.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {error && <Failed error={error} onRetry={refetch} />}
      {!data && !error && <Loading rows={2} height={40} />}
      {openOf(data?.playbooks ?? [], ticket.decided).map(({ id, text, required }) => (
        <div key={id} style={{ marginBottom: 8 }}>
          <Text size="sm" fw={600}>
            {say(text)}
          </Text>
          {required && (
            <Text size="sm" c="dimmed">
              {say(required)}
            </Text>
          )}
        </div>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim()) onDespite(reason.trim());
        }}
      >
        <Textarea
          label={t('playbook:despite.reason')}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group mt="sm" gap="xs">
          <Button data-autofocus variant="default" onClick={onClose}>
            {t('playbook:despite.back')}
          </Button>
          <Button type="submit" color="red.9" disabled={reason.trim() === ''}>
            {t('playbook:despite.anyway')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
