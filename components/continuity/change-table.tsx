import type { SnapshotChange } from '@/lib/domain/snapshot.ts';
import { useText } from '@/lib/i18n/index.ts';
import { CountTable } from './count-table.tsx';

/** What a snapshot brings, or brought, table by table. */
export function ChangeTable({ change }: { change: SnapshotChange }) {
  const t = useText();
  const names = {
    fresh: t('continuity:fresh'),
    newer: t('continuity:newer'),
    same: t('continuity:same'),
    older: t('continuity:older'),
    refused: t('continuity:refused'),
  };
  return <CountTable names={names} counts={change} />;
}
