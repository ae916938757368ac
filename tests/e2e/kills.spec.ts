/** The worker killed at every step of what it does, the real way: nothing acknowledged is lost, nothing is doubled. */
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Decision } from '@/lib/protocol.ts';
import { deliver } from '../portal-lab/kit/route.ts';
import { ask } from './ask.ts';
import { consistent } from './consistent.ts';
import { expect, test } from './fixtures.ts';
import { aThread, focusOf, openThread } from './journeys.ts';
import { report } from './table.ts';
import { countSteps, killedAt } from './trap.ts';

/** Kills a kind of deed at most; each step is met when there are fewer, and with `PORTSIDE_DEEP=1` more of them. */
const MOST = process.env.PORTSIDE_DEEP ? 24 : 16;

/** The steps to be killed at: all of them, or as many as may be, evenly spread. */
const spread = (steps: number): number[] => {
  const count = Math.min(steps, MOST);
  return Array.from({ length: count }, (_, index) => 1 + Math.floor((index * steps) / count));
};

/** Compares what should be there once each with what is there, in the table and as a verdict. */
function judge(deed: string, { steps, kills }: { steps: number; kills: number }, wanted: string[], found: string[]) {
  const lost = wanted.filter((one) => !found.includes(one)).length;
  const doubled = found.length - new Set(found).size;
  report('durability: worker killed', { deed, steps, kills, lost, doubled });
  expect(kills).toBeGreaterThan(15);
  expect(found.toSorted()).toEqual(wanted.toSorted());
}

const numbered = (word: string, rounds: readonly unknown[]) =>
  [0, ...rounds.map((_, n) => n + 1)].map((n) => `${word}-${n}`);

test('the worker killed at each step of a note: written once, every time', async ({ lab, browserWith, view }) => {
  test.setTimeout(180_000);
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  await view.bringToFront();
  const id = await focusOf(view);
  const note = (round: number) => ask(view, 'ticket.note', { id, text: `note-${round}` }, `op-${round}`);
  const steps = await countSteps(browserWith, () => note(0));
  const rounds = spread(steps);
  for (const [index, at] of rounds.entries()) await killedAt(browserWith, page, at, () => note(index + 1));
  const { events, tickets } = await consistent(view);
  const noted = events.filter(({ what }) => what === 'noted').map((event) => event.id);
  expect(noted.toSorted()).toEqual(numbered('op', rounds).toSorted());
  const notes = tickets.find((ticket) => ticket.id === id)?.decided.notes.map(({ text }) => text) ?? [];
  judge('ticket.note', { steps, kills: rounds.length }, numbered('note', rounds), notes);
});

test('the worker killed at each step of a decision and its undo: each happens once', async ({
  lab,
  browserWith,
  view,
}) => {
  test.setTimeout(180_000);
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  await view.bringToFront();
  const id = await focusOf(view);
  const decide = (round: number, decision: Decision) => ask(view, 'ticket.decide', { id, decision }, `op-${round}`);
  const steps = await countSteps(browserWith, () => decide(0, { tags: ['tag-0'] }));
  const rounds = spread(steps);
  for (const [index, at] of rounds.entries()) {
    const round = index + 1;
    // Each third one takes the one before back.
    const undone = round % 3 === 0;
    await killedAt(browserWith, page, at, () =>
      undone
        ? ask(view, 'ticket.undo', { eventId: `op-${round - 1}` }, `op-${round}`)
        : decide(round, { tags: [`tag-${round}`] }),
    );
    const tags = (await ask(view, 'ticket.get', { id }))?.ticket.decided.tags;
    expect(tags).toEqual([`tag-${undone ? round - 2 : round}`]);
  }
  const { events } = await consistent(view);
  const kinds = events.filter(({ what }) => what === 'decided' || what === 'undone');
  judge(
    'ticket.decide, ticket.undo',
    { steps, kills: rounds.length },
    numbered('op', rounds),
    kinds.map((event) => event.id),
  );
});

test('the worker killed at each step of ingest: every message once', async ({ lab, browserWith, view }) => {
  test.setTimeout(240_000);
  const page = await browserWith.context.newPage();
  const thread = aThread(lab, 'amazon');
  await openThread(page, thread);
  await view.bringToFront();
  const id: TicketId = await focusOf(view);
  await page.bringToFront();
  const stored = async () => ((await ask(view, 'ticket.get', { id }))?.messages ?? []).map(({ text }) => text.trim());
  const write = (round: number) => deliver(lab, [page], { threadId: thread.id, text: `lantern-${round}` });
  // Reading would be a step too: nobody looks until the worker had its time.
  const steps = await countSteps(browserWith, async () => {
    await write(0);
    await page.waitForTimeout(600);
  });
  const rounds = spread(steps);
  for (const [index, at] of rounds.entries()) {
    await killedAt(browserWith, page, at, () => write(index + 1));
    await expect.poll(stored, { timeout: 20_000 }).toContain(`lantern-${index + 1}`);
  }
  await consistent(view);
  const told = thread.messages.map(({ text }) => text.trim());
  judge('page.read', { steps, kills: rounds.length }, [...told, ...numbered('lantern', rounds)], await stored());
});

test('a worker killed while every ticket is judged again under a new rule: none is left behind', async ({
  lab,
  browserWith,
  view,
}) => {
  test.setTimeout(180_000);
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  await expect.poll(async () => (await ask(view, 'queue.counts', {})).open).toBeGreaterThan(3);
  const rules = await ask(view, 'rule.list', {});
  const [first] = rules;
  if (!first) throw new Error('no rules');
  const send = (round: number) =>
    ask(
      view,
      'rule.replace',
      {
        rules: [
          {
            ...first,
            id: 'mine',
            name: 'mine',
            enabled: true,
            when: { field: 'portal', op: 'is', value: 'amazon' },
            actions: [{ do: 'tag', tags: [`round-${round}`] }],
          },
        ],
      },
      `op-${round}`,
    );
  const steps = await countSteps(browserWith, async () => {
    await send(0);
    await page.waitForTimeout(600);
  });
  const rounds = spread(steps).filter((_, index) => index % 3 === 0);
  for (const [index, at] of rounds.entries()) {
    await killedAt(browserWith, page, at, () => send(index + 1));
    const tagged = async () => {
      const { tickets } = await consistent(view);
      const amazon = tickets.filter(({ observed }) => observed.portal === 'amazon');
      return amazon.filter(({ derived }) => !derived.tags.includes(`round-${index + 1}`)).length;
    };
    await expect.poll(tagged, { timeout: 15_000 }).toBe(0);
  }
  report('durability: worker killed', { deed: 'rule.replace', steps, kills: rounds.length, lost: 0, doubled: 0 });
});
