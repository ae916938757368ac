/**
 * The benchmark: every section in turn (a part of one, `team:many`, only where it is named), a table of each, all figures
 * in `test-results/bench.json`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { arrival } from './arrival/index.ts';
import type { Bench } from './bench.ts';
import { isMet, measured, ratioOf, rowOf, type Section } from './figure.ts';
import { lock } from './lock/index.ts';
import { memory } from './memory/index.ts';
import { page } from './page/index.ts';
import { replay } from './replay/index.ts';
import { replies } from './replies/index.ts';
import { routing } from './routing/index.ts';
import { size } from './size.ts';
import { soak } from './soak/index.ts';
import { store } from './store/index.ts';
import { team, teamParts } from './team/index.ts';
import { triage } from './triage/index.ts';

const sections: Readonly<Record<string, (bench: Bench) => Promise<Section | Section[]>>> = {
  size,
  page,
  arrival,
  store,
  soak,
  triage,
  replies,
  routing,
  replay,
  memory,
  team,
  lock,
};

const [folder = '', ...options] = process.argv.slice(2);
const only = options[options.indexOf('--only') + 1]?.split(',');
const wanted = options.includes('--only') ? (only ?? []) : Object.keys(sections);
const all = { ...sections, ...teamParts };
const unknown = wanted.filter((name) => !all[name]);
if (unknown.length > 0) throw new Error(`no such section: ${unknown.join(', ')} (${Object.keys(all).join(', ')})`);

const results = fileURLToPath(new URL('../../test-results', import.meta.url));
const bench: Bench = {
  folder,
  short: options.includes('--short'),
  say: (text) => process.stdout.write(`  ${text}\n`),
};
const started = new Date();
const done: Section[] = [];
for (const name of wanted) {
  for (const section of [(await all[name]?.(bench)) ?? []].flat()) {
    done.push(measured(section));
    process.stdout.write(`\n${section.name}\n`);
    console.table(section.figures.map(rowOf));
  }
}
mkdirSync(results, { recursive: true });
const load = loadavg()[0] ?? 0;
const machine = `${cpus().length} × ${cpus()[0]?.model ?? '?'}, Node ${process.versions.node}, load ${load.toFixed(1)}`;
const figures = done.map(({ name, figures: measured }) => ({
  section: name,
  figures: measured.map((figure) => ({ ...figure, ratio: ratioOf(figure), met: isMet(figure) })),
}));
writeFileSync(
  `${results}/bench.json`,
  `${JSON.stringify({ at: started.toISOString(), machine, short: bench.short, sections: figures }, undefined, 1)}\n`,
);
const missed = done.flatMap((section) => section.figures.filter((figure) => isMet(figure) === false));
process.stdout.write(
  `\n${missed.length === 0 ? 'every aim met' : `${missed.length} aims missed`}; test-results/bench.json\n`,
);
