import { expect, test } from 'vitest';
import { startTicker } from '@/lib/background/ticker.ts';
import { FAR_FUTURE, HOUR, MINUTE, SECOND } from '@/lib/domain/time.ts';
import { NOW } from '../support/make.ts';

class Shut extends Error {}

/** A ticker whose alarms are written down, newest last; `undefined`: taken back. */
function aTicker(work: () => Promise<number>) {
  const alarms: (number | undefined)[] = [];
  let runs = 0;
  const run = startTicker({
    work: () => {
      runs++;
      return work();
    },
    isShut: (error) => error instanceof Shut,
    now: () => NOW,
    alarm: async (at) => void alarms.push(at),
    quiet: async () => void alarms.push(undefined),
  });
  return { run, alarms, runs: () => runs };
}

test('sets an alarm before anything is done, so that a killed worker is woken to go on', async () => {
  const { run, alarms, runs } = aTicker(() => new Promise(() => {}));
  run();
  await expect.poll(runs).toBe(1);
  expect(alarms).toEqual([NOW + MINUTE]);
  // It rang while the work went on: the worker may be killed after that as well.
  run();
  expect(alarms).toEqual([NOW + MINUTE, NOW + MINUTE]);
  expect(runs()).toBe(1);
});

test('is woken for the next moment, no sooner than an alarm can ring, and sleeps where nothing waits', async () => {
  for (const [next, alarm] of [
    [NOW + HOUR, NOW + HOUR],
    [NOW + SECOND, NOW + 30 * SECOND],
    [FAR_FUTURE, undefined],
  ] as const) {
    const { run, alarms } = aTicker(async () => next);
    run();
    await expect.poll(() => alarms).toEqual([NOW + MINUTE, alarm]);
  }
});

test('tries again in a minute what failed, unless it waits for a person', async () => {
  const failing = aTicker(() => Promise.reject(new Error('the store is full')));
  failing.run();
  const shut = aTicker(() => Promise.reject(new Shut()));
  shut.run();
  await expect.poll(() => shut.alarms).toEqual([NOW + MINUTE, undefined]);
  expect(failing.alarms).toEqual([NOW + MINUTE]);
  await expect
    .poll(() => {
      failing.run();
      return failing.runs();
    })
    .toBeGreaterThan(1);
});

test('runs once at a time, and once more when it was asked to meanwhile', async () => {
  let end = (_next: number) => {};
  const { run, alarms, runs } = aTicker(
    () =>
      new Promise((done) => {
        end = done;
      }),
  );
  run();
  await expect.poll(runs).toBe(1);
  run();
  run();
  expect(runs()).toBe(1);
  end(NOW + HOUR);
  await expect.poll(runs).toBe(2);
  end(NOW + 2 * HOUR);
  await expect.poll(() => alarms.at(-1)).toBe(NOW + 2 * HOUR);
  expect(runs()).toBe(2);
});
