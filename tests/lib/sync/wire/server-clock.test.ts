import { expect, test } from 'vitest';
import { startServerClock } from '@/lib/sync/wire/server-clock.ts';
import { NOW } from '../../support/make.ts';

test('a server’s clock is known by its answers, however long they take; one that says no time changes nothing', async () => {
  let now = NOW;
  const clock = startServerClock(() => now);
  expect(clock.ahead()).toBe(0);
  const answers = (ts?: string) => async () => {
    now += 2_000;
    return ts === undefined ? {} : { ts };
  };
  // Said a second after the question, by a clock that is ten minutes ahead.
  await clock.asked(answers(new Date(NOW + 1_000 + 600_000).toISOString().replace('Z', '123456Z')));
  expect(clock.ahead()).toBe(600_000);
  await clock.asked(answers());
  await clock.asked(answers('soon'));
  expect(clock.ahead()).toBe(600_000);
});
