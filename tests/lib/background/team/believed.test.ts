/** Last values that one member wrote, each by itself or beside others: what of them counts at who joins. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Keyring } from '@/lib/background/team/keyring.ts';
import type { Desk } from '@/lib/background/team/open.ts';
import { openValues } from '@/lib/background/team/values/take.ts';
import { LOST, type TeamApproval } from '@/lib/domain/approval.ts';
import { LEASE } from '@/lib/domain/team.ts';
import type { ClaimStep, HeardEvent, TeamTicket, TicketNow } from '@/lib/domain/team-event.ts';
import type { Decided } from '@/lib/domain/ticket.ts';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time.ts';
import { foldApproval, foldTicket } from '@/lib/sync/fold/index.ts';
import { sealValue, valueSubjectOf } from '@/lib/sync/seal/index.ts';
import { NOW } from '../../support/make.ts';
import { anEvent, aTeam, keyFor, keyOf, type Seat, TAKEN, type Team, TICKET } from '../../support/seals.ts';
import { aWorld } from '../../support/world.ts';

const ENDS = { upTo: 100, lastSeq: 120 };
const ABSURD = 2 ** 52;
let team: Team;
beforeAll(async () => {
  const people = [{ name: 'Ann' }, { name: 'Lea', role: 'lead' }, { name: 'Eve', revokedAt: TAKEN + HOUR }] as const;
  team = await aTeam(people);
});
const [ann, lea, eve] = [0, 1, 2].map((at) => () => team.seat(at)) as [() => Seat, () => Seat, () => Seat];

const value = (
  seq: number,
  queue: string,
  more: Partial<TeamTicket> & Pick<TicketNow, 'approvals'> = {},
): TicketNow => {
  const { approvals, ...rest } = more;
  const decided: Decided = { notes: [], queue };
  const ticket = { id: TICKET, decided, revision: 0, seq, ...rest };
  return { stream: 's', team: ticket, messages: [], ...(approvals ? { approvals } : {}) };
};

/** What a device that joins makes of these. */
async function taken(...said: readonly (readonly [Seat, TicketNow])[]): Promise<TicketNow | undefined> {
  const { world } = await aWorld();
  const { member, keys, secrets } = ann();
  const own = { signingKey: '', sealingKey: '', jwt: '', seed: '', keys: {}, tokens: '', root: '' };
  const of = { v: 1, team: team.team, teamName: '', servers: [], member, expiresAt: 0 } as const;
  const desk: Desk = { invitation: { ...of, ...own, ...secrets }, keys, roster: team.roster };
  const ring: Keyring = {
    prefetch: async () => {},
    find: (_, author, boxed) => keyOf(author, boxed),
    adopted: () => undefined,
    lacks: () => [],
    clear: () => {},
  };
  const batch = said.map(async ([seat, now], at) => {
    const subject = await valueSubjectOf(seat.keys, team.team, seat.member.id, TICKET);
    const bytes = await sealValue(seat.keys, subject, now, await keyFor(seat.keys, TICKET));
    return { seq: at + 1, subject, bytes, takenAt: TAKEN, id: '' };
  });
  const opened = await openValues(world, desk, await Promise.all(batch), { ...ENDS, stream: 's', ring });
  expect(opened.refused).toBe(0);
  return opened.values[0]?.now;
}

const heard = (seq: number, by: Seat, body: HeardEvent['event']['body']): HeardEvent => ({
  ...{ seq, takenAt: TAKEN + MINUTE, author: by.member, event: anEvent(by.member.id, body) },
});
const queued = (queue: string) =>
  ({
    kind: 'did',
    ticketId: TICKET,
    event: { id: 'e', ticketId: TICKET, at: NOW, by: 'Ann', what: 'decided', after: { queue } },
  }) as const;

describe('places in a last value', () => {
  test('behind where the stream is read from keep out nothing that is read there', async () => {
    const now = await taken([eve(), value(119, 'false')]);
    const lying = await taken([ann(), value(119, 'false')]);
    for (const one of [now, lying]) {
      const { team: said } = foldTicket(one?.team, heard(110, ann(), queued('told')));
      expect(said.decided.queue).toBe('told');
    }
  });

  test('that the stream has not reached count for nothing, beside others and beside the stream', async () => {
    const absurd = value(ABSURD, 'false');
    expect((await taken([ann(), absurd], [lea(), value(50, 'true')]))?.team).toMatchObject({
      seq: 50,
      decided: { queue: 'true' },
    });
    const alone = await taken([ann(), absurd]);
    expect(alone?.team.seq).toBe(0);
    expect(foldTicket(alone?.team, heard(7, ann(), queued('told'))).team.decided.queue).toBe('told');
  });

  test('of one who left the team are behind everybody’s', async () => {
    expect((await taken([eve(), value(99, 'false')], [ann(), value(50, 'true')]))?.team.decided.queue).toBe('true');
    // Of a ticket nobody else wrote of it is better than nothing.
    expect((await taken([eve(), value(99, 'only')]))?.team).toMatchObject({ seq: 0, decided: { queue: 'only' } });
  });

  test('of a claim are those of its steps, and none holds on for longer than a lease', async () => {
    const claim = { by: 'Ann', member: ann().member.id, since: TAKEN, until: TAKEN + 30 * DAY };
    const step: ClaimStep = { seq: 40, at: TAKEN + 30 * DAY, claim };
    const held = (await taken([ann(), value(50, 'q', { claim, revision: ABSURD, claims: [step] })]))?.team;
    expect(held).toMatchObject({ revision: 40, claim: { by: 'Ann', until: TAKEN + LEASE + MINUTE } });
    const later = { ...heard(60, lea(), { kind: 'claim', ticketId: TICKET, base: 7, lease: LEASE }) };
    expect(foldTicket(held, { ...later, takenAt: TAKEN + LEASE + MINUTE }).won).toBe(true);
    const none = (await taken([ann(), value(50, 'q', { claim, revision: 45 })]))?.team;
    expect(none?.claim).toBeUndefined();
    const ahead = (await taken([ann(), value(50, 'q', { claim, claims: [{ ...step, seq: ABSURD }] })]))?.team;
    expect(ahead).toMatchObject({ revision: 0 });
    expect(ahead?.claim).toBeUndefined();
  });
});

describe('approvals in a last value', () => {
  const request: TeamApproval = {
    ...{ id: 'a', ticketId: TICKET, kind: 'full-refund', words: 'All of it.', askedBy: 'Ann', askedAt: NOW },
    ...{ expiresAt: TAKEN + HOUR, state: 'requested', place: { asked: 40, waitsUntil: TAKEN + HOUR, verdicts: [] } },
  };
  const yes = { seq: 45, by: 'Lea', lead: true, state: 'approved', at: NOW, takenAt: NOW, until: NOW + DAY } as const;
  const approved: TeamApproval = {
    ...{ ...request, state: 'approved', decidedBy: 'Lea', decidedAt: NOW, expiresAt: NOW + DAY },
    place: { asked: 40, waitsUntil: TAKEN + HOUR, verdicts: [yes] },
  };

  test('that are decided are taken from who may decide, and from nobody else', async () => {
    expect((await taken([lea(), value(50, 'q', { approvals: [approved] })]))?.approvals).toEqual([approved]);
    for (const seat of [ann(), eve()])
      expect((await taken([seat, value(50, 'q', { approvals: [approved] })]))?.approvals).toBeUndefined();
    expect((await taken([lea(), value(ABSURD, 'q', { approvals: [approved] })]))?.approvals).toBeUndefined();
  });

  test('that somebody asked for are passed on by everybody, until the stream says who asked, and when', async () => {
    const forged = { ...request, askedBy: 'Lea', expiresAt: NOW + 300 * DAY };
    const [passed] = (await taken([ann(), value(50, 'q', { approvals: [forged] })]))?.approvals ?? [];
    expect(passed).toMatchObject({ state: 'requested', expiresAt: TAKEN + DAY, place: { asked: LOST, verdicts: [] } });
    const { place: _, ...told } = request;
    const asked = foldApproval(passed, heard(40, ann(), { kind: 'approval', ticketId: TICKET, approval: told }));
    expect(asked.approval).toMatchObject({ state: 'requested', askedBy: 'Ann', place: { asked: 40 } });
  });
});
