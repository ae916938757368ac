// @vitest-environment happy-dom
/** The team in the options: joining, how it stands, leaving. */
import { createElement } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { TeamSection } from '@/components/team/team-section.tsx';
import type { Client } from '@/lib/client/client.ts';
import { TEAM_TROUBLES } from '@/lib/domain/team.ts';
import { DAY } from '@/lib/domain/time.ts';
import { UI_LANGUAGES, type UiLanguage } from '@/lib/domain/vocabulary.ts';
import { english } from '@/lib/i18n/en/index.ts';
import { chinese } from '@/lib/i18n/zh-cn/index.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';
import { aTeamStatus, NO_TEAM, teamClient } from '../support/team-views.ts';

const page = rendering();
const soon = (check: () => void) => vi.waitFor(check, { timeout: 10_000 });
/** Without the theme's styles, which stand in the page's own place too. */
const said = () => {
  const copy = page.place.cloneNode(true);
  if (copy instanceof Element) for (const style of copy.querySelectorAll('style')) style.remove();
  return copy.textContent ?? '';
};
const says = (...texts: string[]) =>
  soon(() => {
    for (const text of texts) expect(said()).toContain(text);
  });
const show = (client: Client, language: UiLanguage = 'en') =>
  page.root.render(dressed(client, language, createElement(TeamSection)));

const button = (name: string) =>
  [...page.place.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const press = (name: string) =>
  soon(() => {
    const found = button(name);
    if (!found || found.disabled) throw new Error(`no button ${name}`);
    found.click();
  });
/** React hears the setter of the element's own class only. */
const write = (label: string, text: string) =>
  soon(() => {
    const found = [...page.place.querySelectorAll('label')].find(({ textContent }) => textContent === label);
    const field = page.place.querySelector<HTMLInputElement>(`[id="${found?.htmlFor}"]`);
    if (!field) throw new Error(`no field ${label}`);
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const join = async () => {
  await write('Invitation', '  PSI1.abc\n');
  await write('Passphrase', 'owl-tree');
  await press('Join');
};

describe('without a team', () => {
  test('says what a team is, what the server learns, and how one is made', async () => {
    show(teamClient({ 'team.status': NO_TEAM }).client);
    await says('A team shares tickets', 'no buyer and no text', 'npm run team -- init', 'deploy/README.md');
    expect(button('Join')?.disabled).toBe(true);
    expect(said()).not.toContain('Leave');
  });

  test('joins by what was pasted, forgets it, and shows the team', async () => {
    const { client, orders, now } = teamClient(
      { 'team.status': NO_TEAM },
      {
        'team.join': () => {
          now({ 'team.status': aTeamStatus({ link: 'joining', progress: { done: 40, of: 100 } }) }, 'team');
          return { joined: 'Northwind' };
        },
      },
    );
    show(client);
    await join();
    await says('You are in Northwind.', 'Joining, 40 %', '40 of 100');
    expect(orders).toEqual([['team.join', { invitation: 'PSI1.abc', passphrase: 'owl-tree' }]]);
    expect(page.place.innerHTML).not.toMatch(/owl-tree|PSI1\.abc/);
  });

  test('says why it failed, though the answer comes before the news that there is no team after all', async () => {
    const { client, now } = teamClient(
      { 'team.status': NO_TEAM },
      {
        'team.join': async () => {
          now({ 'team.status': aTeamStatus({ link: 'old-server' }) }, 'team');
          await new Promise((resolve) => setTimeout(resolve, 100));
          now({ 'team.status': NO_TEAM });
          return { trouble: 'server-old' };
        },
      },
    );
    show(client);
    await join();
    await says('The server is too old', 'Join a team');
    now({}, 'team');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await says('The server is too old');
    expect(page.place.querySelector('textarea')?.value).toContain('PSI1.abc');
  });

  test('takes an invitation out of a file, but not out of a film', async () => {
    show(teamClient({ 'team.status': NO_TEAM }).client);
    const choose = (text: string) =>
      soon(() => {
        const input = page.place.querySelector<HTMLInputElement>('input[type=file]');
        if (!input) throw new Error('no file input');
        Object.defineProperty(input, 'files', { configurable: true, value: [new File([text], 'ada.invitation')] });
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
    await choose('x'.repeat(100_001));
    await says('This file is too large for an invitation or a renewal.');
    await choose('PSI1.file');
    await soon(() => expect(page.place.querySelector('textarea')?.value).toBe('PSI1.file'));
    expect(said()).not.toContain('too large');
  });

  test('lets the same file be chosen again', async () => {
    show(teamClient({ 'team.status': NO_TEAM }).client);
    await soon(() => expect(button('Open a file')).toBeDefined());
    const input = page.place.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no file input');
    Object.defineProperty(input, 'value', { configurable: true, writable: true, value: 'C:\\fakepath\\ada.txt' });
    await press('Open a file');
    expect(input.value).toBe('');
  });

  test.each(TEAM_TROUBLES)('says %s with what to do, and keeps what was entered', async (trouble) => {
    show(teamClient({ 'team.status': NO_TEAM }, { 'team.join': { trouble } }).client);
    await join();
    await says(english.team.trouble[trouble], english.team.troubleDo[trouble]);
    expect(page.place.querySelector('textarea')?.value).toContain('PSI1.abc');
    page.anew();
    show(teamClient({ 'team.status': aTeamStatus({ trouble }) }).client, 'zh-CN');
    await says(chinese.team.trouble[trouble], chinese.team.troubleDo[trouble]);
  });

  test('says when the background failed', async () => {
    show(teamClient({ 'team.status': NO_TEAM }, { 'team.join': new Error('Broken.') }).client);
    await join();
    await says('That did not work: Broken. Nothing was changed; try again.');
  });
});

describe.each(UI_LANGUAGES)('in a team, in %s', (language) => {
  const texts = language === 'en' ? english : chinese;

  test('says from two weeks before that the access ends, and takes a renewal', async () => {
    const soonOver = aTeamStatus({ endsAt: Date.now() + 13 * DAY });
    const { client, orders } = teamClient(
      { 'team.status': soonOver },
      { 'team.join': { joined: 'Northwind', renewed: true } },
    );
    show(client, language);
    await says(texts.team.ends.title, texts.team.renew.title, 'npm run team -- renew --member m0');
    await write(texts.team.renew.text, ' PSR1.abc ');
    await write(texts.team.join.passphrase, 'owl-tree');
    await press(texts.team.renew.act);
    await says(texts.team.renew.done);
    expect(orders).toEqual([['team.join', { invitation: 'PSR1.abc', passphrase: 'owl-tree' }]]);
    expect(page.place.innerHTML).not.toMatch(/owl-tree|PSR1\.abc/);
    page.anew();
    show(teamClient({ 'team.status': aTeamStatus({ endsAt: Date.now() + 15 * DAY }) }).client, language);
    await says(texts.team.renew.title);
    expect(said()).not.toContain(texts.team.ends.title);
  });

  test('a renewal of another device is refused with a sentence', async () => {
    show(teamClient({ 'team.status': aTeamStatus() }, { 'team.join': { trouble: 'other-seat' } }).client, language);
    await write(texts.team.renew.text, 'PSR1.abc');
    await write(texts.team.join.passphrase, 'owl-tree');
    await press(texts.team.renew.act);
    await says(texts.team.trouble['other-seat'], texts.team.troubleDo['other-seat']);
  });

  test('shows who one is, who else is in it, and who was removed, last', async () => {
    show(teamClient({ 'team.status': aTeamStatus() }).client, language);
    await says('Northwind', texts.team.said['up-to-date']);
    const rows = [...page.place.querySelectorAll('tbody tr')].map(({ textContent }) => textContent ?? '');
    expect(rows.map((row) => row.slice(0, 3))).toEqual(['Ada', 'Mia', 'Ben']);
    expect(rows[0]).toContain(texts.approval.role.admin);
    expect(rows[0]).toContain(texts.team.now.allStores);
    expect(rows[1]).toContain(texts.team.members.me);
    expect(rows[2]).toContain(language === 'en' ? 'removed, ' : ' 已移除');
    expect(said()).not.toMatch(/\{\{|team:|undefined/);
  });

  test('says which server it is', async () => {
    const server = { version: '2.12.12', urls: ['wss://team.example.com'] };
    show(teamClient({ 'team.status': aTeamStatus({ server }) }).client, language);
    await says('nats-server 2.12.12', 'wss://team.example.com');
  });
});

test('says what waits and what was refused, and tries again when told to', async () => {
  const { client, orders } = teamClient({
    'team.status': aTeamStatus({ link: 'offline', waiting: 3, refusedEvents: 2, trouble: 'unreachable' }),
  });
  show(client);
  await says('3 changes made here are not told yet', '2 messages from others were refused', 'does not answer');
  await press('Try now');
  expect(orders).toEqual([['team.retry', {}]]);
});

test('says when even trying again could not be asked for', async () => {
  const status = aTeamStatus({ link: 'offline', trouble: 'unreachable' });
  show(teamClient({ 'team.status': status }, { 'team.retry': new Error('Broken.') }).client);
  await press('Try now');
  await says('That did not work: Broken.');
});

test('leaves only when told twice, and says before what stays and what nobody will hear', async () => {
  const { client, orders, now } = teamClient(
    { 'team.status': aTeamStatus({ waiting: 1 }) },
    { 'team.leave': () => now({ 'team.status': NO_TEAM }, 'team') },
  );
  show(client);
  await says('stay here');
  await press('Leave…');
  await says('Leave Northwind?', '1 change is not told yet, and the team will never hear of it.');
  await press('Cancel');
  expect(orders).toEqual([]);
  await press('Leave…');
  await press('Leave now');
  await says('You have left. Everything here stays.', 'Join a team');
  expect(orders).toEqual([['team.leave', { confirm: 'leave' }]]);
});
