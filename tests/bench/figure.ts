/** One measured figure and how it stands: against a peer or a limit of the same run, and against its aim. */
export interface Figure {
  readonly what: string;
  readonly unit: 'ms' | 'kB' | '/s' | 'count' | '%' | 'MB';
  readonly ours: number;
  /** What was measured beside it in the same run. */
  readonly beside?: { readonly name: string; readonly value: number };
  /** Holds for `ours`, or for `ours` in units of `beside`. */
  readonly aim?: ({ readonly most: number } | { readonly least: number }) & { readonly of: 'ours' | 'ratio' };
  /** How many measurements stand behind it, spread, or what one must know to read it. */
  readonly note?: string;
}

export interface Section {
  readonly name: string;
  readonly figures: readonly Figure[];
}

const rounded = (value: number): string => {
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
};

export const ratioOf = ({ ours, beside }: Figure): number | undefined =>
  beside && beside.value !== 0 ? ours / beside.value : undefined;

/** The section, if something was measured for each of its figures; throws otherwise: such a run is worth nothing. */
export function measured(section: Section): Section {
  const { name, figures } = section;
  if (figures.length === 0) throw new Error(`${name}: nothing was measured`);
  for (const { what, ours, beside } of figures)
    for (const value of beside ? [ours, beside.value] : [ours])
      if (!Number.isFinite(value)) throw new Error(`${name}: nothing was measured of “${what}”`);
  return section;
}

/** Undefined where there is no aim. */
export function isMet(figure: Figure): boolean | undefined {
  if (!figure.aim) return undefined;
  const judged = figure.aim.of === 'ratio' ? ratioOf(figure) : figure.ours;
  if (judged === undefined) return false;
  return 'most' in figure.aim ? judged <= figure.aim.most : judged >= figure.aim.least;
}

/** A row of the printed table. */
export function rowOf(figure: Figure): Readonly<Record<string, string>> {
  const { what, unit, ours, beside, aim, note } = figure;
  const ratio = ratioOf(figure);
  const met = isMet(figure);
  return {
    what,
    ours: `${rounded(ours)} ${unit}`,
    beside: beside ? `${beside.name}: ${rounded(beside.value)}` : '',
    ratio: ratio === undefined ? '' : rounded(ratio),
    aim: aim ? `${'most' in aim ? `≤ ${aim.most}` : `≥ ${aim.least}`}${aim.of === 'ratio' ? ' ×' : ` ${unit}`}` : '',
    met: met === undefined ? '' : met ? 'yes' : 'NO',
    note: note ?? '',
  };
}
