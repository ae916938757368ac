import { useAsk } from '@/lib/client/live.tsx';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { useText } from '@/lib/i18n/index.ts';
import styles from './marks.module.css';

/** That a reply is begun on a ticket; nothing where none is. */
export function DraftMark({ id }: { id: TicketId }) {
  const t = useText();
  const kept = useAsk('draft.list', {}).data;
  if (!kept?.includes(id)) return null;
  return (
    <span className={styles.badge} title={t('drafts:markHint')}>
      {t('drafts:mark')}
    </span>
  );
}
