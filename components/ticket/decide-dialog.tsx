/** One dialog for every decision with a choice: until when, to whom, where, how severe, which tags. */
import { Modal } from '@mantine/core';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { SEVERITIES } from '@/lib/domain/vocabulary.ts';
import type { Decision } from '@/lib/protocol.ts';
import { AgentAside, useAgentChoices } from '../people/agent-choices.tsx';
import { type Choice, ChoiceList } from '../ui/choice-list.tsx';
import { useHandBack } from '../ui/use-hand-back.ts';
import { useSettings } from '../ui/use-settings.ts';
import { useTicketActions } from './actions.tsx';
import { FollowUpChoices } from './follow-up.tsx';
import { SeverityMark } from './marks.tsx';
import { ticketName, useNames } from './naming.ts';
import { SnoozeChoices } from './snooze.tsx';
import { TagsForm } from './tags-form.tsx';

export const DIALOGS = ['snooze', 'followUp', 'assign', 'queue', 'severity', 'tags'] as const;
export type DialogKind = (typeof DIALOGS)[number];

interface DecideDialogProps {
  readonly ticket: Ticket;
  readonly kind: DialogKind;
  readonly onClose: () => void;
}

export function DecideDialog({ ticket, kind, onClose }: DecideDialogProps) {
  const { t } = useNames();
  const { decide } = useTicketActions();
  useHandBack();
  const choose = (decision: Decision) => {
    onClose();
    decide(ticket, decision);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={kind === 'assign' ? 'sm' : 'xs'}
      yOffset="8vh"
      transitionProps={{ duration: 0 }}
      title={`${t(kind === 'followUp' ? 'drafts:followUp.title' : `ticket:choose.${kind}`)} · ${ticketName(ticket).slice(0, 40)}`}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {kind === 'snooze' && <SnoozeChoices onChoose={choose} />}
      {kind === 'followUp' && <FollowUpChoices current={ticket.decided.followUpAt} onChoose={choose} />}
      {kind === 'tags' && <TagsForm tags={ticket.derived.tags} onChoose={choose} />}
      {(kind === 'assign' || kind === 'queue' || kind === 'severity') && (
        <Listed ticket={ticket} kind={kind} onChoose={choose} />
      )}
    </Modal>
  );
}

interface ListedProps {
  readonly ticket: Ticket;
  readonly kind: 'assign' | 'queue' | 'severity';
  readonly onChoose: (decision: Decision) => void;
}

function Listed({ ticket, kind, onChoose }: ListedProps) {
  const { derived, decided } = ticket;
  const { t, queue } = useNames();
  const { me, queues } = useSettings();
  const agents = useAgentChoices(ticket);
  const lists: Record<typeof kind, readonly Choice[]> = {
    assign: [
      ...agents.map(({ name, agent }) => ({
        key: name,
        label: <bdi dir="auto">{name === me ? t('ticket:choose.me', { name }) : name}</bdi>,
        ...(agent ? { aside: <AgentAside agent={agent} language={derived.language} /> } : {}),
        current: derived.assignee === name,
        choose: () => onChoose({ assignee: name }),
      })),
      {
        key: '',
        label: t('ticket:choose.nobody'),
        current: derived.assignee === '',
        choose: () => onChoose({ assignee: '' }),
      },
    ],
    queue: [...new Set([...queues, derived.queue])].map((name) => ({
      key: name,
      label: <bdi dir="auto">{queue(name)}</bdi>,
      current: derived.queue === name,
      choose: () => onChoose({ queue: name }),
    })),
    severity: SEVERITIES.toReversed().map((severity) => ({
      key: severity,
      label: t(`words:severity.${severity}`),
      aside: <SeverityMark severity={severity} />,
      current: derived.severity === severity,
      choose: () => onChoose({ severity }),
    })),
  };
  const field = kind === 'assign' ? 'assignee' : kind;
  const back: Choice = {
    key: 'automatic',
    label: t('ticket:choose.automatic'),
    choose: () => onChoose({ [field]: null }),
  };
  // Giving a choice back makes sense only where somebody chose.
  const choices = decided[field] === undefined ? lists[kind] : [...lists[kind], back];
  return <ChoiceList choices={choices} label={t(`ticket:choose.${kind}`)} />;
}
