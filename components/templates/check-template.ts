/** What keeps a template from being saved; pure. */
import type { Template, TemplateField } from '@/lib/domain/template.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';

export type FieldProblem = 'idBad' | 'idTaken' | 'labelNeeded' | 'optionsNeeded';

export interface TemplateProblems {
  readonly name?: 'nameNeeded' | 'nameTaken';
  readonly shortcut?: 'shortcutBad' | { readonly takenBy: string };
  readonly bodies?: 'bodyNeeded';
  /** Languages whose text is empty. */
  readonly empty: readonly Language[];
  /** Places of variants whose text is empty. */
  readonly emptyVariants: readonly number[];
  /** One a field; nothing wrong: undefined. */
  readonly fields: readonly (FieldProblem | undefined)[];
}

const fold = (text: string) => text.trim().toLowerCase();

/** Checks a template against the others that are stored. */
export function checkTemplate(template: Template, others: readonly Template[]): TemplateProblems {
  const { shortcut } = template;
  const bodies = Object.entries(template.bodies) as [Language, string][];
  const taken =
    shortcut === undefined
      ? undefined
      : others.find((other) => other.id !== template.id && other.shortcut?.toLowerCase() === shortcut.toLowerCase());
  const name = nameProblem(template, others);
  return {
    ...(name ? { name } : {}),
    ...(shortcut !== undefined && !/^[\p{L}\p{N}-]+$/u.test(shortcut) ? { shortcut: 'shortcutBad' as const } : {}),
    ...(taken ? { shortcut: { takenBy: taken.name } } : {}),
    ...(bodies.length === 0 ? { bodies: 'bodyNeeded' as const } : {}),
    empty: bodies.filter(([, text]) => text.trim() === '').map(([language]) => language),
    emptyVariants: (template.variants ?? []).flatMap(({ body }, place) => (body.trim() === '' ? [place] : [])),
    fields: (template.fields ?? []).map(fieldProblem),
  };
}

/** A partial is included by its name, which therefore has to be one of a kind. */
function nameProblem({ id, name, kind }: Template, others: readonly Template[]): TemplateProblems['name'] {
  if (name.trim() === '') return 'nameNeeded';
  const clashes = (other: Template) => other.id !== id && other.kind === 'partial' && fold(other.name) === fold(name);
  return kind === 'partial' && others.some(clashes) ? 'nameTaken' : undefined;
}

function fieldProblem(field: TemplateField, place: number, all: readonly TemplateField[]): FieldProblem | undefined {
  if (!/^[a-z_]\w*$/i.test(field.id)) return 'idBad';
  if (all.some((other, at) => at < place && other.id === field.id)) return 'idTaken';
  if (field.label.trim() === '') return 'labelNeeded';
  return field.type === 'choice' && (field.options ?? []).length < 2 ? 'optionsNeeded' : undefined;
}

/** Whether it can be saved. */
export const isSound = ({ name, shortcut, bodies, empty, emptyVariants, fields }: TemplateProblems): boolean =>
  name === undefined &&
  shortcut === undefined &&
  bodies === undefined &&
  empty.length === 0 &&
  emptyVariants.length === 0 &&
  fields.every((problem) => problem === undefined);
