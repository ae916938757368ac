import { ExportCard } from './export-card.tsx';
import { PlanCard } from './plan-card.tsx';
import { RestoreCard } from './restore-card.tsx';
import { UndoCard } from './undo-card.tsx';
import { WriteCard } from './write-card.tsx';

/** Asks the browser whether files may be saved; only a click may. */
export type RequestDownloads = () => Promise<boolean>;

/** Snapshots by hand and by themselves, bringing one in and taking that back, export of tickets. */
export function Continuity({ requestDownloads }: { requestDownloads: RequestDownloads }) {
  return (
    <>
      <WriteCard />
      <PlanCard requestDownloads={requestDownloads} />
      <RestoreCard />
      <UndoCard />
      <ExportCard />
    </>
  );
}
