import { beforeAll, describe, expect, test } from 'vitest';
import type { Approval } from '@/lib/domain/approval.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { TeamBody } from '@/lib/domain/team-event.ts';
import { openEvent } from '@/lib/sync/seal/index.ts';
import { NOW } from '../../support/make.ts';
import { anEvent, aTeam, keyOf, sealed, subjectFor, TAKEN, type Team, TICKET } from '../../support/seals.ts';

let team: Team;
beforeAll(async () => {
  team = await aTeam([{ name: 'Ann', role: 'lead' }, { name: 'Ben' }]);
});

/** What others read when Ben, or Ann, says this. */
async function heard(at: number, body: TeamBody): Promise<TeamBody> {
  const { keys, member } = team.seat(at);
  const subject = await subjectFor(team, team.seat(at), body);
  const bytes = await sealed(keys, subject, anEvent(member.id, body));
  const opened = await openEvent(team.seat(0).keys, team.roster, team.team, subject, bytes, TAKEN, keyOf);
  if (!('event' in opened)) throw new Error(JSON.stringify(opened));
  return opened.event.body;
}
const did = (fields: Partial<TicketEvent>): TeamBody => ({
  kind: 'did',
  ticketId: TICKET,
  event: { id: 'op', ticketId: TICKET, at: NOW, by: 'Ben', what: 'noted', ...fields },
});
const note = (id: string, by: string) => ({ id, by, text: 'Refund it, I agreed.', at: NOW });

describe('a device speaks for its member', () => {
  test('in the record: another’s name becomes its own, a rule’s stays', async () => {
    expect(await heard(1, did({ by: 'Ann' }))).toEqual(did({ by: 'Ben' }));
    for (const by of ['Ben', 'rule Late parcels', 'Somebody of last year'])
      expect(await heard(1, did({ by }))).toEqual(did({ by }));
  });

  test('in notes and steps that are new; those that stood there keep their names', async () => {
    const old = note('1', 'Ann');
    const step = { id: 'late/ask', at: NOW } as const;
    const said = did({
      before: { notes: [old], steps: [] },
      after: { notes: [old, note('2', 'Ann'), note('3', 'rule A')], steps: [{ ...step, by: 'Ann' }] },
    });
    expect(await heard(1, said)).toEqual(
      did({
        before: { notes: [old], steps: [] },
        after: { notes: [old, note('2', 'Ben'), note('3', 'rule A')], steps: [{ ...step, by: 'Ben' }] },
      }),
    );
    // A note of one's own does not become another's word afterwards.
    const turned = did({ before: { notes: [note('1', 'Ben')] }, after: { notes: [note('1', 'Ann')] } });
    expect(await heard(1, turned)).toEqual(
      did({ before: { notes: [note('1', 'Ben')] }, after: { notes: [note('1', 'Ben')] } }),
    );
  });

  test('in a note of another that is told with other words', async () => {
    const turned = did({
      before: { notes: [{ ...note('1', 'Ann'), text: 'Do not refund.' }], steps: [{ id: 'a/b', by: 'Ann', at: NOW }] },
      after: { notes: [note('1', 'Ann')], steps: [{ id: 'a/b', by: 'Ann', at: NOW + 1 }] },
    });
    expect(await heard(1, turned)).toMatchObject({
      event: { after: { notes: [{ by: 'Ben' }], steps: [{ by: 'Ben' }] } },
    });
  });

  test('under a name that only looks like another’s', async () => {
    for (const by of ['ann', ' Ann ', 'A\u200bnn', 'Ａｎｎ', 'Ann\u2060'])
      expect(await heard(1, did({ by }))).toEqual(did({ by: 'Ben' }));
  });

  test('in what it asks of a lead, and in what it decides', async () => {
    const asked: Approval = {
      ...{ id: 'a', ticketId: TICKET, kind: 'second_look', words: 'Yes', askedBy: 'Ann', askedAt: NOW },
      ...{ expiresAt: NOW + 1, state: 'requested' },
    };
    const body = (approval: Approval): TeamBody => ({ kind: 'approval', ticketId: TICKET, approval });
    expect(await heard(1, body(asked))).toEqual(body({ ...asked, askedBy: 'Ben' }));
    // Ben looks at his own words in Ann's name: it is his own look, and folding says what that is worth.
    const looked: Approval = { ...asked, askedBy: 'Ben', state: 'approved', decidedBy: 'Ann', decidedAt: NOW };
    expect(await heard(1, body(looked))).toEqual(body({ ...looked, decidedBy: 'Ben' }));
    expect(await heard(0, body(looked))).toEqual(body(looked));
    const recorded = did({ what: 'approval', approval: asked });
    expect(await heard(1, recorded)).toEqual(did({ what: 'approval', approval: { ...asked, askedBy: 'Ben' } }));
  });
});
