/** Two hundred rules over ten thousand tickets, beside json-rules-engine on the same rules and the same tickets. */
import '../../lab/artefact.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import type { Observed } from '@/lib/domain/ticket.ts';
import { DAY, HOUR } from '@/lib/domain/time.ts';
import type { Routable } from '@/lib/routing/routable.ts';
import { compileRules, route } from '@/lib/routing/route.ts';
import { threadOf, weigh } from '@/lib/triage/assess.ts';
import { readContent } from '@/lib/triage/content.ts';
import { CORPUS } from '../../lib/understanding/corpus.ts';
import type { Bench } from '../bench.ts';
import type { Section } from '../figure.ts';
import { median, quantile } from '../statistics.ts';
import { peerOf } from './peer.ts';
import { benchRules } from './rules.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const RULES = 200;
const TICKETS = 10_000;
/** The peer is slow: enough of them that its figure stands still. */
const PEER_TICKETS = 400;

const observedOf = (text: string, index: number): Observed => ({
  portal: (['amazon', 'shopify', 'tiktok'] as const)[index % 3] ?? 'amazon',
  store: `store-${index % 7}`,
  kind: 'message',
  externalId: `t-${index}`,
  market: ['US', 'DE', 'FR', 'JP', 'TH'][index % 5] ?? 'US',
  buyer: `Buyer ${index}`,
  subject: `Order 113-${index}`,
  orderId: `113-${index}`,
  fulfilment: index % 2 === 0 ? 'fba' : 'fbm',
  amount: { minor: 900 + ((index * 7_919) % 40_000), currency: 'EUR' },
  last: { direction: 'inbound', text, at: NOW - (index % 40) * HOUR },
  messageCount: 1 + (index % 6),
  firstSeenAt: NOW - 2 * DAY,
  changedAt: NOW - 2 * DAY,
  missing: [],
});

function ticketsOf(count: number): readonly Routable[] {
  const texts = CORPUS.slice(0, 1_000).map(({ text }) => text);
  const contents = texts.map((text, index) => {
    const observed = observedOf(text, index);
    return readContent(observed, threadOf(observed, []));
  });
  return Array.from({ length: count }, (_, index): Routable => {
    const place = index % texts.length;
    const [text, content] = [texts[place], contents[place]];
    if (text === undefined || !content) throw new Error('no such text');
    const observed = observedOf(text, index);
    const decided = { notes: [] };
    const assessed = weigh(
      { observed, decided, settings: DEFAULT_SETTINGS, now: NOW },
      threadOf(observed, []),
      content,
    );
    return { now: NOW, observed, decided, assessed, hours: DEFAULT_SETTINGS.hours };
  });
}

export async function routing({ short, say }: Bench): Promise<Section> {
  const rules = benchRules(RULES);
  const compiled = compileRules(rules);
  if (compiled.broken.length > 0) throw new Error(`a rule cannot be read: ${JSON.stringify(compiled.broken[0])}`);
  const tickets = ticketsOf(short ? TICKETS / 10 : TICKETS);
  say(`${rules.length} rules over ${tickets.length} tickets`);
  const peer = peerOf(rules);
  const facts = tickets.slice(0, short ? PEER_TICKETS / 8 : PEER_TICKETS).map(peer.factsOf);

  // The same work, or the figures compare nothing: both must find the same rules.
  let held = 0;
  for (const [index, one] of facts.slice(0, 100).entries()) {
    const ticket = tickets[index];
    const ours = ticket ? route(ticket, compiled).route.map(({ ruleId }) => ruleId) : [];
    const theirs = await peer.run(one);
    held += ours.length;
    if ([...ours].sort().join() !== [...theirs].sort().join())
      throw new Error(`ticket ${index}: other rules hold in the peer`);
  }
  say(`both find the same rules, ${(held / Math.min(100, facts.length)).toFixed(1)} a ticket`);

  const passes = Array.from({ length: short ? 2 : 5 }, () => {
    const started = performance.now();
    for (const ticket of tickets) route(ticket, compiled);
    return (performance.now() - started) / tickets.length;
  });
  const each = tickets.map((ticket) => {
    const started = performance.now();
    route(ticket, compiled);
    return performance.now() - started;
  });
  const peerPasses: number[] = [];
  for (let pass = 0; pass < (short ? 1 : 3); pass += 1) {
    const started = performance.now();
    for (const one of facts) await peer.run(one);
    peerPasses.push((performance.now() - started) / facts.length);
  }
  const [ours, theirs] = [median(passes), median(peerPasses)];
  const started = performance.now();
  compileRules(rules);
  const compiling = performance.now() - started;
  return {
    name: `${RULES} rules over ${tickets.length} tickets`,
    figures: [
      {
        what: 'tickets routed',
        unit: '/s',
        ours: 1_000 / ours,
        beside: { name: 'json-rules-engine', value: 1_000 / theirs },
        aim: { least: 10, of: 'ratio' },
        note: `it is given every fact read and folded; ${facts.length} tickets of the same`,
      },
      {
        what: 'a ticket',
        unit: 'ms',
        ours,
        beside: { name: 'json-rules-engine', value: theirs },
        aim: { most: 0.2, of: 'ours' },
      },
      { what: 'a ticket, the 99th of a hundred', unit: 'ms', ours: quantile(each, 0.99) },
      { what: 'reading the rules', unit: 'ms', ours: compiling, note: 'once a change' },
    ],
  };
}
