/** Who covers the week: how many are at work in each hour, by language and store, and where nobody is. */
import type { AccountId } from '@/lib/domain/account.ts';
import type { Agent } from '@/lib/domain/agent.ts';
import { HOUR, type Instant } from '@/lib/domain/time.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import { stretches } from './presence.ts';
import type { Span } from './roster.ts';

export interface CoverageAsked {
  /** The first cell's beginning and the last one's end, for example a local week. */
  readonly from: Instant;
  readonly to: Instant;
  /** Length of a cell, ms; absent: an hour. */
  readonly cell?: number;
  readonly languages: readonly Language[];
  readonly stores: readonly AccountId[];
}

/** One language in one store. */
export interface CoverageRow {
  readonly language: Language;
  readonly store: AccountId;
  /** Agents who could take such a ticket at some time, by id. */
  readonly agents: readonly string[];
  /** Fewest at work at any moment of each cell. */
  readonly cells: readonly number[];
  /** Where nobody is at work, in order, none touching another. */
  readonly gaps: readonly Span[];
}

/** Whether an agent answers in a language, whatever their level. `und`: a language that was not made out. */
export const speaks = ({ languages }: Agent, language: Language | 'und'): boolean =>
  language === 'und' || languages[language] !== undefined;

/** Whether an agent works in a store. */
export const servesStore = ({ stores }: Agent, store: AccountId): boolean =>
  stores.length === 0 || stores.includes(store);

/** How many of some stretches hold at once, from change to change. */
function counted(spans: readonly Span[], from: Instant, to: Instant): readonly (Span & { readonly count: number })[] {
  const changes = new Map<Instant, number>([[from, 0]]);
  for (const span of spans) {
    changes.set(span.from, (changes.get(span.from) ?? 0) + 1);
    changes.set(span.to, (changes.get(span.to) ?? 0) - 1);
  }
  const moments = [...changes].sort(([a], [b]) => a - b);
  const steps: (Span & { count: number })[] = [];
  let count = 0;
  for (const [index, [at, change]] of moments.entries()) {
    count += change;
    const end = moments[index + 1]?.[0] ?? to;
    if (at < end) steps.push({ from: at, to: end, count });
  }
  return steps;
}

function rowOf({ from, to, cell = HOUR }: CoverageAsked, spans: readonly Span[]): Pick<CoverageRow, 'cells' | 'gaps'> {
  const steps = counted(spans, from, to);
  const cells: number[] = [];
  for (let start = from; start < to; start += cell) cells.push(Number.POSITIVE_INFINITY);
  const gaps: { from: Instant; to: Instant }[] = [];
  for (const step of steps) {
    const last = Math.ceil((step.to - from) / cell);
    for (let index = Math.floor((step.from - from) / cell); index < last; index += 1)
      cells[index] = Math.min(cells[index] ?? 0, step.count);
    if (step.count > 0) continue;
    const open = gaps.at(-1);
    if (open && open.to === step.from) open.to = step.to;
    else gaps.push({ from: step.from, to: step.to });
  }
  return { cells, gaps };
}

/** One row for each language and store asked for, in that order. Absences count as they are known now. */
export function coverage(agents: readonly Agent[], asked: CoverageAsked): readonly CoverageRow[] {
  const at = new Map(agents.map((agent) => [agent.id, stretches(agent, asked.from, asked.to)]));
  return asked.languages.flatMap((language) =>
    asked.stores.map((store) => {
      const able = agents.filter((agent) => speaks(agent, language) && servesStore(agent, store));
      const spans = able.flatMap(({ id }) => at.get(id) ?? []);
      return { language, store, agents: able.map(({ id }) => id), ...rowOf(asked, spans) };
    }),
  );
}
