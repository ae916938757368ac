/** What the page agents cost a portal's page, beside no extension and beside a content script with React. */

import type { Bench } from '../bench.ts';
import type { Figure, Section } from '../figure.ts';
import { median, pairedInterval } from '../statistics.ts';
import { type Contender, startContenders } from './contenders.ts';
import type { Padding } from './padded-lab.ts';
import { elementsOf, type Place, places } from './places.ts';
import { type Visit, visit } from './visit.ts';

const SIZES = [1_000, 10_000];
/** The peer runs at the largest size only, and half as often. */
const PEER_SIZE = 10_000;
const IDLE = 10_000;

export async function page({ folder, short, say }: Bench): Promise<Section> {
  const rounds = short ? 2 : 10;
  const padding: Padding = { elements: 0, shadows: 0 };
  const contenders = await startContenders(folder, padding);
  const figures: Figure[] = [];
  try {
    for (const place of places) {
      const own = await ownElements(contenders, place, padding);
      for (const size of SIZES.filter((elements) => elements > own)) {
        say(`${place.name}, ${size} elements (${own} its own)`);
        Object.assign(padding, { elements: Math.max(0, size - own), shadows: place.shadows });
        figures.push(...(await compare(contenders, place, size, rounds)));
      }
    }
  } finally {
    for (const contender of contenders) await contender.close();
  }
  return { name: 'Main thread of a portal’s page', figures };
}

async function ownElements(contenders: readonly Contender[], place: Place, padding: Padding): Promise<number> {
  const [bare] = contenders;
  if (!bare) return 0;
  padding.elements = 0;
  const page = await bare.browser.newPage();
  await place.open(page, bare.lab);
  await page.waitForTimeout(600);
  const count = await elementsOf(page);
  await page.close();
  return count;
}

/** Rounds of one visit by each contender, whose order turns from round to round. */
async function compare(contenders: readonly Contender[], place: Place, size: number, rounds: number) {
  const visits: Record<Contender['id'], Visit[]> = { none: [], ours: [], peer: [] };
  for (let round = 0; round < rounds; round++) {
    const running = contenders.filter(({ id }) => id !== 'peer' || (size === PEER_SIZE && round % 2 === 0));
    for (let turn = 0; turn < running.length; turn++) {
      const contender = running[(turn + round) % running.length];
      if (contender) visits[contender.id].push(await visit(contender, place));
    }
  }
  const ours = contenders.find(({ id }) => id === 'ours');
  const idle = ours && size === PEER_SIZE ? (await visit(ours, place, IDLE)).idle : undefined;
  return figuresOf(`${place.name}, ${size} elements`, visits, idle ? (idle.own * 60_000) / IDLE : undefined);
}

function figuresOf(name: string, { none, ours, peer }: Record<Contender['id'], Visit[]>, idle?: number): Figure[] {
  const own = (visits: readonly Visit[], phase: 'load' | 'burst') => median(visits.map((each) => each[phase].own));
  const react = (phase: 'load' | 'burst') =>
    peer.length > 0 ? { beside: { name: 'React in page', value: own(peer, phase) } } : {};
  const differences = (read: (each: Visit) => number) =>
    ours.map((each, index) => read(each) - (none[index] ? read(none[index]) : 0));
  const [tasks, script] = [differences(({ load }) => load.all), differences((each) => each.script)];
  const spread = (values: readonly number[]) => {
    const { low, high } = pairedInterval(values);
    return `95 % ${low.toFixed(1)} to ${high.toFixed(1)}, ${values.length} pairs`;
  };
  const most = { most: 10, of: 'ours' } as const;
  const longest = Math.max(...ours.map(({ load, burst }) => Math.max(load.longest, burst.longest)));
  return [
    { what: `${name}: added by loading`, unit: 'ms', ours: own(ours, 'load'), ...react('load'), aim: most },
    { what: '  the same against no extension, all tasks', unit: 'ms', ours: median(tasks), note: spread(tasks) },
    { what: '  the same against no extension, script', unit: 'ms', ours: median(script), note: spread(script) },
    { what: '  added by one message', unit: 'ms', ours: own(ours, 'burst'), ...react('burst') },
    {
      what: '  long tasks in all visits',
      unit: 'count',
      ours: ours.reduce((sum, { load, burst }) => sum + load.longTasks + burst.longTasks, 0),
      ...(peer.length > 0
        ? {
            beside: {
              name: 'React in page',
              value: peer.reduce((sum, { load, burst }) => sum + load.longTasks + burst.longTasks, 0),
            },
          }
        : {}),
      aim: { most: 0, of: 'ours' },
      note: `longest part of a task ${longest.toFixed(0)} ms, ${ours.length} visits`,
    },
    ...(idle === undefined ? [] : [{ what: '  idle, a minute', unit: 'ms', ours: idle } as const]),
  ];
}
