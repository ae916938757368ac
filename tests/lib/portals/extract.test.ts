import { describe, expect, it } from 'vitest';
import { extract } from '../../lab/extract.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const ORDER = '113-1234567-7654321';
const thread = `<!doctype html><html lang="en-US"><body><kat-list-item class="case-row">
  <b class="buyer-name">Harper</b> <time>Nov 23, 2026</time> <p class="subject">Late parcel</p>
  <p class="preview">Where is it?</p> <span>Order ID: ${ORDER}</span> <span>Amazon.ca</span> <kat-badge label="Response needed"></kat-badge>
</kat-list-item></body></html>`;

const linesOf = (html: string, url: string) => {
  const found = extract(html, url, { now });
  if ('error' in found) throw new Error(found.error);
  return found.lines;
};

describe('a saved page as lines', () => {
  it('gives one line a ticket, with times in UTC and unknown fields left out', () => {
    const [line, ...rest] = linesOf(thread, 'https://sellercentral.amazon.com/messaging/inbox-v3');
    expect(rest).toEqual([]);
    expect(line).toMatchObject({
      type: 'ticket',
      portal: 'amazon',
      store: 'na',
      kind: 'message',
      externalId: ORDER,
      orderId: ORDER,
      buyer: 'Harper',
      subject: 'Late parcel',
      market: 'CA',
      direction: 'inbound',
      text: 'Where is it?',
      at: '2026-11-23T08:00:00.000Z',
      needsReply: true,
      missing: [],
    });
    expect(JSON.parse(JSON.stringify(line))).not.toHaveProperty('deadline');
  });

  it('gives a line a message beside the line of its ticket', () => {
    const page =
      '<section class="thread-pane"><h2>Late parcel</h2>' +
      '<div class="message buyer"><time>Nov 20, 2026 3:04 PM PST</time><p>Where is it?<br>Thanks</p></div>' +
      '<div class="message seller"><time>at some point</time><p>On its way.</p></div></section>';
    const lines = linesOf(page, 'https://sellercentral.amazon.com/messaging/inbox-v3?cc=77');
    expect(lines.map((line) => JSON.parse(JSON.stringify(line)))).toMatchObject([
      { type: 'ticket', externalId: '77', messageCount: 2 },
      {
        type: 'message',
        ticket: '77',
        direction: 'inbound',
        text: 'Where is it?\nThanks',
        at: '2026-11-20T23:04:00.000Z',
      },
      { type: 'message', direction: 'outbound', text: 'On its way.', missing: ['at'] },
    ]);
  });

  it('gives a line an order', () => {
    const page = `<main><span data-test-id="order-id-value">${ORDER}</span>
      <span data-test-id="order-summary-fulfillment-channel-value">Seller</span></main>`;
    const [line] = linesOf(page, `https://sellercentral.amazon.com/orders-v3/order/${ORDER}`);
    expect(line).toMatchObject({ type: 'order', externalId: ORDER, orderId: ORDER, fulfilment: 'fbm' });
    expect(line).toHaveProperty('missing', expect.arrayContaining(['placedAt', 'items', 'shipBy']));
  });

  it.each([
    ['no address', 'nonsense', /address/],
    ['a foreign site', 'https://example.com/messaging/inbox-v3', /example\.com/],
    ['a page of the portal that nobody knows', 'https://sellercentral.amazon.com/advertising', /advertising/],
  ])('says why it cannot read %s', (_name, url, sentence) => {
    expect(extract(thread, url, { now })).toEqual({ error: expect.stringMatching(sentence) });
  });
});
