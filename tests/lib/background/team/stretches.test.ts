import { expect, test } from 'vitest';
import { stretchesOf } from '@/lib/background/team/stretches.ts';
import { keysSubject, rosterSubject } from '@/lib/sync/subjects.ts';
import type { WireEvent } from '@/lib/sync/wire/index.ts';
import { subjectOf, TEAM } from '../../support/wires.ts';

const event = (subject: string, seq: number): WireEvent => ({
  ...{ seq, subject, bytes: new Uint8Array(), takenAt: 0, id: '' },
});

test('what changes roster or keys stands alone between what came before it and what comes after', () => {
  const subjects = [subjectOf(), subjectOf(), rosterSubject(TEAM), subjectOf(), keysSubject(TEAM), keysSubject(TEAM)];
  const stretches = stretchesOf(subjects.map(event), TEAM);
  expect(stretches.map((one) => one.map(({ seq }) => seq))).toEqual([[0, 1], [2], [3], [4], [5]]);
});

test('no more is opened at once than may be asked for at once, and all of it in order', () => {
  const all = Array.from({ length: 120 }, (_, at) => event(subjectOf(), at));
  const stretches = stretchesOf(all, TEAM);
  expect(stretches.map(({ length }) => length)).toEqual([50, 50, 20]);
  expect(stretches.flat()).toEqual(all);
});
