import { describe, expect, test } from 'vitest';
import { trimmed } from '@/lib/page-agent/cut.ts';
import { countdown } from '@/lib/page-agent/rail.ts';
import { createReporter } from '@/lib/page-agent/report.ts';
import type { PageReport } from '@/lib/protocol.ts';
import { aMessage, aReading, aSeen, NOW } from '../support/make.ts';

const reportOf = (buyer: string): PageReport => ({
  url: 'https://example.com/',
  reading: aReading([aSeen({ buyer })]),
});
const rest = () => new Promise((resolve) => setImmediate(resolve));

describe('reporting', () => {
  test('sends what changed, once, one at a time, and of several waiting only the newest', async () => {
    const sent: string[] = [];
    const answers: (() => void)[] = [];
    const reporter = createReporter((report) => {
      sent.push(
        JSON.stringify(report.reading.observations[0]?.type === 'ticket' ? report.reading.observations[0].buyer : ''),
      );
      return new Promise<void>((resolve) => answers.push(resolve));
    });
    for (const buyer of ['Mira', 'Jonas', 'Aiko']) reporter.offer(reportOf(buyer));
    answers.shift()?.();
    await rest();
    answers.shift()?.();
    await rest();
    reporter.offer(reportOf('Aiko'));
    await rest();
    expect(sent).toEqual(['"Mira"', '"Aiko"']);
  });

  test('sends again what was never acknowledged, and after the background started anew', async () => {
    let sent = 0;
    let fail = true;
    const reporter = createReporter(async () => {
      sent++;
      if (fail) throw new Error('no answer');
    });
    reporter.offer(reportOf('Mira'));
    await rest();
    fail = false;
    reporter.offer(reportOf('Mira'));
    await rest();
    reporter.offer(reportOf('Mira'));
    await rest();
    expect(sent).toBe(2);
    reporter.again();
    reporter.offer(reportOf('Mira'));
    await rest();
    expect(sent).toBe(3);
  });

  test('cuts a message of a megabyte and says how long it was', () => {
    const long = trimmed(aReading([aSeen({ last: aMessage({ text: 'x'.repeat(1_048_576) }) })]));
    const [seen] = long.observations;
    const text = seen?.type === 'ticket' ? (seen.last?.text ?? '') : '';
    expect(text.length).toBeLessThan(66_000);
    expect(text).toMatch(/… \[1024 kB\]$/);
  });
});

test.each([
  [NOW + 200 * 60_000, '3h 20m'],
  [NOW + 62 * 60_000, '1h 02m'],
  [NOW + 30 * 3_600_000, '1d 6h'],
  [NOW + 59_000, '0m'],
  [NOW - 5 * 60_000, '−5m'],
])('the countdown to %i reads %s', (actBy, words) => {
  expect(countdown(actBy, NOW)).toBe(words);
});
