/** What runs in Seller Central's pages. */
import { type Behaviour, navigate, refresh, startLab } from '../kit/client.ts';
import { runComposer } from '../kit/composer-client.ts';

const shadowOf = (host: Element | null | undefined, selector: string): HTMLElement | null =>
  host?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

/** A `kat-button` shows its state twice: on the host and on the real button inside. */
function enableKatButton(host: Element, enabled: boolean): void {
  host.toggleAttribute('disabled', !enabled);
  shadowOf(host, 'button')?.toggleAttribute('disabled', !enabled);
}

function composer(box: HTMLElement, sendSelector: string, sent: () => void): void {
  const field = shadowOf(box.querySelector('kat-textarea'), 'textarea');
  const host = box.querySelector(sendSelector);
  const send = shadowOf(host, 'button');
  if (!field || !host || !send) return;
  runComposer({
    field,
    send,
    threadId: box.dataset.labReply ?? '',
    maxLength: 4000,
    enable: (enabled) => enableKatButton(host, enabled),
    sent,
  });
}

const reply: Behaviour = {
  selector: '[data-lab-reply]',
  start: (box) => composer(box, '.case-reply-send', () => refresh()),
};

/** The contact page replaces its form by an alert once the message went out. */
const contact: Behaviour = {
  selector: '#ayb-contact-buyer',
  start(page) {
    composer(page, '.ayb-contact-form-send-button', () => {
      const done = Object.assign(document.createElement('div'), { className: 'kat-alert-success-content' });
      done.textContent = page.dataset.labDone ?? '';
      page.replaceChildren(done);
    });
  },
};

const search: Behaviour = {
  selector: '.case-list-search kat-input',
  start(host) {
    shadowOf(host, 'input')?.addEventListener('change', (event) => {
      const words = event.target instanceof HTMLInputElement ? event.target.value : '';
      navigate(`/messaging/inbox-v3?fi=search&ss=${encodeURIComponent(words)}`);
    });
  },
};

startLab({ reply, contact, search });
