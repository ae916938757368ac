/** Fills a template for a ticket. Templates are Liquid; what they print is text and is never read as Liquid again. */
export { unresolvedIn } from './placeholders.ts';

import type { Template, TemplateField, Tone } from '@/lib/domain/template.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import type { FilledValues, Wanted } from '@/lib/domain/wanted.ts';
import { chooseBody, tonesIn, type Wish } from './choose-body.ts';
import { type ReplyContext, voiceOf } from './context.ts';
import { engineFor, Partials } from './engine.ts';
import { guessedField, typedValue } from './fields.ts';
import type { Voice } from './format.ts';
import { scopeOf } from './values.ts';
import { VARIABLES } from './variables.ts';
import { type Watched, watch } from './watch.ts';

export interface Rendered {
  readonly text: string;
  /** Of the body that was used. */
  readonly language: Language;
  /** In which this template has other words for this ticket in this language. */
  readonly tones: readonly Tone[];
  /** Paths that were to be printed and that neither ticket nor agent knows, in order of appearance. */
  readonly missing: readonly string[];
  /** What the agent is to be asked for: fields as declared, then variables in order of appearance. */
  readonly wanted: readonly Wanted[];
}

export interface Filled {
  readonly tone?: Tone;
  /** What the agent filled in. */
  readonly values?: FilledValues;
  /** Templates among which the partials are. */
  readonly partials?: readonly Template[];
}

/** The fields of a body: those declared that it names, as declared, and those it names that nobody declared. */
function fieldsOf(declared: readonly TemplateField[], named: readonly string[], { printable }: Watched) {
  const ids = [...new Set(named.filter((path) => /^field\.\w+$/.test(path)).map((path) => path.slice(6)))];
  const known = declared.filter(({ id }, at) => ids.includes(id) && declared.findIndex((one) => one.id === id) === at);
  const guessed = ids.filter((id) => !known.some((field) => field.id === id));
  return [...known, ...guessed.map((id) => guessedField(id, !printable.has(`field.${id}`)))];
}

function wantedField(field: TemplateField, { reached, printable }: Watched, voice: Voice): Wanted {
  const { type } = field;
  const id = `field.${field.id}`;
  const proposed = type === 'date' ? typedValue(field, field.initial, voice) : undefined;
  const day = typeof proposed === 'object' ? proposed.day : undefined;
  const required = type !== 'switch' && (reached.has(id) || !printable.has(id));
  return { ...field, id, required, ...(day ? { initial: day } : {}) };
}

const wantedVariable = (id: string): Wanted => ({
  id,
  type: VARIABLES.find((variable) => variable.id === id)?.type ?? 'text',
  required: true,
});

/** A path that a form can ask for: not `a[b]`, and no partial that is missing. */
const askable = (path: string) => /^[a-zA-Z_]\w*(?:\.\w+)*$/.test(path) && !path.startsWith('field.');

/** What is wrong with a body, in the template language's own words; undefined when it can be used. */
export function templateProblem(body: string): string | undefined {
  try {
    engineFor({ language: 'en' }, new Partials([], 'en', {})).parse(body);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A body that cannot be read comes out as it stands, with its braces, which the reply guard refuses. */
export function renderTemplate(
  template: Template,
  context?: ReplyContext,
  language?: Language,
  { tone, values = {}, partials = [] }: Filled = {},
): Rendered {
  const wish: Wish = {
    language: language ?? context?.language ?? 'und',
    ...(tone ? { tone } : {}),
    ...(context ? { portal: context.portal, fulfilment: context.ticket.observed.fulfilment } : {}),
  };
  const chosen = chooseBody(template, wish);
  const voice: Voice = context ? voiceOf(context, chosen.language) : { language: chosen.language };
  const called = new Partials(partials, chosen.language, wish);
  const engine = engineFor(voice, called);
  const told = { language: chosen.language, tones: tonesIn(template, chosen.language, wish) };
  try {
    const nodes = engine.parse(chosen.body);
    const named = engine.globalVariableSegmentsSync(nodes).map((path) => path.join('.'));
    const watched = watch(engine, nodes);
    const fields = fieldsOf([...(template.fields ?? []), ...called.fields], named, watched);
    const { scope, filled } = scopeOf({ context, voice, fields, given: values, named: new Set(named) });
    const text = String(engine.renderSync(nodes, scope)).trim();
    const wanted = fields.map((field) => wantedField(field, watched, voice));
    const inCurrency = (one: Wanted): Wanted =>
      one.type === 'money' && voice.currency ? { ...one, currency: voice.currency } : one;
    // A condition takes an empty field for an answer; the agent has not given one.
    const open = wanted.filter(({ id, required }) => required && !hasValue(scope, id)).map(({ id }) => id);
    const asked = [...watched.reached].filter((path) => watched.missing.has(path) || filled.has(path)).filter(askable);
    return {
      ...told,
      text,
      missing: [...new Set([...watched.missing, ...open])],
      wanted: [...wanted, ...asked.map(wantedVariable)].map(inCurrency),
    };
  } catch {
    return { ...told, text: chosen.body, missing: [], wanted: [] };
  }
}

const hasValue = (scope: Readonly<Record<string, unknown>>, path: string) => {
  const fields = scope.field as Readonly<Record<string, unknown>> | undefined;
  return fields?.[path.slice('field.'.length)] !== undefined;
};
