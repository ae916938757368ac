import { BUILT_IN_PORTALS } from '@/lib/domain/vocabulary.ts';
import type { Counts, InsertOutcome, PageHealth, TicketDetail } from '@/lib/protocol.ts';
import { asTyped, aThread, REPLY, waitingThreads } from '../e2e/journeys.ts';
import { report } from '../e2e/table.ts';
import { deliver as arrive } from './deliver.ts';
import { awake, COMPOSERS, expect, heldBy, read, sentOn, test } from './fixtures.ts';

for (const portal of BUILT_IN_PORTALS) {
  test(`${portal}: reads the open thread, hears what arrives, inserts exactly the text and never sends`, async ({
    lab,
    firefox,
    view,
  }) => {
    const page = await firefox.newPage();
    const thread = aThread(lab, portal);
    const id = await read(page, view, thread);
    const detail = await view.ask<TicketDetail>('ticket.get', { id });
    expect(detail.messages.map(({ direction, text }) => [direction, text.trim()])).toEqual(
      thread.messages.map(({ direction, text }) => [direction, text.trim()]),
    );
    expect(detail.ticket.derived.obligations.length).toBeGreaterThan(0);
    expect((await view.ask<PageHealth[]>('health.list', {})).map(({ state }) => state)).toEqual(['ready']);

    await arrive(lab, page, { threadId: thread.id, text: 'Lantern seventeen has still not arrived' });
    await expect
      .poll(async () => (await view.ask<TicketDetail>('ticket.get', { id })).messages.at(-1)?.text.trim())
      .toBe('Lantern seventeen has still not arrived');

    expect(await awake(page, portal)).toBe(false);
    const insert = (text: string, draft: string) => view.ask<InsertOutcome>('reply.insert', { id, text, draft });
    expect(await insert(REPLY, 'ask')).toEqual({ result: 'inserted' });
    expect(asTyped(await heldBy(page, portal))).toBe(REPLY);
    await expect.poll(() => awake(page, portal)).toBe(true);
    await page.click(COMPOSERS[portal]);
    await page.press('Control+z');
    await expect.poll(async () => asTyped(await heldBy(page, portal))).toBe('');
    await page.type('my own words');
    expect(await insert(REPLY, 'ask')).toMatchObject({ result: 'draft-exists' });
    expect(asTyped(await heldBy(page, portal))).toBe('my own words');
    expect(await insert('short', 'replace')).toEqual({ result: 'inserted' });
    expect(asTyped(await heldBy(page, portal))).toBe('short');
    expect(await sentOn(page)).toBe(0);
    report('firefox', { journey: `${portal}: read, arrive, insert, undo, draft kept`, result: 'as in Chromium' });
  });
}

test('a reply for another ticket than the page shows goes nowhere', async ({ lab, firefox, view }) => {
  const page = await firefox.newPage();
  const [first, second] = waitingThreads(lab, 'amazon', 'na');
  if (!first || !second) throw new Error('too few threads');
  const id = await read(page, view, first);
  await read(page, view, second);
  expect(await view.ask('reply.insert', { id, text: REPLY, draft: 'ask' })).toMatchObject({ result: 'no-composer' });
  expect(await heldBy(page, 'amazon')).toBe('');
});

test('page states are told apart, and none empties the queue', async ({ lab, firefox, view }) => {
  const page = await firefox.newPage();
  await read(page, view, aThread(lab, 'amazon'));
  for (const state of ['empty', 'signed-out', 'error']) {
    await page.goto(`https://sellercentral.amazon.com/messaging/inbox-v3?lab-state=${state}`);
    await expect
      .poll(async () => (await view.ask<PageHealth[]>('health.list', {})).some((health) => health.state === state))
      .toBe(true);
  }
  expect((await view.ask<Counts>('queue.counts', {})).open).toBeGreaterThan(0);
});
