import { expect, test } from 'vitest';
import { startCourier } from '@/lib/background/alerts/courier.ts';
import { MINUTE, SECOND } from '@/lib/domain/time.ts';
import { NOW } from '../../support/make.ts';

/** A courier whose errands are due at these times; a delivery does the first one. */
function aCourier(due: number[], deliver: () => Promise<unknown> = async () => undefined) {
  const alarms: number[] = [];
  const timers: { work: () => void; ms: number }[] = [];
  let runs = 0;
  const courier = startCourier({
    next: async () => due[0],
    deliver: async () => {
      runs++;
      await deliver();
      due.shift();
    },
    now: () => NOW,
    alarm: async (at) => void alarms.push(at),
    timer: (work, ms) => timers.push({ work, ms }),
  });
  return { courier, alarms, timers, runs: () => runs };
}

test('sets the alarm before anything is sent, so that a killed worker is woken to go on', async () => {
  const { courier, alarms, runs } = aCourier([NOW], () => new Promise(() => {}));
  courier.run();
  await expect.poll(runs).toBe(1);
  expect(alarms).toEqual([NOW + 30 * SECOND]);
});

test('sleeps where nothing waits, and is woken for what is due later', async () => {
  const idle = aCourier([]);
  idle.courier.run();
  const later = aCourier([NOW + 5 * MINUTE]);
  later.courier.run();
  await expect.poll(() => later.alarms).toEqual([NOW + 5 * MINUTE]);
  expect([idle.alarms, idle.runs(), later.runs(), later.timers]).toEqual([[], 0, 0, []]);
});

test('waits itself for what is due sooner than an alarm can ring', async () => {
  const { courier, alarms, timers, runs } = aCourier([NOW, NOW + 3 * SECOND]);
  courier.run();
  await expect.poll(() => timers.map(({ ms }) => ms)).toEqual([3 * SECOND]);
  expect(alarms.at(-1)).toBe(NOW + 30 * SECOND);
  expect(runs()).toBe(1);
});

test('runs once at a time, and once more when it was asked to meanwhile', async () => {
  let end = () => {};
  const { courier, runs } = aCourier([NOW, NOW, NOW], () => new Promise<void>((done) => { end = done; }));
  courier.run();
  await expect.poll(runs).toBe(1);
  courier.run();
  courier.run();
  expect(runs()).toBe(1);
  end();
  await expect.poll(runs).toBe(2);
});

test('a run that fails does not stop the next one', async () => {
  let broken = true;
  const { courier, runs } = aCourier([NOW], async () => {
    if (broken) throw new Error('the store is full');
  });
  courier.run();
  await expect.poll(runs).toBe(1);
  broken = false;
  await expect
    .poll(() => {
      courier.run();
      return runs();
    })
    .toBeGreaterThan(1);
});
