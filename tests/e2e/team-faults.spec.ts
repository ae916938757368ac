/** What goes wrong between two browsers and their server: nothing is lost, nothing is doubled, and each is told. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { english } from '@/lib/i18n/en/index.ts';
import { isOldServer } from '@/lib/sync/wire/servers.ts';
import { deliver } from '../portal-lab/kit/route.ts';
import { ask } from './ask.ts';
import { killWorker } from './browser.ts';
import { equal, heldBy, joinAll, shared, sidebarOf, join as sitDown, statusOf, test, upToDate } from './desks.ts';
import { expect } from './fixtures.ts';
import { hostileMember } from './hostile-member.ts';
import { aThread, rowOf } from './journeys.ts';
import { report } from './table.ts';
import { countSteps, killedAt } from './trap.ts';

const { team, teamWork } = english;

test('the server is killed: both go on alone, each is told, and all comes through when it is back', async ({
  desks,
}) => {
  test.setTimeout(120_000);
  const { lab, server, ada, ben } = desks;
  await joinAll(desks);
  const thread = aThread(lab, 'amazon');
  const { page, id } = await shared(desks, thread);
  await equal(desks);
  const [hers, his] = [await sidebarOf(ada), await sidebarOf(ben)];
  await server.kill9();
  const away = { name: /Harbour.*Offline since/ };
  for (const sidebar of [hers, his]) await expect(sidebar.getByRole('button', away)).toBeVisible();

  await ask(ada.view, 'ticket.note', { id, text: 'from Ada, alone' });
  await ask(ben.view, 'ticket.note', { id, text: 'from Ben, alone' });
  await ask(ada.view, 'ticket.decide', { id, decision: { tags: ['hers'], severity: 'high' } });
  await ask(ben.view, 'ticket.decide', { id, decision: { tags: ['his'], severity: 'critical' } });
  await page.bringToFront();
  await deliver(lab, [page], { threadId: thread.id, text: 'Is anybody there?' });
  const newest = async () => (await ask(ada.view, 'ticket.get', { id }))?.messages.at(-1)?.text;
  await expect.poll(newest).toBe('Is anybody there?');
  await expect.poll(async () => (await statusOf(ada)).waiting).toBeGreaterThanOrEqual(3);
  await expect.poll(async () => (await statusOf(ben)).waiting).toBe(2);
  await his.bringToFront();
  await his.getByRole('button', away).click();
  const more = his.getByRole('dialog');
  await expect(more.getByText('2 changes made here are not told yet.')).toBeVisible();
  await expect(more.getByText(team.said.offline)).toBeVisible();
  // Who asks to have a ticket meanwhile has only asked.
  await hers.bringToFront();
  await rowOf(hers.mainFrame(), id).click();
  await hers.getByRole('button', { name: teamWork.claim }).click();
  const line = hers.getByRole('region', { name: teamWork.title });
  await expect(line).toContainText(teamWork.pending);
  await expect(hers.getByText(teamWork.asked)).toBeVisible();

  await server.start();
  const back = Date.now();
  const { tickets, notes, messages } = await equal(desks);
  report('team: from one browser to the other', { what: 'server back, to both equal', ms: Date.now() - back });
  expect(notes).toHaveLength(2);
  // Of lists each keeps what the other put in; of single choices the last in the stream's order counts, for both.
  expect(tickets[id]?.decided.tags?.toSorted()).toEqual(['hers', 'his']);
  expect(['high', 'critical']).toContain(tickets[id]?.decided.severity);
  expect(Object.values(messages)).toContain('Is anybody there?');
  await expect(line).toContainText(/^You have this ticket/);
  for (const sidebar of [hers, his]) await expect(sidebar.getByRole('button', away)).toBeHidden();
});

test('his worker is killed at many steps of hearing her: it comes back by itself and holds the same', async ({
  desks,
}) => {
  test.setTimeout(120_000);
  const { lab, ada, ben } = desks;
  await joinAll(desks);
  const { page, id } = await shared(desks, aThread(lab, 'amazon'));
  await equal(desks);
  // A view is open, as in the middle of work: the browser starts the worker again for it.
  const sidebar = await sidebarOf(ben);
  const noted = async (round: number) => {
    await ask(ada.view, 'ticket.note', { id, text: `note-${round}` }, `op-${round}`);
    await page.waitForTimeout(400);
  };
  const steps = await countSteps(ben.browser, () => noted(0));
  expect(steps).toBeGreaterThan(10);
  const rounds = [1, 2, 3, 4, 5, 6];
  for (const round of rounds) {
    const at = 1 + Math.floor((steps * (round - 1)) / rounds.length);
    await killedAt(ben.browser, sidebar, at, () => noted(round));
  }
  const { notes } = await equal(desks);
  expect(notes).toHaveLength(rounds.length + 1);
  // Nobody tells anybody anything: it is back because the browser woke it.
  await killWorker(ben.browser.context, sidebar);
  await ask(ada.view, 'ticket.decide', { id, decision: { tags: ['meanwhile'] } });
  await expect(sidebar.getByText('#meanwhile').or(rowOf(sidebar.mainFrame(), id)).first()).toBeVisible();
  await equal(desks);
  report('durability: worker killed', {
    deed: 'a teammate is heard',
    steps,
    kills: rounds.length + 1,
    lost: 0,
    doubled: 0,
  });
});

test('his worker sleeps and none of his views is open: it wakes by itself and hears what came', async ({ desks }) => {
  test.setTimeout(150_000);
  const { lab, server, ada, ben } = desks;
  await joinAll(desks);
  const { id } = await shared(desks, aThread(lab, 'amazon'));
  await equal(desks);
  const { context } = ben.browser;
  const address = ben.view.url();
  const empty = await context.newPage();
  await ben.view.close();
  await killWorker(context, empty);
  await ask(ada.view, 'ticket.note', { id, text: 'while he was away' });
  const before = server.opened();
  // Half a minute is the shortest an alarm may be.
  await expect.poll(server.opened, { timeout: 90_000 }).toBeGreaterThan(before);
  // Heard before anybody looked: what the store holds is read without a word to the worker.
  await empty.goto(address.replace('options.html', 'icon/16.png').replace(/#.*/, ''));
  const stored = () =>
    empty.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open('portside');
          opening.onsuccess = () => {
            const reading = opening.result.transaction('tickets').objectStore('tickets').getAll();
            reading.onsuccess = () => {
              opening.result.close();
              resolve(JSON.stringify(reading.result));
            };
          };
        }),
    );
  await expect.poll(stored, { timeout: 20_000 }).toContain('while he was away');
  const view = await context.newPage();
  await view.goto(address);
  await equal({ ...desks, ben: { ...ben, view } });
});

test('his browser is closed and opened again: he is in the team as before, and has what came meanwhile', async ({
  desks,
}) => {
  test.setTimeout(120_000);
  const { lab, server, ada, open } = desks;
  const profile = mkdtempSync(join(tmpdir(), 'portside-kept-'));
  try {
    const cleo = await open('Cleo', await server.invite('Cleo', 'agent'), profile);
    await Promise.all([sitDown(ada), sitDown(cleo)]);
    const { id } = await shared({ ...desks, ben: cleo }, aThread(lab, 'amazon'));
    await ask(cleo.view, 'ticket.note', { id, text: 'the last thing in the evening' });
    await cleo.browser.close();
    await ask(ada.view, 'ticket.note', { id, text: 'in the night' });
    const again = await open('Cleo', cleo.invited, profile);
    const { notes } = await equal({ ...desks, ben: again });
    expect(notes).toHaveLength(2);
    expect((await statusOf(again)).me?.name).toBe('Cleo');
    await again.browser.close();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});

test('a server that is down, and one that is too old, are named when one joins; nobody is joined by halves', async ({
  desks,
}) => {
  test.setTimeout(120_000);
  const { server, ada, ben } = desks;
  const fill = async ({ view, invited }: typeof ada) => {
    await view.getByRole('textbox', { name: team.join.invitation }).fill(invited.text);
    await view.getByLabel(team.join.passphrase, { exact: true }).fill(invited.passphrase);
    await view.getByRole('button', { name: team.join.act, exact: true }).click();
  };
  const { me, role } = await ask(ada.view, 'settings.get', {});
  await server.kill9();
  await fill(ada);
  await expect(ada.view.getByText(team.trouble.unreachable)).toBeVisible({ timeout: 30_000 });
  expect((await statusOf(ada)).link).toBe('none');
  expect(await ask(ada.view, 'settings.get', {})).toMatchObject({ me, role });
  await server.start();
  await fill(ada);
  await expect(ada.view.getByText('You are in Harbour.')).toBeVisible();

  server.honest();
  // Where the installed server is new enough there is nothing to refuse.
  if (!isOldServer(server.version)) return;
  await fill(ben);
  await expect(ben.view.getByText(team.trouble['server-old'])).toBeVisible();
  await expect(ben.view.getByText(team.troubleDo['server-old'])).toBeVisible();
  expect((await statusOf(ben)).link).toBe('none');
});

test('he is taken out of the team: refused at once, told what to do, and nothing of his is lost', async ({ desks }) => {
  test.setTimeout(120_000);
  const { lab, server, ada, ben } = desks;
  await joinAll(desks);
  const { id } = await shared(desks, aThread(lab, 'amazon'));
  const before = await equal(desks);
  const sidebar = await sidebarOf(ben);
  const began = Date.now();
  await server.command('revoke', '--name', 'Ben');
  await expect.poll(async () => (await statusOf(ben)).link).toBe('refused');
  report('team: from one browser to the other', { what: 'revoked, to refused', ms: Date.now() - began });
  expect((await statusOf(ben)).trouble).toBe('revoked');
  const chip = sidebar.getByRole('button', { name: /Harbour.*Not let in since/ });
  await chip.click();
  await expect(sidebar.getByText(team.trouble.revoked)).toBeVisible();
  await expect(sidebar.getByText(team.troubleDo.revoked)).toBeVisible();
  expect(await heldBy(ben)).toEqual(before);

  // She goes on under a new key, he goes on alone.
  await ask(ada.view, 'ticket.note', { id, text: 'without Ben' });
  await ask(ben.view, 'ticket.note', { id, text: 'from Ben, shut out' });
  await upToDate(ada);
  expect((await statusOf(ada)).members.find(({ name }) => name === 'Ben')).toHaveProperty('revokedAt');
  const texts = async ({ view }: typeof ada) =>
    (await ask(view, 'ticket.get', { id }))?.ticket.decided.notes.map(({ text }) => text);
  expect(await texts(ada)).toEqual(['without Ben']);
  expect(await texts(ben)).toEqual(['from Ben, shut out']);

  // Let in again, with a new invitation: what nobody heard is told now.
  const again = await server.invite('Benjamin', 'agent');
  await ask(ben.view, 'team.leave', { confirm: 'leave' });
  await sitDown({ ...ben, invited: again });
  const { notes } = await equal(desks);
  expect(notes).toHaveLength(2);
});

test('what a hostile member says changes nothing in either browser, and both count it', async ({ desks }) => {
  test.setTimeout(120_000);
  const { lab, server, ada, ben } = desks;
  await joinAll(desks);
  const { id } = await shared(desks, aThread(lab, 'amazon'));
  const eve = await hostileMember(server, await server.invite('Eve', 'agent'));
  const before = await equal(desks);
  const his = (await statusOf(ben)).me?.id ?? '';
  const other = Object.keys(before.tickets).find((one) => one !== id && one.startsWith('amazon:')) as TicketId;
  const words = { ticketId: id, at: Date.now(), by: 'Ben', what: 'noted' } as const;
  const said = [
    await eve.garbage(id, 'garbage'),
    await eve.garbage(id, ''),
    await eve.garbage(id, new Uint8Array(200_000).fill(7)),
    await eve.garbage(id, crypto.getRandomValues(new Uint8Array(400))),
    // Well sealed and signed, in another's name.
    await eve.say({ kind: 'claim', ticketId: id, base: 0, lease: 600_000 }, his),
    // A lead's word from an agent: the server does not even take the rest of its kind.
    await eve
      .say({
        kind: 'did',
        ticketId: id,
        event: {
          ...words,
          id: 'forged',
          what: 'approval',
          approval: {
            id: 'a',
            ticketId: id,
            kind: 'full-refund',
            words: 'x',
            state: 'approved',
            by: 'Eve',
            at: 1,
          } as never,
        },
      })
      .catch(() => false),
  ];
  eve.presence('garbage');
  // Well said, but as if somebody else had: it counts as hers.
  const note = { id: 'n1', text: 'Refund it all.', by: 'Ada', at: Date.now() };
  await eve.say({
    kind: 'did',
    ticketId: other,
    event: { ...words, id: 'as-ada', ticketId: other, by: 'Ada', after: { notes: [note] } },
  });
  for (const { view } of [ada, ben])
    await expect
      .poll(async () => (await ask(view, 'ticket.get', { id: other }))?.ticket.decided.notes.map(({ by }) => by))
      .toEqual(['Eve']);
  const taken = said.filter(Boolean).length;
  expect(taken).toBeGreaterThanOrEqual(5);
  for (const desk of [ada, ben]) {
    await expect.poll(async () => (await statusOf(desk)).refusedEvents).toBe(taken);
    await expect(desk.view.getByText(`${taken} messages from others were refused`)).toBeVisible();
  }
  const after = await equal(desks);
  expect({ ...after.tickets, [other]: before.tickets[other] }).toEqual(before.tickets);
  expect(after.messages).toEqual(before.messages);
  // What the server does not let through reaches nobody.
  expect(await eve.say({ kind: 'row', table: 'rules', id: 'r', row: {} }).catch(() => false)).toBe(false);
  expect(await eve.say({ kind: 'erased', buyer: 'aaaaaaaaaaaaaaaa' }).catch(() => false)).toBe(false);
  // Work goes on behind it.
  await ask(ada.view, 'ticket.note', { id, text: 'still here' });
  expect((await equal(desks)).notes).toHaveLength(2);
  await eve.close();
});
