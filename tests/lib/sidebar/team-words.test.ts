import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doingOf, WRITES_FOR } from '@/components/team/doing.ts';
import { canRetry, linkSentences, linkText, toneOf } from '@/components/team/link-text.ts';
import { type ClaimRow, onTicket } from '@/components/team/on-ticket.ts';
import { markOf, sentencesOf } from '@/components/team/team-texts.ts';
import { type Presence, TEAM_LINKS, TEAM_TROUBLES, type TeamStatus } from '@/lib/domain/team.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { DAY } from '@/lib/domain/time.ts';
import { UI_LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { createI18n } from '@/lib/i18n/index.ts';

const NOW = Date.UTC(2026, 10, 26, 14, 2);
const ID: TicketId = 'amazon:na:message:1';
const ME = { id: 'm0', name: 'Mia', role: 'agent', stores: [] } as const;
const clock = { now: NOW, moment: () => '14:02' };
const at = clock.moment;
const { t } = createI18n('en');

const aTeam = (status: Partial<TeamStatus> = {}): TeamStatus => ({
  link: 'up-to-date',
  name: 'Northwind',
  me: ME,
  members: [],
  waiting: 0,
  refusedEvents: 0,
  ...status,
});
const someone = (name: string, doing: Presence['doing'], ticketId: TicketId = ID): Presence => ({
  member: `m-${name}`,
  name,
  doing,
  ticketId,
  at: NOW,
});
const held = (by: string, mine = false): ClaimRow => ({
  id: ID,
  mine,
  claim: { by, member: `m-${by}`, since: NOW, until: NOW + 600_000 },
});

describe('the state of the link in a few words', () => {
  test.each([
    [{}, 'Up to date', 'good'],
    [{ waiting: 3 }, '3 waiting', 'busy'],
    [{ link: 'sending', waiting: 1 }, '1 waiting', 'busy'],
    [{ link: 'sending' }, 'Sending', 'busy'],
    [{ link: 'offline', since: NOW, waiting: 3 }, 'Offline since 14:02', 'away'],
    [{ link: 'offline' }, 'Offline', 'away'],
    [{ link: 'refused', since: NOW, trouble: 'revoked' }, 'Not let in since 14:02', 'bad'],
    [{ link: 'joining', progress: { done: 40, of: 100 } }, 'Joining, 40 %', 'busy'],
    [{ link: 'joining', progress: { done: 0, of: 0 } }, 'Joining, 0 %', 'busy'],
    [{ link: 'joining', progress: { done: 999, of: 1_000 } }, 'Joining, 99 %', 'busy'],
    [{ link: 'old-server' }, 'Old server', 'away'],
    [{ trouble: 'server-full', waiting: 2 }, '2 waiting', 'bad'],
    [{ refusedEvents: 1 }, 'Up to date', 'away'],
    [{ endsAt: NOW + 14 * DAY }, 'Up to date', 'good'],
    [{ endsAt: NOW + 14 * DAY - 1 }, 'Access ends 14:02', 'away'],
    [{ endsAt: NOW + 3 * DAY - 1 }, 'Access ends 14:02', 'bad'],
    [{ endsAt: NOW + 5 * DAY, link: 'offline', since: NOW }, 'Offline since 14:02', 'away'],
    [{ endsAt: NOW - DAY, link: 'refused', since: NOW, trouble: 'expired' }, 'Not let in since 14:02', 'bad'],
  ] satisfies [Partial<TeamStatus>, string, string][])('%o is "%s"', (status, text, tone) => {
    expect([linkText(t, aTeam(status), clock), toneOf(aTeam(status), NOW)]).toEqual([text, tone]);
  });

  test('every state and every trouble has its words in both languages, and what waits is always said', () => {
    for (const language of UI_LANGUAGES) {
      const { t: say } = createI18n(language);
      for (const link of TEAM_LINKS)
        for (const trouble of [undefined, ...TEAM_TROUBLES]) {
          const status = aTeam({ link, waiting: 7, refusedEvents: 2, ...(trouble ? { trouble } : {}) });
          const said = [linkText(say, status, clock), ...linkSentences(say, status)];
          if (trouble) said.push(say(`team:trouble.${trouble}`), say(`team:troubleDo.${trouble}`));
          expect(said.join(' ')).not.toMatch(/\{\{|team:|undefined/);
          expect(said.join(' ')).toMatch(/7.*2/s);
        }
    }
  });

  test('trying again is offered where it can help', () => {
    expect(TEAM_LINKS.filter((link) => canRetry(aTeam({ link })))).toEqual(['offline', 'refused', 'old-server']);
    expect(canRetry(aTeam({ trouble: 'server-full' }))).toBe(true);
  });
});

describe('who is on a ticket', () => {
  test('oneself is no news, on another device neither', () => {
    const mine: Presence = { ...someone('Mia', 'writing'), member: 'm9' };
    const here: Presence = { ...someone('x', 'looking'), member: ME.id };
    expect(onTicket(ID, [], [mine, here], ME, NOW)).toEqual({ pending: false, writing: [], looking: [] });
  });

  test('each teammate is named once, who writes not as looking, and only those on this ticket', () => {
    const presence = [
      someone('Ben', 'looking'),
      someone('Ada', 'looking'),
      { ...someone('Ada', 'writing'), member: 'm-other' },
      someone('Eve', 'here'),
      someone('Zoe', 'gone'),
      someone('Kim', 'writing', 'amazon:na:message:2'),
    ];
    expect(onTicket(ID, [held('Ada')], presence, ME, NOW)).toEqual({
      holder: { name: 'Ada', mine: false, until: NOW + 600_000 },
      pending: false,
      writing: ['Ada'],
      looking: ['Ben'],
    });
  });

  test('a claim that has run out is nobody’s, though no word comes of it', () => {
    expect(onTicket(ID, [held('Ada')], [], ME, NOW + 599_999).holder?.name).toBe('Ada');
    expect(onTicket(ID, [held('Ada')], [], ME, NOW + 600_000).holder).toBeUndefined();
    expect(onTicket(ID, [held('Mia', true)], [], ME, NOW + 600_000).holder).toBeUndefined();
  });

  test('does not depend on the order in which people were heard', () => {
    const people = fc.array(
      fc.record({
        name: fc.constantFrom('Ada', 'Ben', 'Eve', 'Mia'),
        doing: fc.constantFrom('looking', 'writing', 'here'),
      }),
    );
    fc.assert(
      fc.property(people, (list) => {
        const presence = list.map(({ name, doing }, index) => ({
          ...someone(name, doing as Presence['doing']),
          member: `m${index + 1}`,
        }));
        const found = onTicket(ID, [], presence, ME, NOW);
        expect(onTicket(ID, [], presence.toReversed(), ME, NOW)).toEqual(found);
        expect(found.writing.filter((name) => found.looking.includes(name))).toEqual([]);
        expect([...found.writing, ...found.looking]).not.toContain('Mia');
      }),
    );
  });

  test('the sentences name them, set apart', () => {
    const on = onTicket(ID, [held('Ada')], [someone('عمر', 'writing'), someone('Ben', 'looking')], ME, NOW);
    expect(sentencesOf(t, on, 'en', at)).toEqual([
      'Ada has this ticket, until 14:02 unless renewed',
      '\u2068عمر\u2069 writing a reply now',
      'Ben looking at it now',
    ]);
    expect(sentencesOf(t, onTicket(ID, [held('Mia', true)], [], ME, NOW), 'en', at)).toEqual([
      'You have this ticket, until 14:02 unless renewed',
    ]);
    expect(sentencesOf(t, { pending: true, writing: [], looking: [] }, 'en', at)).toEqual([
      'Asked for; not confirmed yet',
    ]);
  });

  test('a row says the one thing that matters most', () => {
    const mark = (claims: ClaimRow[], ...presence: Presence[]) => markOf(onTicket(ID, claims, presence, ME, NOW));
    expect(mark([])).toBeUndefined();
    expect(mark([], someone('Ben', 'looking'))).toEqual({ what: 'looking', names: ['Ben'] });
    expect(mark([held('Ada')], someone('Ben', 'looking'))).toEqual({ what: 'held', names: ['Ada'] });
    expect(mark([held('Mia', true)])).toEqual({ what: 'mine', names: [] });
    expect(mark([{ id: ID, mine: false, pending: true }])).toEqual({ what: 'pending', names: [] });
    expect(mark([held('Mia', true)], someone('Ben', 'writing'))).toEqual({ what: 'writing', names: ['Ben'] });
  });
});

describe('what a view says of itself', () => {
  test('nothing of a ticket while it is out of sight, or none is open', () => {
    expect(doingOf({ ticketId: ID, hidden: true, typedAt: NOW, now: NOW })).toEqual({ doing: 'here' });
    expect(doingOf({ hidden: false, now: NOW })).toEqual({ doing: 'here' });
  });

  test('writing for 20 seconds after a key, then looking; a clock put back changes nothing for long', () => {
    const doing = (typedAt: number | undefined) => doingOf({ ticketId: ID, hidden: false, typedAt, now: NOW }).doing;
    expect(doing(undefined)).toBe('looking');
    expect(doing(NOW - WRITES_FOR + 1)).toBe('writing');
    expect(doing(NOW - WRITES_FOR)).toBe('looking');
    expect(doing(NOW + 3_600_000)).toBe('looking');
  });
});
