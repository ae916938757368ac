// @vitest-environment happy-dom
/** What one sees of teammates while one works: how the link stands, who has a ticket, who writes, who answered. */
import { Notifications } from '@mantine/notifications';
import { createElement, type ReactNode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Outcome } from '@/components/composer/outcome.tsx';
import { MeanwhileBanner } from '@/components/team/meanwhile-banner.tsx';
import { SayPresence } from '@/components/team/say-presence.tsx';
import { TeamChip } from '@/components/team/team-chip.tsx';
import { TeamLine } from '@/components/team/team-line.tsx';
import { TeamMark } from '@/components/team/team-mark.tsx';
import { TeamRows } from '@/components/team/team-rows.tsx';
import { useMeanwhile } from '@/components/team/use-meanwhile.ts';
import type { Client } from '@/lib/client/client.ts';
import type { TicketDetail } from '@/lib/protocol.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';
import { NOW } from '../support/make.ts';
import { aTeamStatus, NO_TEAM, teamClient } from '../support/team-views.ts';
import { aTicket } from '../support/ticket.ts';

const ID = 'amazon:na:message:1' as const;
const page = rendering();
const soon = (check: () => void) => vi.waitFor(check, { timeout: 10_000 });
/** Without the theme's styles, which stand in the page's own place too. */
const said = () => {
  const copy = page.place.cloneNode(true);
  if (copy instanceof Element) for (const style of copy.querySelectorAll('style')) style.remove();
  return copy.textContent ?? '';
};
const says = (text: string) => soon(() => expect(said()).toContain(text));
const show = (client: Client, ...parts: ReactNode[]) =>
  page.root.render(dressed(client, 'en', createElement('div', null, ...parts)));
const press = (name: string) =>
  soon(() => {
    const found = [...document.body.querySelectorAll('button')].find(
      (each) => each.textContent === name || each.getAttribute('aria-label') === name,
    );
    if (!found || found.disabled) throw new Error(`no button ${name}: ${document.body.textContent}`);
    found.click();
  });
const claim = (by: string, member: string) => ({ by, member, since: NOW, until: Date.now() + 600_000 });
const ada = (doing: 'looking' | 'writing') => ({ member: 'm1', name: 'Ada', ticketId: ID, doing, at: NOW });
const inTeam = { 'team.status': aTeamStatus(), 'team.claims': [], 'team.presence': [] };

const Banner = ({ detail }: { detail: TicketDetail }) => {
  const meanwhile = useMeanwhile(detail);
  return createElement('div', { 'data-seen': meanwhile.seen }, createElement(MeanwhileBanner, meanwhile));
};

describe('the mark of the link', () => {
  test('is not there without a team', async () => {
    const { client, now } = teamClient({ 'team.status': NO_TEAM });
    show(client, createElement(TeamChip), createElement('p', null, 'here'));
    await says('here');
    now({ 'team.status': aTeamStatus({ link: 'offline', waiting: 3 }) }, 'team');
    await says('Offline');
    now({ 'team.status': NO_TEAM }, 'team');
    await soon(() => expect(said()).toBe('here'));
  });

  test('opens what it means, what waits and what to do', async () => {
    const status = aTeamStatus({ link: 'offline', waiting: 3, trouble: 'unreachable' });
    const { client, orders } = teamClient({ 'team.status': status });
    show(client, createElement(TeamChip));
    await press('Northwind: Offline');
    await soon(() => {
      expect(document.body.textContent).toContain('Go on working: everything is kept here');
      expect(document.body.textContent).toContain('3 changes made here are not told yet');
      expect(document.body.querySelector('a[href="/options.html#team"]')).not.toBeNull();
    });
    await press('Try now');
    expect(orders).toEqual([['team.retry', {}]]);
  });

  test('says when even trying again could not be asked for', async () => {
    const status = aTeamStatus({ link: 'offline', trouble: 'unreachable' });
    show(teamClient({ 'team.status': status }, { 'team.retry': new Error('Broken.') }).client, createElement(TeamChip));
    await press('Northwind: Offline');
    await press('Try now');
    await soon(() => expect(document.body.textContent).toContain('That did not work: Broken.'));
  });
});

describe('who has a ticket and who is on it', () => {
  const row = createElement(TeamRows, { ids: [ID] }, createElement(TeamMark, { id: ID }));

  test('stands in the row as a name, and whole for who cannot see or hovers', async () => {
    const { client, now } = teamClient(inTeam);
    show(client, row);
    await soon(() => expect(said()).toBe(''));
    now({ 'team.claims': [{ id: ID, mine: false, claim: claim('Ada', 'm1') }] }, 'team');
    await says('Ada has this ticket, until');
    expect(page.place.querySelector('bdi')?.textContent).toBe('Ada');
    expect(page.place.querySelector('[title]')?.getAttribute('title')).toContain('Ada has this ticket');
    now({ 'team.presence': [ada('writing')] }, 'presence');
    await says('Ada writing a reply now');
    expect(page.place.querySelector('[data-doing]')?.getAttribute('data-doing')).toBe('writing');
  });

  test('says what is so of it one after the other, as elsewhere', async () => {
    const claims = [{ id: ID, mine: false, claim: claim('Ada', 'm1') }];
    show(teamClient({ ...inTeam, 'team.claims': claims, 'team.presence': [ada('writing')] }).client, row);
    await soon(() =>
      expect(page.place.querySelector('[title]')?.getAttribute('title')).toMatch(
        /^Ada has this ticket, .* · Ada writing a reply now$/,
      ),
    );
  });

  test('marks one’s own', async () => {
    const { client } = teamClient({ ...inTeam, 'team.claims': [{ id: ID, mine: true, claim: claim('Mia', 'm0') }] });
    show(client, row);
    await says('You have this ticket');
    expect(page.place.querySelector('[data-mine] bdi')?.textContent).toBe('you');
  });
});

describe('taking a ticket', () => {
  afterEach(() => page.anew());
  const line = [createElement(TeamLine, { key: 'line', id: ID }), createElement(Notifications, { key: 'notes' })];
  const told = (text: RegExp) => soon(() => expect(document.body.textContent).toMatch(text));

  test('without a team there is no such line', async () => {
    show(teamClient({ 'team.status': NO_TEAM }).client, ...line, createElement('p', null, 'here'));
    await says('here');
    expect(page.place.querySelector('section')).toBeNull();
  });

  test('nobody is said to have it before that is known, of the next ticket neither', async () => {
    const { client } = teamClient(inTeam);
    const answers = new Map<string, (rows: readonly unknown[]) => void>();
    const waiting = {
      ...client,
      ask: (name: string, data: { ids: readonly string[] }) =>
        name === 'team.claims'
          ? new Promise((resolve) => answers.set(data.ids.join(), resolve))
          : client.ask(name as 'team.status', {}),
    } as unknown as Client;
    const next = 'amazon:na:message:2';
    show(waiting, createElement(TeamLine, { key: 'line', id: ID }));
    await soon(() => expect(answers.has(ID)).toBe(true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(said()).toBe('');
    answers.get(ID)?.([]);
    await says('Nobody has it');
    show(waiting, createElement(TeamLine, { key: 'line', id: next }));
    await soon(() => expect(answers.has(next)).toBe(true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(said()).toBe('');
    answers.get(next)?.([{ id: next, mine: false, claim: claim('Ada', 'm1') }]);
    await says('Ada has this ticket');
  });

  test('is asked for, won, and given back', async () => {
    const won = { won: true, claim: claim('Mia', 'm0') };
    const { client, orders, now } = teamClient(inTeam, { 'team.claim': won, 'team.release': { released: true } });
    show(client, ...line);
    await says('Nobody has it');
    await press('Take it');
    await told(/Yours, until .* unless renewed/);
    now({ 'team.claims': [{ id: ID, mine: true, claim: won.claim }] }, 'team');
    await says('You have this ticket');
    await press('Give it back');
    await told(/Given back\./);
    expect(orders).toEqual([
      ['team.claim', { id: ID }],
      ['team.release', { id: ID }],
    ]);
  });

  test('what a teammate has is not offered; who leads may free it', async () => {
    const held = { ...inTeam, 'team.claims': [{ id: ID, mine: false, claim: claim('Ada', 'm1') }] };
    show(teamClient(held).client, ...line);
    await says('Ada has this ticket');
    expect(page.place.querySelector('section button')).toBeNull();
    page.anew();
    const status = aTeamStatus();
    const lead = { ...held, 'team.status': { ...status, me: { ...status.me, role: 'lead' } } };
    const { client, orders, now } = teamClient(lead, { 'team.release': { released: true } });
    show(client, ...line);
    await press('Free it');
    await told(/Anybody may take it now\./);
    expect(orders).toEqual([['team.release', { id: ID }]]);
    now({ 'team.claims': [] }, 'team');
    await press('Take it');
  });

  test('lost is told calmly, with who was first and when', async () => {
    const lost = { won: false, claim: claim('Ada', 'm1') };
    show(teamClient(inTeam, { 'team.claim': lost }).client, ...line);
    await press('Take it');
    await told(/Ada was first, .*\d/);
  });

  test('not read back yet is said, and not asked for twice', async () => {
    const { client, now } = teamClient(inTeam, { 'team.claim': { won: false, pending: true } });
    show(client, ...line);
    await press('Take it');
    await told(/It is yours once the team has heard of it/);
    now({ 'team.claims': [{ id: ID, mine: false, pending: true }] }, 'team');
    await says('Asked for; not confirmed yet');
    expect(page.place.querySelector('button')?.disabled).toBe(true);
  });
});

describe('while one writes', () => {
  const detail = (more: Partial<TicketDetail> = {}): TicketDetail => ({
    ticket: aTicket(ID, {}, {}),
    messages: [],
    events: [],
    insertable: true,
    why: [],
    ...more,
  });
  const answer = { id: 'e1', ticketId: ID, at: NOW, by: 'Ada', what: 'inserted' } as const;
  const words = { id: '1', ticketId: ID, position: 1, direction: 'outbound', text: 'It left <b>today</b>.' } as const;

  test('a teammate who writes too is said, until one goes on or they stop', async () => {
    const { client, now } = teamClient({ ...inTeam, 'team.presence': [ada('writing')] });
    show(client, createElement(Banner, { detail: detail() }));
    await says('Ada is writing a reply to this ticket too.');
    await press('Keep writing');
    await soon(() => expect(said()).toBe(''));
    now({ 'team.presence': [] }, 'presence');
    await new Promise((resolve) => setTimeout(resolve, 50));
    now({ 'team.presence': [ada('writing')] }, 'presence');
    await says('Ada is writing a reply to this ticket too.');
  });

  test('a teammate’s answer is shown with its words, and once seen it is what an insert is told', async () => {
    const { client } = teamClient(inTeam);
    show(client, createElement(Banner, { key: 'b', detail: detail() }));
    await soon(() => expect(page.place.querySelector('[data-seen=""]')).not.toBeNull());
    show(client, createElement(Banner, { key: 'b', detail: detail({ events: [answer] }) }));
    await says('Ada answered this ticket');
    await says('Its words have not been read from the portal yet.');
    show(client, createElement(Banner, { key: 'b', detail: detail({ events: [answer], messages: [words] }) }));
    await says('It left <b>today</b>.');
    expect(page.place.querySelector('[data-seen=""]')).not.toBeNull();
    await press('Keep writing');
    await soon(() => expect(page.place.querySelector('[data-seen="e1"]')).not.toBeNull());
    expect(said()).toBe('');
  });

  test('without a team nothing is said, and an insert is told nothing', async () => {
    const { client } = teamClient({ 'team.status': NO_TEAM });
    show(client, createElement(Banner, { detail: detail({ events: [answer] }) }), createElement('p', null, 'here'));
    await says('here');
    expect(page.place.querySelector('[data-seen]')).toBeNull();
    expect(said()).toBe('here');
  });

  test('an insert that was stopped says who answered and what, and can be done all the same', async () => {
    const ended = {
      result: 'answered',
      by: 'Ada',
      at: NOW,
      event: 'e1',
      words: 'It left today.',
      text: 'Mine.',
    } as const;
    const acts = { onInsert: () => {}, onRefused: () => {}, onVisit: () => {}, onForget: () => {} };
    show(teamClient(inTeam).client, createElement(Outcome, { ended, ...acts }));
    await says('Ada answered');
    await says('It left today.');
    expect(said()).not.toContain('Mine.');
    // The gate takes no click of a script; that a button goes on is for the journeys to show.
    expect(said()).toContain('Put mine in all the same');
    show(teamClient(inTeam).client, createElement(Outcome, { ended: { result: 'answered', text: 'Mine.' }, ...acts }));
    await says('Somebody answered after you began. Nothing was put in.');
  });
});

describe('what this view tells of itself', () => {
  const hide = (hidden: boolean) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  afterEach(() => hide(false));

  test('which ticket is looked at, and nothing of it out of sight', async () => {
    const { client, orders } = teamClient(inTeam);
    const heard = () => orders.map(([, data]) => data);
    show(client, createElement(SayPresence, { key: 's', id: undefined, composing: false }));
    await soon(() => expect(heard()).toEqual([{ doing: 'here' }]));
    show(client, createElement(SayPresence, { key: 's', id: ID, composing: false }));
    await soon(() => expect(heard().at(-1)).toEqual({ ticketId: ID, doing: 'looking' }));
    hide(true);
    await soon(() => expect(heard().at(-1)).toEqual({ doing: 'here' }));
    hide(false);
    await soon(() => expect(heard().at(-1)).toEqual({ ticketId: ID, doing: 'looking' }));
  });

  test('nothing without a team', async () => {
    const { client, orders } = teamClient({ 'team.status': NO_TEAM });
    show(client, createElement(SayPresence, { id: ID, composing: false }), createElement('p', null, 'here'));
    await says('here');
    expect(orders).toEqual([]);
  });
});
