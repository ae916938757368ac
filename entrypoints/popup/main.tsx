import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Popup } from '@/components/popup/popup.tsx';
import { Portside } from '@/components/ui/app-shell.tsx';
import { connectClient } from '@/lib/client/connect.ts';

const close = () => window.close();
const openOptions = () => {
  browser.runtime.openOptionsPage();
};

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Portside client={connectClient()}>
      <Popup onClose={close} onOpenOptions={openOptions} />
    </Portside>,
  );
}
