import { expect, test } from 'vitest';
import { type Asked, isStill, Lost, startAt } from '@/lib/sync/wire/anchor.ts';

const info = (last: number, { first = 1, replicas = 1, created = 'monday' } = {}): Asked => ({
  created,
  state: { first_seq: first, last_seq: last },
  config: { num_replicas: replicas },
});
/** Answers one after the other, the last for ever. */
const asking = (...answers: readonly Asked[]) => {
  let at = 0;
  return async () => {
    const answer = answers[Math.min(at, answers.length - 1)];
    at += 1;
    if (!answer) throw new Error('no answer');
    return answer;
  };
};
const at = (seq: number, id = '', created = '') => ({ seq, id, created });
const { signal } = new AbortController();

test('a reader begins after what it knows by number, and at what it knows by name', async () => {
  expect(await startAt(asking(info(9)), at(0), signal)).toEqual({ from: 1, target: 9, replicated: false });
  expect(await startAt(asking(info(9)), at(5), signal)).toMatchObject({ from: 6 });
  expect(await startAt(asking(info(9)), at(5, 'e5'), signal)).toMatchObject({ from: 5 });
  // What age has taken away cannot be compared.
  expect(await startAt(asking(info(9, { first: 7 })), at(5, 'e5'), signal)).toMatchObject({ from: 6 });
});

test('a stream of another moment, or one that ends before what was read, is lost', async () => {
  await expect(startAt(asking(info(9)), at(5, 'e5', 'sunday'), signal)).rejects.toBeInstanceOf(Lost);
  await expect(startAt(asking(info(4)), at(5), signal)).rejects.toBeInstanceOf(Lost);
});

test('a node that has just come to lead is asked again before its word is taken for a loss', async () => {
  const replicas = 3;
  const late = asking(info(4, { replicas }), info(9, { replicas }));
  expect(await startAt(late, at(5), signal)).toEqual({ from: 6, target: 9, replicated: true });
  const ended = AbortSignal.abort();
  await expect(startAt(asking(info(4, { replicas })), at(5), ended)).rejects.toBeInstanceOf(Lost);
});

test('the event known last must be met before any that follows it', () => {
  const event = (seq: number, id = `e${seq}`) => ({ seq, id, subject: 's', bytes: new Uint8Array(), takenAt: 0 });
  expect(isStill([event(5), event(6)], at(5, 'e5'))).toBe(true);
  // A node that is behind hands out older ones first.
  expect(isStill([event(3), event(4)], at(5, 'e5'))).toBe(false);
  expect(isStill([event(4), event(5)], at(5, 'e5'))).toBe(true);
  expect(() => isStill([event(5, 'another')], at(5, 'e5'))).toThrow(Lost);
  expect(() => isStill([event(4), event(6)], at(5, 'e5'))).toThrow(Lost);
});
