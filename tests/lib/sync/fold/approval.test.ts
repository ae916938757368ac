import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Approval, TeamApproval } from '@/lib/domain/approval.ts';
import type { HeardEvent } from '@/lib/domain/team-event.ts';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time.ts';
import { foldApproval, rewindApproval, tellable } from '@/lib/sync/fold/index.ts';
import { NOW } from '../../support/make.ts';
import { ANN, BEN, CLEO, heardOf, LEA, MEMBERS, TICKET } from './arbitraries.ts';

const asked = (fields: Partial<Approval> = {}): Approval => ({
  id: 'approval-1',
  ticketId: TICKET,
  kind: 'full-refund',
  words: 'We refund all of it.',
  askedBy: 'Ann',
  askedAt: NOW,
  expiresAt: NOW + HOUR,
  state: 'requested',
  ...fields,
});
const body = (approval: Approval) => ({ kind: 'approval', ticketId: TICKET, approval }) as const;
const request = (seq: number, fields: Partial<Approval> = {}) => heardOf(seq, ANN, body(asked(fields)));
const verdict = (seq: number, author: typeof ANN, state: Approval['state'], fields: Partial<Approval> = {}) =>
  heardOf(seq, author, body(asked({ state, decidedBy: author.name, decidedAt: NOW, ...fields })));

const folded = (events: readonly HeardEvent[], from?: TeamApproval) =>
  events.reduce<TeamApproval | undefined>((known, heard) => foldApproval(known, heard).approval, from);

describe('an approval in the stream', () => {
  test('the first decision counts; the second changes nothing', () => {
    const open = foldApproval(undefined, request(1));
    expect(open).toMatchObject({ won: true, approval: { state: 'requested', askedBy: 'Ann' } });
    const first = foldApproval(open.approval, verdict(2, LEA, 'denied'));
    expect(first).toMatchObject({ won: true, approval: { state: 'denied', decidedBy: 'Lea' } });
    const other = { ...LEA, id: 'noralead00000000', name: 'Nora' };
    expect(foldApproval(first.approval, verdict(3, other, 'approved'))).toMatchObject({
      won: false,
      approval: { state: 'denied', decidedBy: 'Lea' },
    });
  });

  test('asked twice, the first request counts', () => {
    const known = folded([request(1)]);
    expect(foldApproval(known, heardOf(2, BEN, body(asked({ words: 'Other words.' }))))).toEqual({
      approval: known,
      won: false,
    });
  });

  test('only a lead decides, whatever the decision calls the request', () => {
    const known = folded([request(1)]);
    const { won, approval } = foldApproval(known, verdict(2, BEN, 'approved', { kind: 'second_look' }));
    expect(won).toBe(false);
    expect(approval.state).toBe('requested');
    expect(foldApproval(approval, verdict(3, LEA, 'approved')).won).toBe(true);
  });

  test('a second look is anybody’s but the asker’s, whoever the asker says asked', () => {
    const look = { kind: 'second_look', askedBy: 'Cleo' } as const;
    const known = folded([request(1, look)]);
    expect(known?.askedBy).toBe('Ann');
    expect(foldApproval(known, verdict(2, ANN, 'approved', look)).won).toBe(false);
    expect(foldApproval(known, verdict(2, CLEO, 'approved', look))).toMatchObject({
      won: true,
      approval: { state: 'approved', decidedBy: 'Cleo' },
    });
  });

  test('it expires by the server’s clock, however wrong the asker’s is', () => {
    const skewed = { askedAt: NOW + 300 * DAY, expiresAt: NOW + 300 * DAY + HOUR };
    const known = folded([request(0, skewed)]);
    expect(known).toMatchObject({ askedAt: NOW, expiresAt: NOW + HOUR });
    expect(foldApproval(known, verdict(59, LEA, 'approved')).approval).toMatchObject({
      state: 'approved',
      expiresAt: NOW + 59 * MINUTE + 7 * DAY,
    });
    expect(foldApproval(known, verdict(60, LEA, 'approved')).won).toBe(false);
  });

  test('a decision heard before its request permits nothing until then', () => {
    const look = { kind: 'second_look', askedBy: 'Ann' } as const;
    const early = foldApproval(undefined, verdict(1, BEN, 'approved', look));
    expect(early).toMatchObject({ won: false, approval: { state: 'expired' } });
    expect(early.approval.decidedBy).toBeUndefined();
    expect(folded([request(2, look)], early.approval)).toMatchObject({ state: 'approved', decidedBy: 'Ben' });
  });

  test('what was decided here and not read back is shown until something else is heard', () => {
    const here: TeamApproval = asked({ state: 'approved', decidedBy: 'Lea', decidedAt: NOW });
    const known = folded([request(1)], here);
    expect(known).toMatchObject({ state: 'approved', decidedBy: 'Lea' });
    const other = { ...LEA, id: 'noralead00000000', name: 'Nora' };
    expect(folded([verdict(2, other, 'denied')], known)).toMatchObject({ state: 'denied', decidedBy: 'Nora' });
  });

  test('what a server forgot stays decided until it holds a decision again', () => {
    const known = folded([request(1), verdict(2, LEA, 'approved')]);
    const rewound = known && rewindApproval(known, 0);
    expect(rewound).toMatchObject({ state: 'approved', decidedBy: 'Lea' });
    const other = { ...LEA, id: 'noralead00000000', name: 'Nora' };
    const again = folded([verdict(1, other, 'denied'), request(2), verdict(3, LEA, 'approved')], rewound);
    expect(again).toEqual(folded([verdict(1, other, 'denied'), request(2), verdict(3, LEA, 'approved')]));
    expect(again).toMatchObject({ state: 'denied', decidedBy: 'Nora' });
  });

  test('a decision about other words, another sum or ticket decides nothing, and stands in no other one’s way', () => {
    const other = 'amazon:A1:message:999-9999999-9999999' as const;
    const differently: readonly Partial<Approval>[] = [
      { words: 'We refund a part of it.' },
      { amount: { minor: 1, currency: 'EUR' } },
      { ticketId: other },
      { kind: 'replacement' },
    ];
    for (const fields of differently) {
      const known = folded([request(1)]);
      const said = foldApproval(known, verdict(2, LEA, 'approved', fields));
      expect(said).toMatchObject({ won: false, approval: { state: 'requested', words: 'We refund all of it.' } });
      expect(folded([verdict(3, LEA, 'denied')], said.approval)).toMatchObject({ state: 'denied', decidedBy: 'Lea' });
      // Heard before what it is about, too.
      expect(folded([verdict(1, LEA, 'approved', fields), request(2)])?.state).toBe('requested');
      const both = [verdict(1, LEA, 'approved', fields), verdict(2, LEA, 'approved'), request(3)];
      expect(folded(both)?.state).toBe('approved');
    }
    const many = Array.from({ length: 40 }, (_, at) => verdict(at + 2, LEA, 'approved', { words: `Words ${at}` }));
    expect(folded([request(1), ...many])?.place?.verdicts.length).toBeLessThan(10);
  });

  test('its places are not told', () => {
    const known = folded([request(1)]);
    expect(known && tellable(known)).toEqual({ ...asked(), expiresAt: NOW + MINUTE + HOUR });
    expect(() => foldApproval(undefined, heardOf(1, ANN, { kind: 'erased', buyer: 'x' }))).toThrow(TypeError);
  });

  test('repeated, rewound and read again, it is the same', () => {
    const says = fc.tuple(
      fc.constantFrom(...MEMBERS),
      fc.constantFrom('requested' as const, 'approved' as const, 'denied' as const, 'expired' as const),
    );
    const kinds = fc.constantFrom('second_look' as const, 'full-refund' as const);
    fc.assert(
      fc.property(fc.array(says, { maxLength: 8 }), kinds, fc.nat(8), (all, kind, to) => {
        const events = all.map(([author, state], index) => heardOf(index + 1, author, body(asked({ state, kind }))));
        const once = folded(events);
        if (!once) return;
        expect(folded(events, once)).toEqual(once);
        expect(folded(events.slice(to), rewindApproval(once, to))).toEqual(once);
        const later = events.map((heard) => ({ ...heard, seq: heard.seq + 100 }));
        const twice = folded(later, once);
        expect([twice?.state, twice?.decidedBy]).toEqual([once.state, once.decidedBy]);
      }),
    );
  });
});
