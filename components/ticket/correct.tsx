/** One click to say that a message was read wrongly. */
import { Button, Menu } from '@mantine/core';
import type { Reason } from '@/lib/domain/reason.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { INTENTS, MESSAGE_FLAGS, type RiskFlag } from '@/lib/domain/vocabulary.ts';
import { useTicketActions } from './actions.tsx';
import { useNames } from './naming.ts';

/** Only a buyer's words can have been read wrongly. */
export const canCorrect = ({ observed }: Ticket): boolean => observed.last !== undefined;

const messageFlag = (flag: RiskFlag) => MESSAGE_FLAGS.find((known) => known === flag);

/** Beside a risk that was read from words: takes it away. */
export function NotSo({ ticket, flag, reason }: { ticket: Ticket; flag: RiskFlag; reason: Reason }) {
  const { t } = useNames();
  const { correct } = useTicketActions();
  const read = messageFlag(flag);
  if (!read || !reason.words?.length || !canCorrect(ticket)) return null;
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      aria-label={t('correct:notSoHint', { flag: t(`words:flag.${flag}`) })}
      onClick={() => correct(ticket.id, { remove: [read] })}
    >
      {t('correct:notSo')}
    </Button>
  );
}

/** A menu of the risks that were not seen. */
export function AddFlag({ ticket }: { ticket: Ticket }) {
  const { t } = useNames();
  const { correct } = useTicketActions();
  if (!canCorrect(ticket)) return null;
  const missing = MESSAGE_FLAGS.filter((flag) => !ticket.derived.flags.some((seen) => seen.flag === flag));
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-xs" variant="subtle" title={t('correct:addHint')}>
          {t('correct:add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {missing.map((flag) => (
          <Menu.Item key={flag} onClick={() => correct(ticket.id, { add: [flag] })}>
            {t(`words:flag.${flag}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** A menu of everything a buyer can want. */
export function IntentMenu({ ticket }: { ticket: Ticket }) {
  const { t } = useNames();
  const { correct } = useTicketActions();
  if (!canCorrect(ticket)) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-xs" variant="subtle" title={t('correct:intentHint')}>
          {t('correct:intent')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={280} style={{ overflowY: 'auto' }}>
        {INTENTS.map((intent) => (
          <Menu.Item
            key={intent}
            disabled={intent === ticket.derived.intent}
            onClick={() => correct(ticket.id, { intent })}
          >
            {t(`words:intent.${intent}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
