/** What is wrong with the texts of a template before any ticket is looked at. */
import { Liquid } from 'liquidjs';
import type { Template } from '@/lib/domain/template.ts';
import type { BodyProblem } from '@/lib/domain/template-check.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import { templateProblem, unresolvedIn } from './render.ts';
import { VARIABLES } from './variables.ts';

/** Only reads; what may be written (filters, tags, sizes) is judged by the engine that renders. */
const reader = new Liquid({ templates: {}, strictFilters: false });

interface Known {
  readonly fields: readonly string[];
  /** Names of the stored partials. */
  readonly partials: readonly string[];
}

type Found = Pick<BodyProblem, 'code' | 'words' | 'line'>;

/** Every text of a template, bodies first. */
export function textsOf({ bodies, variants = [] }: Pick<Template, 'bodies' | 'variants'>) {
  return [
    ...(Object.entries(bodies) as [Language, string][]).map(([language, text]) => ({ language, text })),
    ...variants.map(({ language, body }, variant) => ({ language, text: body, variant })),
  ];
}

export const checkBodies = (template: Template, partials: readonly string[]): readonly BodyProblem[] =>
  textsOf(template).flatMap(({ text, ...where }) =>
    problemsOf(text, { fields: (template.fields ?? []).map(({ id }) => id), partials }).map((found) => ({
      ...where,
      ...found,
    })),
  );

function problemsOf(body: string, known: Known): readonly Found[] {
  const said = templateProblem(body);
  if (said !== undefined) return [unreadable(said)];
  return [...variablesIn(body, known), ...partialsIn(body, known), ...placeholdersIn(body)];
}

/** "undefined filter: zz, line:2, col:1" and the like. */
function unreadable(said: string): Found {
  const line = Number(/line:(\d+)/.exec(said)?.[1]);
  const words = said.replace(/,? line:\d+, col:\d+.*/s, '');
  const filter = /^undefined filter: (.+)$/.exec(words)?.[1];
  return {
    ...(filter ? { code: 'filter' as const, words: filter } : { code: 'syntax' as const, words }),
    ...(line ? { line } : {}),
  };
}

/** A name of the table, a group of names, or a part of one. */
const isKnown = (path: string): boolean =>
  VARIABLES.some(({ id }) => id === path || id.startsWith(`${path}.`) || path.startsWith(`${id}.`));

function variablesIn(body: string, { fields }: Known): readonly Found[] {
  try {
    const { globals } = reader.analyzeSync(reader.parse(body), { partials: false });
    return Object.values(globals)
      .flat()
      .flatMap(({ segments, location: { row } }): Found[] => {
        const path = segments.filter((part) => typeof part === 'string' || typeof part === 'number').join('.');
        if (segments[0] === 'field') {
          const id = String(segments[1] ?? '');
          return fields.includes(id) ? [] : [{ code: 'field', words: id, line: row }];
        }
        return isKnown(path) ? [] : [{ code: 'variable', words: path, line: row }];
      });
  } catch {
    // A tag that only the rendering engine has: the text is sound, its names stay unchecked.
    return [];
  }
}

const lineAt = (text: string, place: number) => text.slice(0, place).split('\n').length;

const fold = (name: string) => name.trim().toLowerCase();

function partialsIn(body: string, { partials }: Known): readonly Found[] {
  const known = new Set(partials.map(fold));
  return [...body.matchAll(/\{%-?\s*(?:include|render)\s+(['"])(.*?)\1/g)]
    .filter(([, , name = '']) => !known.has(fold(name)))
    .map(({ 2: words = '', index }) => ({ code: 'partial', words, line: lineAt(body, index) }));
}

/** Liquid itself is no placeholder here: it is filled from the ticket. */
function placeholdersIn(body: string): readonly Found[] {
  const text = body.replace(/\{\{.*?\}\}|\{%.*?%\}/gs, (liquid) => liquid.replace(/[^\n]/g, ' '));
  return unresolvedIn(text).map((words) => ({
    code: 'placeholder',
    words,
    line: lineAt(text, text.indexOf(words)),
  }));
}
