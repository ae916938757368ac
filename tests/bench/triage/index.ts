/** How many messages are understood and how many tickets assessed a second, on one core, in Node. */
import '../../lab/artefact.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import type { Observed } from '@/lib/domain/ticket.ts';
import { DAY, HOUR } from '@/lib/domain/time.ts';
import { threadOf, weigh } from '@/lib/triage/assess.ts';
import { readContent } from '@/lib/triage/content.ts';
import { finish } from '@/lib/triage/finish.ts';
import { understand } from '@/lib/understanding/understand.ts';
import { CORPUS, DEV } from '../../lib/understanding/corpus.ts';
import type { Bench } from '../bench.ts';
import type { Section } from '../figure.ts';
import { median } from '../statistics.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const NOTHING_ROUTED = { tags: [], route: [] };

/** Passes over all of `things` for about `ms` each, after one to warm up; things a second, the median of five. */
function rate<Thing>(things: readonly Thing[], work: (thing: Thing) => unknown, ms: number): number {
  for (const thing of things) work(thing);
  const rates = Array.from({ length: 5 }, () => {
    const started = performance.now();
    let done = 0;
    while (performance.now() - started < ms) {
      for (const thing of things) work(thing);
      done += things.length;
    }
    return (done / (performance.now() - started)) * 1_000;
  });
  return median(rates);
}

/** The least anything must do that reads a text of any language: make its forms one, and find its words. */
const rawPass = (text: string): number =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

const observedOf = (text: string, index: number): Observed => ({
  portal: (['amazon', 'shopify', 'tiktok'] as const)[index % 3] ?? 'amazon',
  store: 'bench',
  kind: 'message',
  externalId: `t-${index}`,
  fulfilment: index % 2 === 0 ? 'fba' : 'fbm',
  last: { direction: 'inbound', text, at: NOW - (index % 40) * HOUR },
  messageCount: 1,
  firstSeenAt: NOW - 2 * DAY,
  changedAt: NOW - 2 * DAY,
  missing: [],
});

export async function triage({ short, say }: Bench): Promise<Section> {
  const ms = short ? 200 : 2_000;
  const texts = [...CORPUS, ...DEV].map(({ text }) => text);
  say(`${texts.length} messages in 17 languages`);
  const started = performance.now();
  understand('Where is my parcel?');
  const first = performance.now() - started;
  const understood = rate(texts, understand, ms);
  const raw = rate(texts, rawPass, ms);
  const tickets = texts.map((text, index) => {
    const observed = observedOf(text, index);
    const thread = threadOf(observed, []);
    return { observed, thread, content: readContent(observed, thread) };
  });
  const assessed = rate(
    tickets,
    ({ observed, thread, content }) => {
      const evidence = { observed, decided: { notes: [] }, settings: DEFAULT_SETTINGS, now: NOW };
      return finish(weigh(evidence, thread, content), NOTHING_ROUTED, evidence.decided, evidence.settings);
    },
    ms,
  );
  const copied = rate(tickets, ({ observed, content }) => structuredClone({ observed, content }), ms);
  return {
    name: 'Triage on one core',
    figures: [
      {
        what: 'messages understood',
        unit: '/s',
        ours: understood,
        beside: { name: 'NFKC and words', value: raw },
        aim: { least: 3_000, of: 'ours' },
        note: `${(1_000_000 / understood).toFixed(0)} µs a message`,
      },
      {
        what: 'tickets assessed, content given',
        unit: '/s',
        ours: assessed,
        beside: { name: 'structuredClone', value: copied },
        aim: { least: 20_000, of: 'ours' },
      },
      {
        what: 'the first message of a worker',
        unit: 'ms',
        ours: first,
        aim: { most: 112, of: 'ours' },
        note: 'reads cues of one language and unpacks the model',
      },
    ],
  };
}
