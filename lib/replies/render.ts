/** Fills a template for a ticket. Templates are Liquid; what they print is text and is never read as Liquid again. */
export { unresolvedIn } from './placeholders.ts';

import { type Context, Liquid, type Template as Node, Output, toValueSync } from 'liquidjs';
import type { Template } from '@/lib/domain/template.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import { type ReplyContext, valuesOf } from './variables.ts';

/** No files to include, no inherited properties to reach, and a bound on what a body may cost. */
const engine = new Liquid({
  templates: {},
  ownPropertyOnly: true,
  strictFilters: true,
  strictVariables: false,
  parseLimit: 20_000, // characters of a body
  renderLimit: 500, // ms
  memoryLimit: 1_000_000, // characters and list entries made while rendering
});

export interface Rendered {
  readonly text: string;
  /** Of the body that was used. */
  readonly language: Language;
  /** Variables that were to be printed and that the ticket does not know, in order of appearance. */
  readonly missing: readonly string[];
}

const isLanguage = (key: string, bodies: Template['bodies']): key is Language => Object.hasOwn(bodies, key);

/** The wanted language's body, else English, else any. */
function bodyOf({ bodies }: Template, wanted: Language | 'und' | undefined): { body: string; language: Language } {
  for (const key of [wanted ?? 'und', 'en', ...Object.keys(bodies)]) {
    const body = isLanguage(key, bodies) ? bodies[key] : undefined;
    if (body !== undefined && isLanguage(key, bodies)) return { body, language: key };
  }
  return { body: '', language: 'en' };
}

const hasDefault = (output: Output) => output.value.filters.some(({ name }) => name === 'default');

/**
 * Notes what each `{{ … }}` wanted and did not find, at the moment it prints: a variable that an `if` found absent and
 * went around is not missing.
 */
function watch(nodes: readonly Node[], missing: Set<string>): void {
  for (const node of nodes) {
    if (node instanceof Output && !hasDefault(node)) {
      const paths = engine.variableSegmentsSync([node]);
      const print = node.render.bind(node);
      node.render = (context: Context, emitter) => {
        for (const path of paths) {
          const names = path.filter((part) => typeof part === 'string' || typeof part === 'number');
          if (context.getSync(names) === undefined) missing.add(names.join('.'));
        }
        return print(context, emitter);
      };
    }
    const within = 'children' in node ? node.children?.(false, true) : undefined;
    if (within) watch(toValueSync(within), missing);
  }
}

/** What is wrong with a body, in the template language's own words; undefined when it can be used. */
export function templateProblem(body: string): string | undefined {
  try {
    engine.parse(body);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A body that cannot be read comes out as it stands, with its braces, which the reply guard refuses. */
export function renderTemplate(template: Template, context?: ReplyContext, language?: Language): Rendered {
  const chosen = bodyOf(template, language ?? context?.language);
  const missing = new Set<string>();
  try {
    const nodes = engine.parse(chosen.body);
    watch(nodes, missing);
    const values = context ? valuesOf(context, chosen.language) : {};
    const text = String(engine.renderSync(nodes, values)).trim();
    return { text, language: chosen.language, missing: [...missing] };
  } catch {
    return { text: chosen.body, language: chosen.language, missing: [...missing] };
  }
}
