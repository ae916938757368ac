/** Whole backgrounds, a real server, everything that goes wrong at once. `PORTSIDE_SEED` finds other storms. */
import { expect, test } from 'vitest';
import { storm } from '../../support/team-storm.ts';

test('a team whose links break, whose workers are killed and whose server forgets ends with the same everywhere', async () => {
  const seed = Number(process.env.PORTSIDE_SEED ?? 11);
  const done = await storm({ seed, devices: 5, tickets: 30, commands: 400, patience: 120_000 });
  // The storm was worth something; what goes wrong is the same each time, how much is said is not quite.
  expect(done.kills).toBeGreaterThan(3);
  expect(done.cuts).toBeGreaterThan(5);
  expect(done.jumps).toBeGreaterThan(3);
  expect(done.claims).toBeGreaterThan(10);
  expect(done.events).toBeGreaterThan(250);
}, 300_000);
