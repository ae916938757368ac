/** What keeps a template from being saved; pure. */
import type { Template } from '@/lib/domain/template.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';

export interface TemplateProblems {
  readonly name?: 'nameNeeded';
  readonly shortcut?: 'shortcutBad' | { readonly takenBy: string };
  readonly bodies?: 'bodyNeeded';
  /** Languages whose text is empty. */
  readonly empty: readonly Language[];
}

/** Checks a template against the others that are stored. */
export function checkTemplate(template: Template, others: readonly Template[]): TemplateProblems {
  const { shortcut } = template;
  const bodies = Object.entries(template.bodies) as [Language, string][];
  const taken =
    shortcut === undefined
      ? undefined
      : others.find((other) => other.id !== template.id && other.shortcut?.toLowerCase() === shortcut.toLowerCase());
  return {
    ...(template.name.trim() === '' ? { name: 'nameNeeded' as const } : {}),
    ...(shortcut !== undefined && !/^[\p{L}\p{N}-]+$/u.test(shortcut) ? { shortcut: 'shortcutBad' as const } : {}),
    ...(taken ? { shortcut: { takenBy: taken.name } } : {}),
    ...(bodies.length === 0 ? { bodies: 'bodyNeeded' as const } : {}),
    empty: bodies.filter(([, text]) => text.trim() === '').map(([language]) => language),
  };
}

/** Whether it can be saved. */
export const isSound = ({ name, shortcut, bodies, empty }: TemplateProblems): boolean =>
  name === undefined && shortcut === undefined && bodies === undefined && empty.length === 0;
