import { useAsk } from '@/lib/client/live.tsx';
import { useText } from '@/lib/i18n/index.ts';
import { LockCard } from '../lock/lock-card.tsx';
import { Section } from '../settings/section.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { EraseCard } from './erase-card.tsx';
import { ErasedCard } from './erased-card.tsx';
import { KeepCard } from './keep-card.tsx';
import { NightCard } from './night-card.tsx';
import { PurgeLog } from './purge-log.tsx';
import { RecordCard } from './record-card.tsx';

/** Retention, erasure and access of one buyer's data, and the record. */
export function PrivacySection() {
  const t = useText();
  const state = useAsk('privacy.state', {});
  return (
    <Section title={t('settings:nav.privacy')} intro={t('privacy:intro')}>
      <LockCard />
      {state.isPending && <Loading rows={4} />}
      {state.isError && <Failed error={state.error} onRetry={() => void state.refetch()} />}
      {state.data && (
        <>
          <KeepCard mayDecide={state.data.mayDecide} />
          <NightCard state={state.data} />
          <EraseCard state={state.data} />
          <ErasedCard state={state.data} />
          <PurgeLog purges={state.data.purges} />
          <RecordCard state={state.data} />
        </>
      )}
    </Section>
  );
}
