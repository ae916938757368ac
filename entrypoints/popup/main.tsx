import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { TemplatePicker } from '@/components/templates/template-picker.tsx';
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
      <TemplatePicker onClose={close} onOpenOptions={openOptions} />
    </Portside>,
  );
}
