import { expect, it } from 'vitest';
import { addressOf, lab, readHtml, SITES, threadsOf, ticketsOf } from './lab.ts';

const STOCK = Array.from(
  { length: 5 },
  (_, index) =>
    `<tr><td><a href="/inventory/${index}">Payment Health ${index}</a></td><td>${index + 1} Nov 2026</td><td>Edit</td></tr>`,
).join('');

it.each(SITES)(
  'on %s in %s a table beside the thread is no list of conversations while that is still to come',
  (...site) => {
    const thread = threadsOf(site[2]).find(({ messages, orderId }) => messages.length > 1 && orderId);
    if (!thread) throw new Error('no thread');
    const address = addressOf(site, `/messaging/inbox-v3?cc=${thread.id}`);
    const html = lab
      .servedPage(address)
      .replace(/<kat-list-item[\s\S]*<\/kat-list-item>/, '')
      .replace('</main>', `<table>${STOCK}</table></main>`);
    expect(html).toContain('Payment Health 3');
    expect(html).not.toContain('<kat-list-item');
    const reading = readHtml(html, address);
    expect(reading.state).toBe('ready');
    expect(ticketsOf(reading).map(({ externalId }) => externalId)).toEqual([thread.orderId]);
  },
);
