/** What stands over the queue: how the page is read, what changed in it, what is paused, how accounts stand. */
import { Exposure } from '@/components/account/exposure.tsx';
import { ChannelTrouble } from '@/components/alerts/channel-trouble.tsx';
import { WaitingApprovals } from '@/components/approval/waiting.tsx';
import { PausedBanner } from '@/components/portals/paused-banner.tsx';
import { PageHealth } from '@/components/queue/page-health.tsx';
import { PageNews } from '@/components/queue/page-news.tsx';
import { useRecord } from '@/components/record/use-record.ts';
import { TeamChip } from '@/components/team/team-chip.tsx';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { TabContext } from '@/lib/protocol.ts';
import styles from './sidebar.module.css';

interface NoticesProps {
  readonly context: TabContext | undefined;
  readonly onRepair: () => void;
  readonly onOpen: (id: TicketId) => void;
}

export function Notices({ context, onRepair, onOpen }: NoticesProps) {
  const record = useRecord();
  return (
    <>
      <div className={styles.health}>
        <PageHealth context={context} onRepair={onRepair} onRecord={record} />
        <TeamChip />
      </div>
      <PageNews />
      <PausedBanner />
      <ChannelTrouble />
      <Exposure />
      <WaitingApprovals onOpen={onOpen} />
    </>
  );
}
