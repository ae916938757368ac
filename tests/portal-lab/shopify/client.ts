/** Browser side of the lab's Shopify: opening a conversation, and the reply box of Inbox. */
import { type Behaviour, refresh, startLab } from '../kit/client.ts';
import { runComposer } from '../kit/composer-client.ts';
import { withLabParams } from '../kit/fetch-page.ts';

/** A conversation opens by a click on its row: new address, same list nodes. */
const conversations: Behaviour = {
  selector: '#app',
  start(app) {
    app.addEventListener('click', async (event) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-lab-row]') : null;
      if (!row?.dataset.labRow) return;
      const folder = location.pathname.split('/').slice(0, 5).join('/');
      history.pushState({}, '', withLabParams(`${folder}/${atob(row.dataset.labRow)}`));
      await refresh();
    });
  },
};

const composer: Behaviour = {
  selector: '._Composer_p7d0s',
  start(box) {
    const field = box.querySelector<HTMLElement>('._Field_p7d0s');
    const send = box.querySelector<HTMLElement>('._Send_p7d0s');
    if (!field || !send) return;
    box.previousElementSibling?.scrollTo(0, Number.MAX_SAFE_INTEGER);
    runComposer({
      field,
      send,
      threadId: box.dataset.labThread ?? '',
      enable: (enabled) => send.setAttribute('aria-disabled', String(!enabled)),
      sent: refresh,
      maxLength: 20_000,
    });
  },
};

startLab({ conversations, composer });
