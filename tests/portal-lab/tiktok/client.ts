/** Browser side of the lab's TikTok chat: folders and conversations open without a new address; the reply box. */
import { type Behaviour, startLab } from '../kit/client.ts';
import { runComposer } from '../kit/composer-client.ts';
import { morphChildren } from '../kit/dom.ts';
import { fetchPage, rootOf } from '../kit/fetch-page.ts';

const APP = '.index-module__chatApp--b1Mko';

function startComposer(box: HTMLElement, sent: () => void): void {
  const field = box.querySelector<HTMLElement>('.chatd-input-editor');
  const send = box.querySelector<HTMLButtonElement>('#chat-input-send-button');
  const count = box.querySelector('.chatd-input-count');
  if (!field || !send || !count) return;
  const length = () => (field instanceof HTMLTextAreaElement ? field.value : (field.textContent ?? '')).length;
  const enable = (enabled: boolean) => {
    send.disabled = !enabled;
    count.textContent = `${length()}/2000`;
  };
  runComposer({ field, send, threadId: box.dataset.labThread ?? '', enable, sent, maxLength: 2000 });
  // Enter sends, as the real chat does: whoever inserts text must not press it.
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send.click();
  });
}

/** The chat keeps its state to itself: which folder, which conversation. */
function startChat(app: HTMLElement): void {
  let open = app.dataset.labOpen ?? '';
  let folder = app.dataset.labFolderShown ?? 'ALL';
  let newest = 0;
  const composers = new WeakSet<Element>();

  const start = () => {
    const box = app.querySelector<HTMLElement>('.chatd-input');
    if (!box || composers.has(box)) return;
    composers.add(box);
    startComposer(box, update);
  };

  const update = async () => {
    newest += 1;
    const mine = newest;
    const url = new URL(location.href);
    url.searchParams.set('lab-open', open);
    url.searchParams.set('lab-folder', folder);
    const source = rootOf(await fetchPage(url)).querySelector(APP);
    if (!source || mine !== newest) return;
    morphChildren(app, source);
    start();
    app.querySelector('.chatd-scrollView')?.scrollTo(0, Number.MAX_SAFE_INTEGER);
  };

  app.addEventListener('click', (event) => {
    const at = event.target instanceof Element ? event.target : undefined;
    const card = at?.closest<HTMLElement>('[data-testid="chat.chatroom.conversation_card"]');
    const item = at?.closest<HTMLElement>('[data-lab-folder]');
    if (!card && !item) return;
    open = card?.dataset.labThread ?? open;
    folder = item?.dataset.labFolder ?? folder;
    update();
  });
  app.addEventListener('lab:source', update);
  start();
}

const chat: Behaviour = { selector: APP, start: startChat };

startLab({ chat });
