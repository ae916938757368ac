import { Text } from '@mantine/core';
import { useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import { useText } from '@/lib/i18n/index.ts';
import { Section } from '../settings/section.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { JoinCard } from './join-card.tsx';
import { LeaveCard } from './leave-card.tsx';
import { MakeCard } from './make-card.tsx';
import { MembersCard } from './members-card.tsx';
import { NowCard } from './now-card.tsx';
import { RenewCard } from './renew-card.tsx';
import { WhereCard } from './where-card.tsx';

/** The team this browser belongs to, or how to join or make one. */
export function TeamSection() {
  const t = useText();
  const status = useAsk('team.status', {});
  const [said, setSaid] = useState('');
  // While one joins the team is there already, and gone again where that fails: the form must stay to say why.
  const [joining, setJoining] = useState(false);
  const busy = async (now: boolean) => {
    // The answer may come before the news that there is no team after all.
    if (!now) await status.refetch();
    setJoining(now);
  };
  const team = status.data;
  return (
    <Section title={t('settings:nav.team')} intro={t('team:intro')}>
      {status.isPending && <Loading rows={2} height={60} />}
      {status.isError && <Failed error={status.error} onRetry={() => void status.refetch()} />}
      <Text size="sm" role="status">
        {said}
      </Text>
      {team && (team.link === 'none' || joining) && (
        <>
          <JoinCard onBusy={(now) => void busy(now)} onJoined={(name) => setSaid(t('team:join.joined', { name }))} />
          <MakeCard />
        </>
      )}
      {team && team.link !== 'none' && !joining && (
        <>
          <NowCard team={team} />
          <RenewCard team={team} onRenewed={() => setSaid(t('team:renew.done'))} />
          <MembersCard team={team} />
          <LeaveCard team={team} onLeft={() => setSaid(t('team:leave.left'))} />
        </>
      )}
      <WhereCard />
    </Section>
  );
}
