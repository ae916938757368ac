/** Browser side of the unknown marketplace: its reply box, which is a form. */
import { type Behaviour, refresh, startLab } from '../kit/client.ts';
import { runComposer } from '../kit/composer-client.ts';

const reply: Behaviour = {
  selector: 'form[data-lab-thread]',
  start(form) {
    const field = form.querySelector<HTMLTextAreaElement>('textarea');
    const send = form.querySelector<HTMLButtonElement>('button');
    if (!field || !send) return;
    form.addEventListener('submit', (event) => event.preventDefault());
    runComposer({
      field,
      send,
      threadId: form.dataset.labThread ?? '',
      enable: (enabled) => {
        send.disabled = !enabled;
      },
      sent: refresh,
      maxLength: 5_000,
    });
  },
};

startLab({ reply });
