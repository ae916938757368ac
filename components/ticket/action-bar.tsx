import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconClockPause, IconDots } from '@tabler/icons-react';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { useTicketActions } from './actions.tsx';
import type { DialogKind } from './decide-dialog.tsx';
import { useNames } from './naming.ts';
import styles from './ticket.module.css';

interface ActionBarProps {
  readonly ticket: Ticket;
  readonly onReply: () => void;
  readonly onDialog: (kind: DialogKind) => void;
}

/** The decisions one makes all day as buttons; the rest in a menu. */
export function ActionBar({ ticket, onReply, onDialog }: ActionBarProps) {
  const { t } = useNames();
  const { decide, pending } = useTicketActions();
  const { status } = ticket.derived;
  const resting = status !== 'open';
  const busy = pending === ticket.id;
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('ticket:actions.title')}>
      <Button size="xs" px={7} onClick={onReply}>
        {t('ticket:actions.reply')}
      </Button>
      {resting ? (
        <Button size="xs" px={7} variant="default" loading={busy} onClick={() => decide(ticket, { status: 'open' })}>
          {t('ticket:actions.reopen')}
        </Button>
      ) : (
        <Button
          size="xs"
          px={7}
          variant="default"
          loading={busy}
          onClick={() => decide(ticket, { status: 'resolved' })}
        >
          {t('ticket:actions.resolve')}
        </Button>
      )}
      {status !== 'waiting' && (
        <Button
          size="xs"
          px={7}
          variant="default"
          disabled={busy}
          onClick={() => decide(ticket, { status: 'waiting' })}
        >
          {t('ticket:actions.waiting')}
        </Button>
      )}
      <ActionIcon
        size={30}
        variant="default"
        aria-label={t('ticket:actions.snooze')}
        title={t('ticket:actions.snooze')}
        onClick={() => onDialog('snooze')}
      >
        <IconClockPause size={16} aria-hidden />
      </ActionIcon>
      <Menu position="top-end">
        <Menu.Target>
          <ActionIcon
            size={30}
            variant="default"
            aria-label={t('ticket:actions.more')}
            title={t('ticket:actions.more')}
          >
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onDialog('followUp')}>{t('drafts:followUp.title')}</Menu.Item>
          {(['assign', 'queue', 'severity', 'tags'] as const).map((kind) => (
            <Menu.Item key={kind} onClick={() => onDialog(kind)}>
              {t(`ticket:actions.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
