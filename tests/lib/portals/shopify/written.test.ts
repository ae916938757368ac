import { describe, expect, it } from 'vitest';
import type { TicketSeen } from '@/lib/domain/reading.ts';
import { ADMIN, INBOX, readHtml } from './lab.ts';

const UUID = '019dcb4a-2bab-7859-b7b5-431636b6c52e';
const page = (lang: string, body: string) => `<!doctype html><html lang="${lang}"><body>${body}</body></html>`;

describe('pages other than the lab draws them', () => {
  it('messages without a known name are found by their clocks, under the day that heads them', () => {
    const said = (side: string, text: string, clock: string) =>
      `<div class="msg ${side}"><p>${text}</p><span>${clock}</span></div>`;
    const html = page(
      'en',
      `<main><h2>Ada Lovelace</h2><div><div data-testid="divider">Yesterday</div>${said('customer', 'Hi', '9:00 AM')}${said('merchant', 'Hello', '9:05 AM')}</div><textarea placeholder="Write a message"></textarea><button>Send</button></main>`,
    );
    const [seen] = readHtml(html, `${INBOX}/unread/${UUID}`).observations as TicketSeen[];
    expect(seen).toMatchObject({ externalId: UUID, buyer: 'Ada Lovelace', needsReply: false });
    expect(seen?.messages).toEqual([
      { direction: 'inbound', text: 'Hi', at: Date.parse('2026-11-23T14:00:00Z') },
      { direction: 'outbound', text: 'Hello', at: Date.parse('2026-11-23T14:05:00Z') },
    ]);
  });

  it('without a reply box or a row the heading of the list is nobody, and the author of the messages is the buyer', () => {
    const list = '<aside><h1>Conversations</h1><nav><a href="/store/a/conversations/open">Open</a></nav></aside>';
    const said =
      '<div data-testid="message" class="customer"><span class="author">Ada Lovelace</span><p>Hi</p><time>9:00 AM</time></div>';
    const html = page('en', `<main>${list}<section>${said}</section></main>`);
    const [seen] = readHtml(html, `${INBOX}/open/${UUID}`).observations as TicketSeen[];
    expect(seen).toMatchObject({ externalId: UUID, buyer: 'Ada Lovelace', needsReply: true });
    const unsigned = html.replace('<span class="author">Ada Lovelace</span>', '');
    const [nobodys] = readHtml(unsigned, `${INBOX}/open/${UUID}`).observations as TicketSeen[];
    expect(nobodys?.missing).toContain('buyer');
    expect(nobodys).not.toHaveProperty('alias');
  });

  it('rows with an address go by it, and an order or a message that can be clicked is no row', () => {
    const row = (id: string, name: string) =>
      `<li><a href="/store/a/conversations/open/${id}"><b>${name}</b><p>Where is it?</p><time>9:00 AM</time></a></li>`;
    const other = UUID.replace('019d', '119d');
    const order = '<button><a href="/store/a/orders/5551234567890">#1001</a><i>Sep 25, 2026</i><i>Paid</i></button>';
    const said =
      '<div role="listitem" class="customer"><span class="author">Ada Lovelace</span><p>Hi</p><time>9:00 AM</time></div>';
    const html = page(
      'en',
      `<ul>${row(UUID, 'Ada Lovelace')}${row(other, 'Grace Hopper')}</ul><section><div role="log">${said}</div><textarea aria-label="Reply"></textarea></section><aside>${order}</aside>`,
    );
    const seen = readHtml(html, `${INBOX}/open/${UUID}`).observations as TicketSeen[];
    expect(seen.map(({ externalId, buyer }) => [externalId, buyer])).toEqual([
      [UUID, 'Ada Lovelace'],
      [other, 'Grace Hopper'],
    ]);
    expect(seen[1]).not.toHaveProperty('alias');
  });

  it('a message of nobody is left out and said to be missing, and no reply is claimed to be due', () => {
    const html = page('en', '<main><div data-testid="message"><p>Hi</p><time>9:00 AM</time></div></main>');
    const reading = readHtml(html, `${INBOX}/open/${UUID}`);
    expect(reading.observations).toEqual([]);
    expect(reading.state).toBe('unknown');
    expect(reading.missing).toContain('conversations');
  });

  it('an admin that only shows its navigation is not understood, never empty', () => {
    const html = page('en', '<nav><a href="/store/a/orders">Orders</a></nav><main id="AppFrameMain"></main>');
    for (const path of ['/orders', '/orders/5551234567890', '/payments/disputes', '/payments/disputes/99']) {
      const reading = readHtml(html, `${ADMIN}${path}`);
      expect([path, reading.state, reading.observations]).toEqual([path, 'unknown', []]);
      expect(reading.missing).toHaveLength(1);
    }
  });

  it('an order whose head is gone does not take a time from its timeline', () => {
    const html = page(
      'en',
      `<main><h1>#1042</h1><span class="Polaris-Badge">Paid</span><span class="Polaris-Badge">Unfulfilled</span><p>Total</p><p>$10.00</p><ul><li>Ada placed this order <time>3:04 pm</time></li></ul></main>`,
    );
    const [order] = readHtml(html, `${ADMIN}/orders/5551234567890`).observations;
    expect(order).toMatchObject({ state: 'unshipped', total: { minor: 1000, currency: 'USD' } });
    expect(order).not.toHaveProperty('placedAt');
    expect(order?.missing).toContain('placedAt');
  });

  it('a German dispute row says its deadline in a sentence', () => {
    const html = page(
      'de',
      '<main><ul><li><a href="/store/a/payments/disputes/998877">Rückbuchung</a><span>Antwort erforderlich</span><span>Nachweise fällig am 30.11.2026</span><span>Grund: Betrügerisch</span><span>1.234,56 €</span></li></ul></main>',
    );
    const [claim] = readHtml(html, `${ADMIN}/payments/disputes`).observations;
    expect(claim).toMatchObject({
      kind: 'claim',
      externalId: '998877',
      state: 'open',
      needsReply: true,
      amount: { minor: 123456, currency: 'EUR' },
      reason: 'Betrügerisch',
      deadline: Date.parse('2026-12-01T05:00:00Z') - 1,
    });
  });
});
