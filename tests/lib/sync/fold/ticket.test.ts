import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEASE } from '@/lib/domain/team.ts';
import type { HeardEvent, TeamTicket } from '@/lib/domain/team-event.ts';
import type { Decided } from '@/lib/domain/ticket.ts';
import { DAY, MINUTE } from '@/lib/domain/time.ts';
import { decidedAfter } from '@/lib/sync/fold/decided.ts';
import { changeOf, foldTicket, rebase, rewindTicket } from '@/lib/sync/fold/index.ts';
import { NOW } from '../../support/make.ts';
import { ANN, BEN, CLEO, decideds, heardOf, histories, LEA, MEMBERS, TICKET } from './arbitraries.ts';

const folded = (events: readonly HeardEvent[], from?: TeamTicket) =>
  events.reduce<TeamTicket | undefined>((team, heard) => foldTicket(team, heard).team, from);

const note = (id: string) => ({ id, text: 'Called.', by: 'Ann', at: NOW });
const did = (before: Partial<Decided>, after: Partial<Decided>) =>
  ({
    kind: 'did',
    ticketId: TICKET,
    event: { id: 'e', ticketId: TICKET, at: NOW, by: 'Ann', what: 'decided', before, after },
  }) as const;
const claim = (base: number, lease = LEASE) => ({ kind: 'claim', ticketId: TICKET, base, lease }) as const;
const release = (base: number) => ({ kind: 'release', ticketId: TICKET, base }) as const;

/** Lists that say the same in another order are the same here. */
const unordered = ({ notes, tags, steps, ...rest }: Decided) => ({
  ...rest,
  notes: notes.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ...(tags ? { tags: tags.toSorted() } : {}),
  ...(steps ? { steps: steps.toSorted((a, b) => (a.id < b.id ? -1 : 1)) } : {}),
});

describe('what was decided', () => {
  test('a change, told and folded, gives what it gave where it was made', () => {
    fc.assert(
      fc.property(decideds, decideds, (was, is) => {
        const change = changeOf(was, is);
        expect(unordered(change ? decidedAfter(was, change) : was)).toEqual(unordered(is));
      }),
    );
  });

  test('nothing changed is nothing to tell', () => {
    fc.assert(
      fc.property(decideds, (decided) => {
        expect(changeOf(decided, structuredClone(decided))).toBeUndefined();
      }),
    );
  });

  test('lists have an end, and what stood there first stays', () => {
    const many = (from: number, how: number) => Array.from({ length: how }, (_, at) => note(`n-${from + at}`));
    const tags = (from: number) => Array.from({ length: 400 }, (_, at) => `t-${from + at}`);
    const first = decidedAfter({ notes: [] }, { after: { notes: many(0, 1_500), tags: tags(0) } });
    const next = decidedAfter(first, { after: { notes: many(5_000, 1_500), tags: tags(1_000) } });
    expect(next.notes).toHaveLength(2_000);
    expect(next.notes.slice(0, 1_500)).toEqual(first.notes);
    expect(next.tags).toHaveLength(500);
  });

  test('choices of a status from far ahead push out nothing that happened', () => {
    const real = { status: 'waiting' as const, at: NOW };
    const ahead = Array.from({ length: 60 }, (_, at) => ({ status: 'open' as const, at: NOW + DAY + at }));
    const events = [did({}, { statusLog: [real] }), did({}, { statusLog: ahead })];
    const team = folded(events.map((body, at) => heardOf(at + 1, ANN, body)));
    expect(team?.decided.statusLog).toContainEqual(real);
  });

  test('a change names only what changed', () => {
    const was: Decided = { notes: [note('a'), note('b')], tags: ['vip', 'gift'], assignee: 'Ann' };
    const is: Decided = { notes: [note('a'), note('b'), note('c')], tags: ['vip'], assignee: 'Ann' };
    expect(changeOf(was, is)).toEqual({
      before: { notes: [], tags: ['gift'] },
      after: { notes: [note('c')], tags: [] },
    });
  });

  test('notes and tags of several people are all there, and a note taken back is gone', () => {
    const team = folded([
      heardOf(1, ANN, did({}, { notes: [note('a')] })),
      heardOf(2, BEN, did({ notes: [] }, { notes: [note('b')], tags: ['vip'] })),
      heardOf(3, ANN, did({}, { tags: ['gift'] })),
      heardOf(4, BEN, did({ notes: [note('a')] }, { notes: [] })),
    ]);
    expect(team?.decided).toEqual({ notes: [note('b')], tags: ['vip', 'gift'] });
  });

  test('a status goes with its times: nobody’s snooze is left on somebody’s resolved ticket', () => {
    const team = folded([
      heardOf(1, ANN, did({}, { status: 'snoozed', statusAt: 1, snoozedUntil: 9 })),
      heardOf(2, BEN, did({}, { status: 'resolved', statusAt: 2 })),
    ]);
    expect(team?.decided).toEqual({ notes: [], status: 'resolved', statusAt: 2 });
  });

  test('a choice taken back is nobody’s choice; an empty list that was chosen stays one', () => {
    const team = folded([
      heardOf(1, ANN, did({}, { assignee: 'Ann', tags: ['vip'] })),
      heardOf(2, ANN, did({ assignee: 'Ann', tags: ['vip'] }, { tags: [] })),
    ]);
    expect(team?.decided).toEqual({ notes: [], tags: [] });
  });

  test('the log of a status is in the order of its times, whoever told first', () => {
    const choice = (at: number) => ({ status: 'open', at }) as const;
    const team = folded([
      heardOf(1, ANN, did({}, { statusLog: [choice(5)] })),
      heardOf(2, BEN, did({}, { statusLog: [choice(3)] })),
    ]);
    expect(team?.decided.statusLog).toEqual([choice(3), choice(5)]);
  });

  test('fields nobody knows count for nothing', () => {
    const hostile = JSON.parse('{"__proto__":{"assignee":"Eve"},"derived":{},"constructor":1,"queue":"inbox"}');
    const team = folded([heardOf(1, ANN, did({}, hostile))]);
    expect(team?.decided).toEqual({ notes: [], queue: 'inbox' });
    expect(team?.decided.assignee).toBeUndefined();
  });

  test('what is done here and not read back is shown as if it were folded behind the rest', () => {
    fc.assert(
      fc.property(histories, histories, (heard, own) => {
        const confirmed = folded(heard) ?? { id: TICKET, decided: { notes: [] }, revision: 0, seq: 0 };
        const events = own.flatMap(({ event: { body } }) => (body.kind === 'did' ? [body.event] : []));
        const behind = own.map((one) => heardOf(one.seq + 100, one.author, one.event.body));
        expect(rebase(confirmed.decided, events)).toEqual(folded(behind, confirmed)?.decided);
      }),
    );
  });
});

describe('the stream’s order', () => {
  test('an event told again, at its place or at a later one, changes nothing', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.nat(11), { maxLength: 8 }), (events, again) => {
        const once = folded(events);
        const repeated = again.flatMap((index) => events[index] ?? []);
        expect(folded(repeated, once)).toEqual(once);
        const later = repeated.map((heard, index) => ({ ...heard, seq: 100 + index }));
        const twice = folded(later, once);
        expect(twice && { ...twice, seq: once?.seq }).toEqual(once);
      }),
    );
  });

  test('whatever is read in parts is what is read in one', () => {
    fc.assert(
      fc.property(histories, fc.nat(12), (events, at) => {
        expect(folded(events.slice(at), folded(events.slice(0, at)))).toEqual(folded(events));
      }),
    );
  });

  test('rewound to any place and read from there again, it is the same', () => {
    fc.assert(
      fc.property(histories, fc.nat(12), fc.nat(12), (events, to, more) => {
        const whole = folded(events);
        if (!whole) return;
        const earlier = rewindTicket(whole, to);
        expect(earlier.claim).toEqual(folded(events.slice(0, to))?.claim);
        expect(earlier.revision).toBe(folded(events.slice(0, to))?.revision ?? 0);
        const deeper = rewindTicket(earlier, Math.min(to, more));
        expect(unordered(folded(events.slice(Math.min(to, more)), deeper)?.decided ?? { notes: [] })).toEqual(
          unordered(whole.decided),
        );
        expect(folded(events.slice(Math.min(to, more)), deeper)?.claim).toEqual(whole.claim);
      }),
    );
  });

  test('nothing decided is lost where the server forgets', () => {
    fc.assert(
      fc.property(histories, fc.nat(12), (events, to) => {
        const whole = folded(events);
        if (whole) expect(rewindTicket(whole, to).decided).toBe(whole.decided);
      }),
    );
  });

  test('an id is its author’s: nobody takes the place of another’s event by it', () => {
    const mine = heardOf(2, BEN, did({}, { notes: [note('b')] }));
    const stolen = heardOf(1, ANN, did({}, { tags: ['vip'] }));
    const team = folded([{ ...stolen, event: { ...stolen.event, id: mine.event.id } }, mine]);
    expect(team?.decided).toEqual({ notes: [note('b')], tags: ['vip'] });
  });

  test('a page that was seen and a ticket nobody has seen', () => {
    expect(foldTicket(undefined, heardOf(7, ANN, did({}, { queue: 'claims' }))).team).toMatchObject({
      id: TICKET,
      decided: { notes: [], queue: 'claims' },
      revision: 0,
      seq: 7,
    });
    expect(() => foldTicket(undefined, heardOf(1, ANN, { kind: 'erased', buyer: 'x' }))).toThrow(TypeError);
  });
});

describe('claims', () => {
  test('the first with a current base holds; the next finds another base', () => {
    const first = foldTicket(undefined, heardOf(4, ANN, claim(0)));
    expect(first).toMatchObject({ won: true, team: { revision: 4, claim: { by: 'Ann', until: NOW + 14 * MINUTE } } });
    const second = foldTicket(first.team, heardOf(5, BEN, claim(0)));
    expect(second).toMatchObject({ won: false, team: { revision: 4, claim: { by: 'Ann' } } });
    expect(foldTicket(second.team, heardOf(6, BEN, claim(4))).won).toBe(false);
    expect(foldTicket(second.team, heardOf(14, BEN, claim(4))).won).toBe(true);
  });

  test('who holds it may renew, and let go; a lead may for others; nobody else', () => {
    const held = foldTicket(undefined, heardOf(1, ANN, claim(0))).team;
    const renewed = foldTicket(held, heardOf(2, ANN, claim(1)));
    expect(renewed).toMatchObject({ won: true, team: { claim: { since: NOW + MINUTE, until: NOW + 12 * MINUTE } } });
    expect(foldTicket(renewed.team, heardOf(3, BEN, release(2))).won).toBe(false);
    expect(foldTicket(renewed.team, heardOf(3, ANN, release(1))).won).toBe(false);
    const freed = foldTicket(renewed.team, heardOf(3, LEA, release(2)));
    expect(freed.won).toBe(true);
    expect(freed.team.claim).toBeUndefined();
    expect(freed.team.revision).toBe(3);
    expect(foldTicket(freed.team, heardOf(4, LEA, release(3))).won).toBe(false);
  });

  test('nobody claims for longer than a lease', () => {
    const greedy = foldTicket(undefined, heardOf(1, ANN, claim(0, 1e12))).team.claim;
    expect(greedy?.until).toBe(NOW + MINUTE + LEASE);
    expect(foldTicket(undefined, heardOf(1, ANN, claim(0, -5))).team.claim?.until).toBe(NOW + MINUTE);
  });

  test('two devices that came to hold different things of a ticket agree again once nobody held it for a lease', () => {
    // One of them lacked the key of Ben's claim, and heard nothing of it.
    const mine = folded([heardOf(1, ANN, claim(0)), heardOf(2, ANN, release(1)), heardOf(3, BEN, claim(2))]);
    const theirs = folded([heardOf(1, ANN, claim(0)), heardOf(2, ANN, release(1))]);
    expect([mine?.revision, theirs?.revision]).toEqual([3, 2]);
    // While it may still hold, a view that is too old counts for nothing with whoever knows better.
    const early = heardOf(12, CLEO, claim(2));
    expect(foldTicket(mine, early)).toMatchObject({ won: false, team: { claim: { by: 'Ben' } } });
    // Then the next claim counts with both, whichever of the two its author was.
    for (const base of [2, 3]) {
      const next = heardOf(13, CLEO, claim(base));
      const both = [foldTicket(mine, next), foldTicket(theirs, next)];
      for (const { won, team } of both) {
        expect(won).toBe(true);
        expect(team).toMatchObject({ revision: 13, claim: { by: 'Cleo', since: NOW + 13 * MINUTE } });
      }
      const after = heardOf(14, CLEO, release(13));
      expect(both.map(({ team }) => foldTicket(team, after).won)).toEqual([true, true]);
    }
  });

  test('whatever each of two devices missed, both say the same from the first claim on that comes after a lease', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.nat(11)), fc.array(fc.nat(11)), fc.nat(12), (events, one, other, base) => {
        const without = (missed: readonly number[]) => folded(events.filter((_, at) => !missed.includes(at)));
        const next = heardOf(events.length + 11, CLEO, claim(base));
        const [mine, theirs] = [one, other].map((missed) => foldTicket(without(missed), next));
        expect(mine?.won).toBe(true);
        expect(mine?.team.claim).toEqual(theirs?.team.claim);
        expect([mine?.won, mine?.team.revision]).toEqual([theirs?.won, theirs?.team.revision]);
      }),
    );
  });

  test('nobody lets go of what another has since by an old view of it, however old', () => {
    const held = folded([heardOf(1, ANN, claim(0)), heardOf(20, BEN, claim(1))]);
    expect(foldTicket(held, heardOf(50, LEA, release(1)))).toMatchObject({ won: false, team: { revision: 20 } });
  });

  test('read a second time, a claim says again whether it held', () => {
    const won = heardOf(1, ANN, claim(0));
    const lost = heardOf(2, BEN, claim(0));
    const team = folded([won, lost]);
    expect(foldTicket(team, won)).toEqual({ team, won: true });
    expect(foldTicket(team, lost)).toEqual({ team, won: false });
    expect(foldTicket(team, { ...won, seq: 9 }).won).toBe(true);
  });

  test('in every order of what up to six people want, at most one of them holds it', () => {
    // Each acts on what it last heard: somewhere before its place.
    const wants = fc.array(fc.record({ who: fc.nat(5), lag: fc.nat(4), lets: fc.boolean() }), { maxLength: 30 });
    fc.assert(
      fc.property(wants, (all) => {
        const seen: (TeamTicket | undefined)[] = [undefined];
        let holder: { by: string; until: number } | undefined;
        for (const [index, { who, lag, lets }] of all.entries()) {
          const author = MEMBERS[who] ?? ANN;
          const base = seen.at(Math.max(-1 - lag, -seen.length))?.revision ?? 0;
          const heard = heardOf(index + 1, author, lets ? release(base) : claim(base));
          const { team, won } = foldTicket(seen.at(-1), heard);
          if (won && !lets) {
            const free = !holder || holder.by === author.name || holder.until <= heard.takenAt;
            expect(free).toBe(true);
            holder = { by: author.name, until: heard.takenAt + LEASE };
          }
          if (won && lets) holder = undefined;
          expect(team.claim && { by: team.claim.by, until: team.claim.until }).toEqual(holder);
          seen.push(team);
        }
      }),
    );
  });
});
