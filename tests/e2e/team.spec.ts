/** Two browsers and one team over a real server: joining, sharing, claiming, not answering twice. */
import { english } from '@/lib/i18n/en/index.ts';
import { deliver } from '../portal-lab/kit/route.ts';
import { ask } from './ask.ts';
import { openSidebar } from './browser.ts';
import { equal, join, joinAll, shared, sidebarOf, statusOf, test, upToDate } from './desks.ts';
import { expect } from './fixtures.ts';
import { aThread, clickInFrame, composerOf, focusOf, heldBy, openThread, rowOf, waitingThreads } from './journeys.ts';
import { report } from './table.ts';

const { team, teamWork, ticket, composer } = english;

test('both join in the options, one by pasting and one by a file; a wrong passphrase says so', async ({ desks }) => {
  const { ada, ben } = desks;
  const act = ada.view.getByRole('button', { name: team.join.act, exact: true });
  await ada.view.getByRole('textbox', { name: team.join.invitation }).fill(ada.invited.text);
  await ada.view.getByLabel(team.join.passphrase, { exact: true }).fill('aaaa-bbbb-cccc-dddd-eeee');
  await act.click();
  await expect(ada.view.getByText(team.trouble['wrong-passphrase'])).toBeVisible();
  expect((await statusOf(ada)).link).toBe('none');
  await ada.view.getByLabel(team.join.passphrase, { exact: true }).fill(ada.invited.passphrase);
  await act.click();
  await expect(ada.view.getByText('You are in Harbour.')).toBeVisible();

  const chosen = ben.view.waitForEvent('filechooser');
  await ben.view.getByRole('button', { name: team.join.file }).click();
  await (await chosen).setFiles(ben.invited.file);
  await ben.view.getByLabel(team.join.passphrase, { exact: true }).fill(ben.invited.passphrase);
  await ben.view.getByRole('button', { name: team.join.act, exact: true }).click();
  await expect(ben.view.getByText('You are in Harbour.')).toBeVisible();
  await upToDate(ada, ben);
  for (const { view } of [ada, ben]) {
    const members = view.getByRole('table', { name: team.members.title });
    await expect(members.getByRole('row')).toHaveCount(3);
    await expect(view.getByText(team.said['up-to-date'])).toBeVisible();
  }
  expect((await statusOf(ben)).me).toMatchObject({ name: 'Ben', role: 'agent' });
  expect((await ask(ben.view, 'settings.get', {})).me).toBe('Ben');
});

test('a thread on her page is work in his sidebar; what he notes and decides shows in hers', async ({ desks }) => {
  const { lab, ada, ben } = desks;
  await joinAll(desks);
  const his = await sidebarOf(ben);
  await expect(his.locator('[role=option]')).toHaveCount(0);
  const { page, id } = await shared(desks, aThread(lab, 'amazon'));
  await rowOf(his.mainFrame(), id).click();
  const held = await ask(ben.view, 'ticket.get', { id });
  await expect(his.getByText(held?.messages.at(-1)?.text.slice(0, 40) ?? 'nothing').first()).toBeVisible();

  const hers = await openSidebar(page);
  await hers.getByRole('region', { name: 'On this page' }).getByRole('button', { name: 'Open' }).click();
  await his.bringToFront();
  await his.getByRole('textbox', { name: ticket.notes.add }).fill('The warehouse says Friday.');
  const noted = Date.now();
  await his.getByRole('button', { name: ticket.notes.add }).click();
  await expect(hers.getByText('The warehouse says Friday.')).toBeVisible();
  report('team: from one browser to the other', { what: 'a note, to its sight', ms: Date.now() - noted });
  await his.getByRole('button', { name: ticket.actions.waiting }).click();
  await expect(hers.getByRole('button', { name: ticket.actions.reopen })).toBeVisible();
  await page.bringToFront();
  await hers.getByRole('button', { name: ticket.actions.reopen }).click();
  await expect(his.getByRole('button', { name: ticket.actions.resolve })).toBeVisible();

  const { tickets, notes } = await equal(desks);
  expect(notes).toHaveLength(1);
  expect(tickets[id]?.decided).toMatchObject({ status: 'open', notes: [{ by: 'Ben' }] });
  const events = (await ask(ada.view, 'ticket.get', { id }))?.events ?? [];
  expect(events.map(({ what, by }) => [what, by]).toReversed()).toEqual(
    expect.arrayContaining([
      ['noted', 'Ben'],
      ['decided', 'Ben'],
      ['decided', 'Ada'],
    ]),
  );
});

test('both take a ticket at once: one has it, the other reads who', async ({ desks }) => {
  const { lab, ada, ben } = desks;
  await joinAll(desks);
  const { id } = await shared(desks, aThread(lab, 'amazon'));
  const seats = [];
  for (const desk of [ada, ben]) {
    const sidebar = await sidebarOf(desk);
    await rowOf(sidebar.mainFrame(), id).click();
    seats.push({ desk, sidebar, line: sidebar.getByRole('region', { name: teamWork.title }) });
  }
  const [hers, his] = seats as [(typeof seats)[number], (typeof seats)[number]];
  const take = ({ sidebar }: typeof hers) => sidebar.getByRole('button', { name: teamWork.claim }).click();
  // By the key: the button goes as soon as the other's claim is heard.
  await Promise.all(seats.map(({ sidebar }) => sidebar.keyboard.press('c')));
  const claimOf = async ({ desk }: typeof hers) => (await ask(desk.view, 'team.claims', { ids: [id] }))[0];
  for (const seat of seats) await expect.poll(() => claimOf(seat)).toMatchObject({ claim: {} });
  const [first, second] = [await claimOf(hers), await claimOf(his)];
  expect(first?.claim).toEqual(second?.claim);
  expect([first, second].filter((claim) => claim?.mine)).toHaveLength(1);
  const [won, lost] = first?.mine ? [hers, his] : [his, hers];
  await expect(won.line).toContainText(/^You have this ticket, until /);
  await expect(lost.line).toContainText(new RegExp(`^\\W?${won.desk.name}\\W? has this ticket, until `));
  await expect(lost.sidebar.getByText(new RegExp(`${won.desk.name}.? was first`))).toBeVisible();

  // Given back, the other takes it.
  await won.line.getByRole('button', { name: teamWork.release }).click();
  await expect(lost.line).toContainText(teamWork.nobody);
  await take(lost);
  await expect(won.line).toContainText(new RegExp(`^\\W?${lost.desk.name}\\W? has this ticket`));

  // Many at once, and each of them is one person's.
  const { rows } = await ask(ada.view, 'queue.list', { filter: {}, limit: 20 });
  const free = rows.map((row) => row.ticket.id).filter((one) => one !== id);
  expect(free.length).toBeGreaterThan(3);
  const answers = await Promise.all(
    free.map((one) => Promise.all([ada, ben].map(({ view }) => ask(view, 'team.claim', { id: one })))),
  );
  expect(answers.map((both) => both.filter(({ won }) => won).length)).toEqual(free.map(() => 1));
  await equal(desks);
  const claims = await Promise.all([ada, ben].map(({ view }) => ask(view, 'team.claims', { ids: free })));
  expect(claims[0]?.map(({ claim }) => claim)).toEqual(claims[1]?.map(({ claim }) => claim));
  expect(claims[0]?.map(({ mine }) => !mine)).toEqual(claims[1]?.map(({ mine }) => mine));

  // Whoever leads frees a ticket for anybody; an agent frees nobody's.
  const [hers0, his0] = [claims[0]?.find(({ mine }) => mine)?.id, claims[1]?.find(({ mine }) => mine)?.id];
  if (hers0) expect(await ask(ben.view, 'team.release', { id: hers0 })).toEqual({ released: false });
  if (his0) expect(await ask(ada.view, 'team.release', { id: his0 })).toEqual({ released: true });
});

test('one sees who looks and who writes; an answer that comes while one writes stops the insert', async ({ desks }) => {
  test.setTimeout(90_000);
  const { lab, ada, ben } = desks;
  await joinAll(desks);
  const thread = aThread(lab, 'shopify');
  const { page, id } = await shared(desks, thread);
  const hers = await openSidebar(page);
  const his = await ben.browser.context.newPage();
  await openThread(his, thread);
  const sidebar = await openSidebar(his);
  const open = (frame: typeof hers) =>
    frame.getByRole('region', { name: 'On this page' }).getByRole('button', { name: 'Open' }).click();
  await open(hers);
  await open(sidebar);
  const line = sidebar.getByRole('region', { name: teamWork.title });
  await expect(line).toContainText(/Ada.? looking at it now/);

  const reply = (frame: typeof hers) =>
    frame.getByRole('toolbar').getByRole('button', { name: ticket.actions.reply, exact: true }).click();
  await reply(hers);
  await hers.getByRole('textbox', { name: 'Reply text' }).pressSequentially('Your parcel left us today.');
  await expect(line).toContainText(/Ada.? writing a reply now/);
  await reply(sidebar);
  await sidebar.getByRole('textbox', { name: 'Reply text' }).fill('It will be with you on Friday.');
  await expect(sidebar.getByText(/Ada.? is writing a reply to this ticket too/)).toBeVisible();
  await expect(hers.getByText(/Ben.? is writing a reply to this ticket too/)).toBeVisible();

  await page.bringToFront();
  await clickInFrame(page, hers.getByRole('button', { name: composer.insert }));
  const { field, send } = composerOf(page, 'shopify');
  await expect.poll(() => heldBy(field)).toContain('Your parcel left us today.');
  await his.bringToFront();
  await expect(sidebar.getByText(/Ada.? answered this ticket/)).toBeVisible();
  // A person presses send, as always; what she wrote is read from her page and told.
  await page.bringToFront();
  await send.click();
  await his.bringToFront();
  await expect(sidebar.locator('[role=alert]', { hasText: 'Your parcel left us today.' })).toBeVisible();

  const mine = composerOf(his, 'shopify').field;
  await clickInFrame(his, sidebar.getByRole('button', { name: composer.insert }));
  const stopped = sidebar.getByRole('alert').filter({ hasText: 'after you began. Nothing was put in' });
  await expect(stopped).toContainText('Your parcel left us today.');
  expect(await heldBy(mine)).not.toContain('Friday');
  await clickInFrame(his, sidebar.getByRole('button', { name: teamWork.insertAll }));
  await expect.poll(() => heldBy(mine)).toContain('It will be with you on Friday.');
  const inserted = async () =>
    (await ask(ada.view, 'ticket.get', { id }))?.events.filter(({ what }) => what === 'inserted').length;
  await expect.poll(inserted).toBe(2);
  await equal(desks);

  // Her page is closed while another view of hers stays open: nobody looks at it any more.
  await expect(line).toContainText('Ada');
  await page.close();
  await expect(line).not.toContainText('Ada', { timeout: 20_000 });
});

test('an answer that only the page knows of, from somebody without Portside, stops the insert and is shown', async ({
  desks,
}) => {
  test.setTimeout(90_000);
  const { lab, ada } = desks;
  await join(ada);
  const thread = aThread(lab, 'shopify');
  const page = await ada.browser.context.newPage();
  await openThread(page, thread);
  await ada.view.bringToFront();
  const id = await focusOf(ada.view);
  await page.bringToFront();
  const sidebar = await openSidebar(page);
  await sidebar.getByRole('button', { name: ticket.actions.reply, exact: true }).first().click();
  await sidebar.getByRole('textbox', { name: 'Reply text' }).fill('It will be with you on Friday.');
  await deliver(lab, [page], { threadId: thread.id, text: 'We have sent you a new one.', direction: 'outbound' });
  await expect(sidebar.getByRole('alert').getByText(/Somebody answered this ticket/)).toBeVisible();
  await clickInFrame(page, sidebar.getByRole('button', { name: composer.insert }));
  const stopped = sidebar.getByRole('alert').filter({ hasText: 'Nothing was put in' });
  await expect(stopped).toContainText('We have sent you a new one.');
  const { field } = composerOf(page, 'shopify');
  expect(await heldBy(field)).not.toContain('Friday');
  await clickInFrame(page, sidebar.getByRole('button', { name: teamWork.insertAll }));
  await expect.poll(() => heldBy(field)).toContain('It will be with you on Friday.');
  const inserted = async () =>
    (await ask(ada.view, 'ticket.get', { id }))?.events.filter(({ what }) => what === 'inserted').length;
  await expect.poll(inserted).toBe(1);
});

test('how long a change takes to the other browser', async ({ desks }) => {
  const { lab, ada, ben } = desks;
  await joinAll(desks);
  const { id } = await shared(desks, waitingThreads(lab, 'amazon', 'na')[0] ?? aThread(lab, 'amazon'));
  await equal(desks);
  const times: number[] = [];
  for (let round = 0; round < 20; round++) {
    const [from, to] = round % 2 === 0 ? [ada, ben] : [ben, ada];
    const heard = to.view.evaluate(
      ({ id, tag }) =>
        new Promise<number>((resolve) => {
          const { chrome } = globalThis as unknown as { chrome: { runtime: { connect(info: object): Port } } };
          interface Port {
            postMessage(message: unknown): void;
            disconnect(): void;
            readonly onMessage: { addListener(listener: (message: Record<string, unknown>) => void): void };
          }
          const port = chrome.runtime.connect({ name: 'portside:view' });
          const look = () => port.postMessage({ t: 'ask', id: crypto.randomUUID(), name: 'ticket.get', data: { id } });
          port.onMessage.addListener((message) => {
            if (message.t === 'answer' && JSON.stringify(message.data).includes(tag)) {
              port.disconnect();
              resolve(Date.now());
            } else if (message.t === 'push') look();
          });
          look();
        }),
      { id, tag: `round-${round}` },
    );
    await new Promise((resolve) => setTimeout(resolve, 60));
    const began = Date.now();
    await ask(from.view, 'ticket.decide', { id, decision: { tags: [`round-${round}`] } });
    times.push((await heard) - began);
  }
  times.sort((a, b) => a - b);
  report('team: from one browser to the other', {
    what: 'a choice, 20 times, to the other view',
    ms: times[10] ?? 0,
    'slowest ms': times.at(-1) ?? 0,
  });
  expect((await equal(desks)).tickets[id]?.decided.tags).toEqual(['round-19']);
});
