import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HeardEvent, TeamTicket, TicketNow } from '@/lib/domain/team-event.ts';
import type { Message } from '@/lib/domain/ticket.ts';
import { foldRow, foldTicket, mergeValues, rewindRow } from '@/lib/sync/fold/index.ts';
import { NOW } from '../../support/make.ts';
import { aTicket } from '../../support/ticket.ts';
import { ANN, BEN, heardOf, histories, TICKET } from './arbitraries.ts';

const message = (n: number, text = `Message ${n}`): Message => ({
  id: `${TICKET}#${n}`,
  ticketId: TICKET,
  position: n,
  direction: 'inbound',
  text,
});

const value = (seq: number, changedAt: number, messages: readonly Message[] = [], queue = `at ${seq}`): TicketNow => ({
  stream: 's',
  team: { id: TICKET, decided: { notes: [], queue }, revision: 0, seq },
  observed: { ...aTicket(TICKET, { changedAt, subject: `seen ${changedAt}` }, {}).observed },
  messages,
});

describe('last values of one ticket', () => {
  test('what the stream says is from the furthest, what pages showed from the newest, messages are everybody’s', () => {
    const merged = mergeValues([
      value(9, NOW, [message(1), message(3)]),
      value(7, NOW + 5, [message(1, 'Message 1, whole'), message(2)]),
    ]);
    expect(merged.team).toMatchObject({ seq: 9, decided: { queue: 'at 9' } });
    expect(merged.observed).toMatchObject({ subject: `seen ${NOW + 5}`, messageCount: 3 });
    expect(merged.messages.map(({ text }) => text)).toEqual(['Message 1', 'Message 2', 'Message 3']);
  });

  test('in whatever order they come, it is the same', () => {
    const values = fc.array(
      fc.record({ seq: fc.nat(3), at: fc.nat(2), ns: fc.uniqueArray(fc.nat(4)), queue: fc.constantFrom('a', 'b') }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(values, fc.infiniteStream(fc.nat()), (all, shuffle) => {
        const made = all.map(({ seq, at, ns, queue }) =>
          value(
            seq,
            NOW + at,
            ns.map((n) => message(n)),
            queue,
          ),
        );
        const other = made
          .map((one) => ({ one, by: shuffle.next().value }))
          .sort((a, b) => a.by - b.by)
          .map(({ one }) => one);
        expect(mergeValues(other)).toEqual(mergeValues(made));
      }),
    );
  });

  test('whoever goes on from one, from wherever before its end, comes to what one who heard all came to', () => {
    const folded = (events: readonly HeardEvent[], from?: TeamTicket) =>
      events.reduce<TeamTicket | undefined>((team, heard) => foldTicket(team, heard).team, from);
    fc.assert(
      fc.property(histories, fc.nat(12), fc.nat(12), (events, end, start) => {
        const of = (team: TeamTicket): TicketNow => ({ stream: 's', team, messages: [] });
        const upTo = Math.min(end, events.length);
        const team = folded(events.slice(0, upTo));
        if (!team) return;
        const taken = mergeValues([of(team)], events.length).team;
        const from = Math.min(start, upTo);
        expect(folded(events.slice(from), taken)).toEqual(folded(events));
        // And once more from the very beginning, as it is read for the record.
        expect(folded(events, folded(events.slice(from), taken))).toEqual(folded(events));
        // Beside one that is behind it, whoever is asked first.
        const behind = folded(events.slice(0, from));
        if (behind) expect(mergeValues([of(behind), of(team)]).team).toEqual(team);
      }),
    );
  });

  test('of one that nobody saw on a page there is what was decided', () => {
    const { observed: _, ...unseen } = value(9, NOW);
    expect(mergeValues([unseen, value(3, NOW, [message(1)])])).toMatchObject({
      team: { seq: 9 },
      observed: { subject: `seen ${NOW}` },
      messages: [{ position: 1 }],
    });
    expect(mergeValues([unseen])).toEqual(unseen);
  });

  test('nobody is further than the stream', () => {
    expect(mergeValues([value(1_000_000, NOW)], 12).team.seq).toBe(12);
    expect(() => mergeValues([])).toThrow(RangeError);
  });
});

describe('a shared row', () => {
  const put = (name: string) => ({ kind: 'row', table: 'rules', id: 'r', row: { id: 'r', name } }) as const;
  const first = heardOf(1, ANN, put('one'));
  const second = heardOf(2, BEN, put('two'));

  test('the newest counts, and one told again is not newer', () => {
    const one = foldRow(undefined, first);
    const two = foldRow(one.place, second);
    expect([one.won, two.won]).toEqual([true, true]);
    const again = foldRow(two.place, { ...first, seq: 9 });
    expect(again.won).toBe(false);
    expect(foldRow(again.place, heardOf(10, ANN, { kind: 'unrow', table: 'rules', id: 'r' })).won).toBe(true);
    expect(foldRow(two.place, first)).toEqual({ place: two.place, won: false });
  });

  test('what a server forgot counts where it is told again', () => {
    const place = foldRow(foldRow(undefined, first).place, second).place;
    const rewound = rewindRow({ ...place, id: 'rules|r', hash: 'h' }, 0);
    const later = foldRow(rewound, { ...second, seq: 1 });
    expect(later.won).toBe(true);
    expect(foldRow(later.place, { ...first, seq: 2 }).won).toBe(true);
    expect(rewindRow(place, 2)).toBe(place);
  });
});
