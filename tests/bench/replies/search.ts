/** Finding among 2,000 templates in 8 languages, beside the libraries one would take for it, in the same run. */
import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Template } from '@/lib/domain/template.ts';
import { arrange } from '@/lib/replies/rank.ts';
import { TemplateIndex } from '@/lib/replies/search.ts';
import { fold, termsOf, withoutLiquid } from '@/lib/replies/search-text.ts';
import type { Bench } from '../bench.ts';
import type { Figure, Section } from '../figure.ts';
import { quantile } from '../statistics.ts';
import { MANY, manyTemplates } from './many-templates.ts';
import { searchesOf, type Typed } from './queries.ts';

/** Ids of what was found, best first. */
type Search = (typed: string) => readonly string[];

interface Contender {
  readonly name: string;
  /** Share of the searches it is asked; the slow ones would take all day. */
  readonly share: number;
  build(templates: readonly Template[]): Search;
}

const bodyOf = ({ bodies }: Template) => withoutLiquid(Object.values(bodies).join('\n'));
const fieldsOf = (template: Template) => ({
  id: template.id,
  name: template.name,
  shortcut: template.shortcut ?? '',
  folder: template.folder ?? '',
  intents: template.intents.join(' '),
  bodies: bodyOf(template),
});
const FIELDS = ['shortcut', 'name', 'folder', 'intents', 'bodies'] as const;
const WEIGHTS = { shortcut: 6, name: 4, folder: 2, intents: 2, bodies: 1 };

const ours: Contender = {
  name: 'ours',
  share: 1,
  build: (templates) => {
    const index = new TemplateIndex();
    for (const template of templates) index.put(template);
    const around = { uses: new Map(), now: 0 };
    return (typed) => {
      const scores = index.search(typed);
      const candidates = templates.flatMap((template, place) => {
        const found = scores.get(template.id);
        return found === undefined ? [] : [{ template, found, place }];
      });
      return arrange(candidates, true, around, new Map()).map(({ template }) => template.id);
    };
  },
};

const PEERS: readonly Contender[] = [
  {
    name: 'minisearch',
    share: 1,
    build: (templates) => {
      const index = new MiniSearch({
        fields: [...FIELDS],
        tokenize: (text) => termsOf(fold(text)),
        processTerm: (term) => term,
        searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: WEIGHTS },
      });
      index.addAll(templates.map(fieldsOf));
      return (typed) => index.search(typed).map(({ id }) => String(id));
    },
  },
  {
    name: 'fuse.js',
    share: 0.05,
    build: (templates) => {
      const keys = FIELDS.map((name) => ({ name, weight: WEIGHTS[name] }));
      const fuse = new Fuse(templates.map(fieldsOf), { keys, ignoreLocation: true, threshold: 0.3 });
      return (typed) => fuse.search(typed).map(({ item }) => item.id);
    },
  },
  {
    name: 'uFuzzy',
    share: 0.2,
    build: (templates) => {
      // As its manual says for languages beyond Latin.
      const engine = new uFuzzy({
        unicode: true,
        interSplit: "[^\\p{L}\\d']+",
        intraSplit: '\\p{Ll}\\p{Lu}',
        intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
        intraChars: "[\\p{L}\\d']",
        intraContr: "'\\p{L}{1,2}\\b",
        intraMode: 1,
      });
      const lines = templates.map((template) => fold(Object.values(fieldsOf(template)).join(' ')));
      return (typed) => {
        const [found, , order] = engine.search(lines, fold(typed), 1);
        const ranked = order ?? found?.map((_, at) => at) ?? [];
        return ranked.flatMap((at) => templates[found?.[at] ?? -1]?.id ?? []);
      };
    },
  },
];

interface Result {
  readonly build: number;
  readonly p50: number;
  readonly p99: number;
  readonly asked: number;
  /** Of the searches that mean one template, those that show it among the first ten, %. */
  readonly shown: number;
}

function measure({ build, share }: Contender, templates: readonly Template[], searches: readonly Typed[]): Result {
  const started = performance.now();
  const search = build(templates);
  search(searches[0]?.typed ?? '');
  const built = performance.now() - started;
  const asked = searches.slice(0, Math.max(10, Math.round(searches.length * share)));
  const times: number[] = [];
  let meant = 0;
  let shown = 0;
  for (const query of asked) {
    const from = performance.now();
    const found = search(query.typed);
    times.push(performance.now() - from);
    if (query.meant === undefined) continue;
    meant++;
    if (found.slice(0, 10).includes(query.meant)) shown++;
  }
  return {
    build: built,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    asked: asked.length,
    shown: (100 * shown) / Math.max(1, meant),
  };
}

export function search({ short, say }: Bench): Section {
  const templates = manyTemplates();
  const searches = searchesOf(templates, short ? 100 : 1_000);
  const characters = templates.reduce((sum, template) => sum + bodyOf(template).length, 0);
  say(`${MANY} templates, ${(characters / 1e6).toFixed(1)} million characters, ${searches.length} searches`);
  const own = measure(ours, templates, searches);
  const figures = PEERS.flatMap((peer): Figure[] => {
    say(peer.name);
    const theirs = measure(peer, templates, searches);
    const beside = (value: number) => ({ name: peer.name, value });
    const note = `${own.asked} searches, of ${peer.name} ${theirs.asked}`;
    const aim = { most: 16, of: 'ours' } as const;
    return [
      { what: 'a search, p50', unit: 'ms', ours: own.p50, beside: beside(theirs.p50), aim, note },
      { what: 'a search, p99', unit: 'ms', ours: own.p99, beside: beside(theirs.p99), aim },
      { what: 'all indexed', unit: 'ms', ours: own.build, beside: beside(theirs.build) },
      { what: 'the one meant among the first ten', unit: '%', ours: own.shown, beside: beside(theirs.shown) },
    ];
  });
  return { name: `Templates: a search over ${MANY.toLocaleString('en')} in 8 languages, in Node`, figures };
}
