import { defineConfig } from 'playwright/test';

/** What presses at the right moment needs the machine for itself; the test run gives it one worker (`--project=alone`). */
const ALONE = /(click-\w+|focus-theft|thread-swap|swap-said)\.spec\.ts$/;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : 'list',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  projects: [
    { name: 'together', testMatch: '*.spec.ts', testIgnore: ALONE },
    { name: 'alone', testMatch: ALONE },
  ],
});
