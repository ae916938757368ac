import { BUILT_IN_PORTALS } from '@/lib/domain/vocabulary.ts';
import { deliver } from '../portal-lab/kit/route.ts';
import { ask } from './ask.ts';
import { openSidebar } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { aThread, focusOf, openThread, rowOf, settled } from './journeys.ts';

for (const portal of BUILT_IN_PORTALS) {
  test(`${portal}: the open thread becomes a ticket that says what the buyer wrote and by when to act`, async ({
    lab,
    browserWith,
    view,
  }) => {
    const page = await browserWith.context.newPage();
    const thread = aThread(lab, portal);
    await openThread(page, thread);
    await view.bringToFront();
    const id = await focusOf(view);
    await expect
      .poll(async () => (await ask(view, 'ticket.get', { id }))?.messages.length)
      .toBe(thread.messages.length);
    const detail = await ask(view, 'ticket.get', { id });
    const truth = lab.world.buyers.get(thread.buyerId);
    expect(detail?.messages.map(({ direction, text }) => [direction, text.trim()])).toEqual(
      thread.messages.map(({ direction, text }) => [direction, text.trim()]),
    );
    expect(truth?.name).toContain(detail?.ticket.observed.buyer ?? 'no buyer');
    expect(detail?.ticket.derived.status).toBe('open');
    expect(detail?.ticket.derived.obligations.length).toBeGreaterThan(0);
    const health = await ask(view, 'health.list', {});
    expect(health.map(({ state }) => state)).toEqual(['ready']);
  });

  test(`${portal}: a message that arrives while one watches shows in the sidebar of this tab and of another`, async ({
    lab,
    browserWith,
  }) => {
    const [here, there] = [await browserWith.context.newPage(), await browserWith.context.newPage()];
    const thread = aThread(lab, portal);
    await openThread(here, thread);
    await there.goto('https://sellercentral.amazon.com/feedback-manager/index.html');
    const words = 'Lantern seventeen has still not arrived';
    await here.bringToFront();
    const near = await openSidebar(here);
    await deliver(lab, [here], { threadId: thread.id, text: words });
    await expect(near.getByText(words).first()).toBeVisible();
    await there.bringToFront();
    const far = await openSidebar(there);
    await expect(far.getByText(words).first()).toBeVisible();
  });
}

test('all three portals stand in one queue, soonest act-by first, and page states are told apart', async ({
  lab,
  browserWith,
  view,
}) => {
  const page = await browserWith.context.newPage();
  for (const portal of BUILT_IN_PORTALS) {
    await openThread(page, aThread(lab, portal));
    await expect.poll(async () => (await ask(view, 'queue.counts', {})).byPortal[portal] ?? 0).toBeGreaterThan(0);
  }
  const before = await settled(view);
  const { rows } = await ask(view, 'queue.list', { filter: {}, limit: 100 });
  const times = rows.map(({ ticket }) => ticket.derived.actBy);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  for (const state of ['empty', 'loading', 'signed-out', 'error']) {
    await page.goto(`https://sellercentral.amazon.com/messaging/inbox-v3?lab-state=${state}`);
    if (state === 'loading') continue;
    await expect
      .poll(async () =>
        (await ask(view, 'health.list', {})).some((health) => health.portal === 'amazon' && health.state === state),
      )
      .toBe(true);
  }
  expect((await ask(view, 'queue.counts', {})).open).toBe(before);
});

test('single-page navigation is followed: the page’s own ticket changes with it', async ({ lab, browserWith }) => {
  const page = await browserWith.context.newPage();
  await page.goto('https://sellercentral.amazon.com/messaging/inbox-v3?fi=responseNeeded');
  const sidebar = await openSidebar(page);
  await expect(sidebar.locator('[role=option]').first()).toBeVisible();
  const thread = aThread(lab, 'amazon');
  await page.evaluate((cc) => {
    history.pushState({}, '', `/messaging/inbox-v3?fi=responseNeeded&cc=${cc}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, thread.id);
  await expect(sidebar.getByText('On this page')).toBeVisible();
  await expect(rowOf(sidebar, `amazon:na:message:${thread.orderId}`)).toHaveCount(1);
});
