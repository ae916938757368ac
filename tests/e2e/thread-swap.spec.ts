/** T8: the thread is swapped between click and insert. Nothing may stand in the wrong thread without being said. */
import type { Page } from 'playwright';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { BUILT_IN_PORTALS } from '@/lib/domain/vocabulary.ts';
import type { InsertOutcome } from '@/lib/protocol.ts';
import { deliver, sentOn } from '../portal-lab/kit/route.ts';
import type { LabThread } from '../portal-lab/world/types.ts';
import { ask } from './ask.ts';
import { keepAndGo, SWAPS, sendByItself } from './attacks/swap.ts';
import { expect, test } from './fixtures.ts';
import { aThread, composerOf, focusOf, heldBy, openThread, waitingThreads } from './journeys.ts';
import { report } from './table.ts';

const TEXT = 'Your parcel left us yesterday and should be with you on Friday.';
const NEWS = 'Please do not send anything, I cancelled!';
const said = (outcome: InsertOutcome) =>
  outcome.result === 'thread-changed' ? `${outcome.result}:${outcome.stray}` : outcome.result;

/** A page on `thread`, the other one kept ready to be swapped in. */
async function armed(page: Page, thread: LabThread, other: LabThread): Promise<void> {
  await openThread(page, thread);
  await composerOf(page, thread.portal).field.waitFor();
  const address = page.url();
  await openThread(page, other);
  await composerOf(page, thread.portal).field.waitFor();
  await keepAndGo(page, address);
}

for (const portal of BUILT_IN_PORTALS) {
  test(`${portal}: whatever the page swaps, alters or moves around an insert, nothing stands in the wrong thread unsaid`, async ({
    lab,
    browserWith,
    view,
  }) => {
    const thread = aThread(lab, portal);
    const other = waitingThreads(lab, portal, thread.store).find(({ id }) => id !== thread.id);
    if (!other) throw new Error('too few threads');
    const page = await browserWith.context.newPage();
    await openThread(page, thread);
    await view.bringToFront();
    const id = await focusOf(view);
    const buyer = (await ask(view, 'ticket.get', { id }))?.ticket.observed.buyer ?? '';
    expect(buyer).not.toBe('');

    for (const attack of SWAPS) {
      await page.bringToFront();
      await armed(page, thread, other);
      await view.bringToFront();
      await expect.poll(async () => (await ask(view, 'tab.context', {})).focus, { message: attack.name }).toBe(id);
      await page.evaluate((name) => Object.assign(window, { __buyer: name }), buyer);
      await page.evaluate(attack.arm);
      const outcome = await ask(view, 'reply.insert', { id, text: TEXT, draft: 'ask' });
      expect(said(outcome), attack.name).toMatch(attack.outcome);
      const stands = (await heldBy(composerOf(page, portal).field)).includes(TEXT);
      const loud = said(outcome) === 'thread-changed:stands';
      if (!attack.own) expect(stands, attack.name).toBe(loud);
      expect(await sentOn(page), attack.name).toBe(0);
      if (outcome.result !== 'no-composer') expect(await newestEvent(view, id), attack.name).toBe(outcome.result);
      report('isolation: thread swap', {
        portal,
        attack: attack.name,
        said: said(outcome),
        wrongThread: stands && !attack.own ? 'said' : 'no',
        sent: 0,
      });
    }
  });
}

/** What the record's last line says became of a reply. */
async function newestEvent(view: Page, id: TicketId): Promise<string | undefined> {
  const [event] = (await ask(view, 'ticket.get', { id }))?.events ?? [];
  return event?.what === 'not-inserted' ? event.outcome : event?.what;
}

for (const portal of BUILT_IN_PORTALS) {
  test(`${portal}: a page that sends by itself, a buyer who writes again, a page that goes away`, async ({
    lab,
    browserWith,
    view,
  }) => {
    const page = await browserWith.context.newPage();
    const thread = aThread(lab, portal);
    const row = (attack: string, outcome: InsertOutcome, sent: number) =>
      report('isolation: thread swap', { portal, attack, said: said(outcome), wrongThread: 'no', sent });
    await openThread(page, thread);
    await view.bringToFront();
    const id = await focusOf(view);
    const newest = async () =>
      (await ask(view, 'ticket.get', { id }))?.messages.findLast(({ direction }) => direction === 'inbound')?.id ?? '';

    const seen = await newest();
    await deliver(lab, [page], { threadId: thread.id, text: NEWS });
    // In a tab that is not looked at, nothing is reported: what stands there is known only to the page itself.
    await page.getByText(NEWS).last().waitFor({ state: 'attached' });
    const early = await ask(view, 'reply.insert', { id, text: TEXT, draft: 'ask', seen });
    expect(early).toEqual({ result: 'news' });
    row('the buyer wrote, and only the page knows', early, 0);
    await page.bringToFront();
    await expect.poll(newest).not.toBe(seen);
    await view.bringToFront();
    const late = await ask(view, 'reply.insert', { id, text: TEXT, draft: 'ask', seen });
    expect(late).toEqual({ result: 'news' });
    row('the buyer wrote since the view showed the thread', late, 0);
    expect(await heldBy(composerOf(page, portal).field)).toBe('');
    const after = await ask(view, 'reply.insert', { id, text: TEXT, draft: 'ask', seen: await newest() });
    expect(after).toEqual({ result: 'inserted' });

    await page.evaluate(sendByItself);
    const sent = await ask(view, 'reply.insert', { id, text: `${TEXT} Bye.`, draft: 'replace' });
    expect(sent).toEqual({ result: 'refused', holds: expect.stringMatching(/^\s*$/) });
    expect(await sentOn(page)).toBe(1);
    row('the page presses its own send button', sent, 1);

    await page.evaluate(() => window.addEventListener('input', () => location.reload(), { once: true, capture: true }));
    const gone = await ask(view, 'reply.insert', { id, text: TEXT, draft: 'ask' });
    expect(gone).toEqual({ result: 'unconfirmed' });
    expect(await newestEvent(view, id)).toBe('unconfirmed');
    row('the page reloads in the middle', gone, 0);

    await expect.poll(async () => (await ask(view, 'tab.context', {})).focus).toBe(id);
    await page.exposeFunction('closeNow', () => void page.close());
    await page.evaluate(() =>
      window.addEventListener('input', () => (window as unknown as { closeNow(): void }).closeNow(), {
        once: true,
        capture: true,
      }),
    );
    const closed = await ask(view, 'reply.insert', { id, text: TEXT, draft: 'ask' });
    expect(closed).toEqual({ result: 'unconfirmed' });
    row('the tab is closed in the middle', closed, 0);
  });
}
