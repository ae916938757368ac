/** A renewal, pasted in the same field as an invitation. */
import { Text } from '@mantine/core';
import type { TeamStatus } from '@/lib/domain/team.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import { useNames } from '../ticket/naming.ts';
import { useNow } from '../ui/clock.ts';
import { momentText } from '../ui/time.tsx';
import { JoinCard } from './join-card.tsx';
import styles from './team.module.css';

interface RenewCardProps {
  readonly team: TeamStatus;
  readonly onRenewed: () => void;
}

export function RenewCard({ team: { me, endsAt }, onRenewed }: RenewCardProps) {
  const { t, locale } = useNames();
  const now = useNow(MINUTE);
  const command = `npm run team -- renew --member ${me?.id ?? 'ID'} --out renewal.txt`;
  const hint = (
    <>
      <Text size="sm">
        {endsAt === undefined
          ? t('team:renew.forever')
          : t('team:renew.until', { at: momentText(endsAt, now, locale) })}
      </Text>
      <code className={styles.command}>{command}</code>
    </>
  );
  return <JoinCard onBusy={() => {}} onJoined={onRenewed} renews={hint} />;
}
