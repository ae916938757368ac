/** Who is here, and on what: what is told, what is shown, and that who writes goes on holding. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startPresence } from '@/lib/background/team/here.ts';
import type { Desk } from '@/lib/background/team/open.ts';
import type { Session } from '@/lib/background/team/session-face.ts';
import { PRESENCE_EVERY, type PresenceSaid } from '@/lib/domain/team.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { openPresence, sealPresence } from '@/lib/sync/seal/index.ts';
import { presenceSubject } from '@/lib/sync/subjects.ts';
import { aTeam, type Seat, STORE, type Team, TICKET } from '../../support/seals.ts';

const ELSEWHERE: TicketId = 'shopify:harbour:order:1';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

/** The presence of a team's first member, who has the shop of the ticket alone. */
async function here() {
  const team = await aTeam([{ name: 'Ben', stores: [STORE] }, { name: 'Ann' }]);
  const { member, keys, secrets } = team.seat(0);
  const own = { jwt: '', seed: '', keys: {}, tokens: '', root: '', servers: [], teamName: '', expiresAt: 0 };
  const desk: Desk = { invitation: { v: 1, team: team.team, member, ...own, ...secrets }, keys, roster: team.roster };
  const told: Uint8Array[] = [];
  let hear: (said: { member: string; subject: string; bytes: Uint8Array }) => void = () => {};
  const wire = {
    presence: (heard: typeof hear) => {
      hear = heard;
      return { say: (bytes: Uint8Array) => void told.push(bytes), stop: () => {} };
    },
  };
  const writes: TicketId[] = [];
  const presence = startPresence({
    now: Date.now,
    looking: () => true,
    changed: () => {},
    writes: (id) => void writes.push(id),
  });
  presence.through({ desk: () => desk, wire } as unknown as Session);
  const say = async (seat: Seat, said: PresenceSaid) => {
    const subject = presenceSubject(team.team, seat.member.id);
    hear({ member: seat.member.id, subject, bytes: await sealPresence(seat.keys, team.team, seat.member.id, said) });
  };
  return { team, presence, told, writes, say };
}

/** What of it the others of the team can read. */
async function readOf(team: Team, bytes: Uint8Array) {
  const subject = presenceSubject(team.team, team.seat(0).member.id);
  const everywhere = { ...team.roster, members: team.roster.members.map((one) => ({ ...one, stores: [] })) };
  const opened = await openPresence(team.seat(1).keys, everywhere, team.team, subject, bytes, Date.now());
  return 'said' in opened ? opened.said : opened;
}

test('of a ticket in a shop that is not one’s own it is shown that somebody is here, and no more', async () => {
  const { team, presence, say } = await here();
  await say(team.seat(1), { doing: 'writing', ticketId: ELSEWHERE });
  await expect.poll(() => presence.all()).toHaveLength(1);
  expect(presence.all()[0]).toMatchObject({ name: 'Ann', doing: 'here' });
  expect(presence.all()[0]).not.toHaveProperty('ticketId');
  await say(team.seat(1), { doing: 'writing', ticketId: TICKET });
  await expect.poll(() => presence.all()[0]).toMatchObject({ doing: 'writing', ticketId: TICKET });
  await say(team.seat(1), { doing: 'gone', ticketId: ELSEWHERE });
  await expect.poll(() => presence.all()).toEqual([]);
});

test('nor is it told', async () => {
  const { team, presence, told } = await here();
  presence.say({ doing: 'looking', ticketId: ELSEWHERE }, 1);
  presence.say({ doing: 'looking', ticketId: TICKET }, 1);
  await expect.poll(() => told.length).toBe(2);
  const said = await Promise.all(told.map((bytes) => readOf(team, bytes)));
  expect(said).toEqual([{ doing: 'here' }, { doing: 'looking', ticketId: TICKET }]);
});

test('who writes without a break is said to write again and again, though the view says so once', async () => {
  const { presence, writes } = await here();
  presence.say({ doing: 'writing', ticketId: TICKET }, 1);
  vi.advanceTimersByTime(3 * PRESENCE_EVERY);
  expect(writes).toEqual([TICKET, TICKET, TICKET]);
  presence.say({ doing: 'looking', ticketId: TICKET }, 1);
  vi.advanceTimersByTime(3 * PRESENCE_EVERY);
  expect(writes).toHaveLength(3);
});
