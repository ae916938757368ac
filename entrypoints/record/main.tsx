import { createRoot } from 'react-dom/client';
import { RecordPage } from '@/components/record/record-page.tsx';
import { Portside } from '@/components/ui/app-shell.tsx';
import { connectClient } from '@/lib/client/connect.ts';

/** The address says whose page: `record.html#17`. */
const tab = /^#(\d{1,12})$/.exec(location.hash)?.[1];

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Portside client={connectClient()}>
      <RecordPage tabId={tab === undefined ? undefined : Number(tab)} close={() => window.close()} />
    </Portside>,
  );
}
