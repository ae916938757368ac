import { expect, test } from 'vitest';
import { takeSeat } from '@/lib/background/team/seat.ts';
import type { Invitation } from '@/lib/domain/team.ts';
import type { TeamBody } from '@/lib/domain/team-event.ts';
import { FAR_FUTURE } from '@/lib/domain/time.ts';
import type { OwnEventRow, TeamErrand, TeamSeat } from '@/lib/store/rows.ts';
import { NOW } from '../../support/make.ts';
import { aWorld } from '../../support/world.ts';

const ID = 'amazon:na:message:1' as const;
const sitting = (team: string) => {
  const member = { id: 'm', name: 'Ada', role: 'admin' as const, stores: [] };
  const roster = { team, name: 'T', version: 0, members: [] };
  const clock = { at: 0, tick: 0 };
  const seat: TeamSeat = { ...{ team, member: 'm', servers: [], roster, joinedAt: 0 }, cursors: {}, clock, refused: 0 };
  const keys = { root: '', signingKey: '', sealingKey: '', jwt: '', seed: '', keys: {}, tokens: '', expiresAt: 0 };
  const invitation: Invitation = { v: 1, team, teamName: 'T', servers: [], member, ...keys };
  return { seat, invitation };
};
const did = (id: string): TeamBody & { kind: 'did' } => ({
  kind: 'did',
  ticketId: ID,
  event: { id, ticketId: ID, at: NOW, by: 'Ada', what: 'noted' },
});

test('what a team was not told is told when it is joined again, and to no other team', async () => {
  for (const [again, kept] of [
    ['same', ['team|did|amazon:na:message:1|sent', 'team|did|amazon:na:message:1|left']],
    ['other', []],
  ] as const) {
    const { store } = await aWorld();
    await takeSeat(store, sitting('same'));
    const errand = (id: string, tell: TeamErrand['tell']): TeamErrand => ({
      ...{ id, kind: 'team', at: 5, dueAt: FAR_FUTURE, tries: 0, tell },
    });
    await store.outbox.bulkPut([
      errand(`team|did|${ID}|left`, did('left')),
      errand('team|claim|x', { kind: 'claim', ticketId: ID, base: 0, lease: 1 }),
    ]);
    const own: OwnEventRow = {
      ...{ id: 'e1', order: 1, subject: 's', sealed: new Uint8Array(), body: did('sent') },
      ...{ state: 'sent', seq: 4, at: NOW },
    };
    await store.teamOwn.bulkPut([own, { ...own, id: 'e0', order: 0, body: did('heard'), state: 'heard' }]);
    await takeSeat(store, undefined);
    expect(await store.secrets.count()).toBe(0);
    expect(await store.teamOwn.count()).toBe(0);
    await takeSeat(store, sitting(again));
    const waiting = (await store.outbox.toArray()).flatMap((row) => (row.kind === 'team' ? [row] : []));
    expect(waiting.toSorted((a, b) => a.at - b.at).map(({ id }) => id)).toEqual(kept);
  }
});
