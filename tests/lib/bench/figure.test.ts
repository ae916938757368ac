import { expect, test } from 'vitest';
import { type Figure, isMet, measured } from '../../bench/figure.ts';
import { median, quantile } from '../../bench/statistics.ts';

const figure = (ours: number, beside?: number): Figure => ({
  ...{ what: 'a claim', unit: 'ms', ours, aim: { most: 2, of: beside === undefined ? 'ours' : 'ratio' } },
  ...(beside === undefined ? {} : { beside: { name: 'a peer', value: beside } }),
});
const section = (...figures: readonly Figure[]) => ({ name: 'Team', figures });

test('a section that measured nothing, of all or of one figure, is none', () => {
  expect(measured(section(figure(1), figure(0, 3))).figures).toHaveLength(2);
  expect(() => measured(section())).toThrow('nothing was measured');
  // What no measurement stands behind is no number.
  for (const nothing of [median([]), quantile([], 0.99), 1 / 0]) {
    expect(() => measured(section(figure(1), figure(nothing)))).toThrow('of “a claim”');
    expect(() => measured(section(figure(1, nothing)))).toThrow('of “a claim”');
  }
});

test('an aim is missed where it cannot be judged', () => {
  expect([isMet(figure(2)), isMet(figure(3)), isMet(figure(4, 2)), isMet(figure(5, 2)), isMet(figure(1, 0))]).toEqual([
    true,
    false,
    true,
    false,
    false,
  ]);
});
