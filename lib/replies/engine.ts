/** The template language: Liquid with our filters, and partials instead of files. */
import {
  type Context,
  type Emitter,
  Liquid,
  type Template as Node,
  Tag,
  type TagToken,
  type TopLevelToken,
} from 'liquidjs';
import type { Template, TemplateField } from '@/lib/domain/template.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import { bodyIn, type Wish } from './choose-body.ts';
import { filtersFor } from './filters.ts';
import type { Voice } from './format.ts';

/** Partials in one reply, however they call each other. */
const MOST = 50;

/** `missing`: no such partial, or none in this language. `loop`: it includes itself, or too many are included. */
export type IncludeProblem = 'missing' | 'loop';

/** The partials one reply may call, and what came of calling them while it was parsed. */
export class Partials {
  readonly #named = new Map<string, Template>();
  readonly #open: string[] = [];
  #called = 0;
  /** Fields that the partials called declare. */
  readonly fields: TemplateField[] = [];

  constructor(
    templates: readonly Template[],
    readonly language: Language,
    readonly wish: Wish,
  ) {
    for (const template of templates)
      if (template.kind === 'partial' && !this.#named.has(nameOf(template.name)))
        this.#named.set(nameOf(template.name), template);
  }

  /** Reads a partial with `parse`, unless it is missing or stands inside itself. */
  call(name: string, parse: (body: string) => Node[]): Node[] | IncludeProblem {
    const template = this.#named.get(nameOf(name));
    const body = template && bodyIn(template, this.language, this.wish);
    if (!template || body === undefined) return 'missing';
    this.#called += 1;
    if (this.#open.includes(template.id) || this.#called > MOST) return 'loop';
    this.#open.push(template.id);
    this.fields.push(...(template.fields ?? []));
    try {
      return parse(body.trim());
    } finally {
      this.#open.pop();
    }
  }
}

const nameOf = (name: string) => name.trim().toLowerCase();

const partialsOf = new WeakMap<Liquid, Partials>();

/** `{% include 'name' %}`: another template's text in this place. One that cannot be had stands there as it was written. */
export class Include extends Tag {
  readonly file: string;
  readonly problem: IncludeProblem | undefined;
  readonly #nodes: Node[];
  readonly #written: string;

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    const name = /^\s*(['"])([^'"]+)\1\s*$/.exec(token.args)?.[2];
    if (name === undefined) throw new Error(`{% ${token.name} %} takes one name in quotes`);
    const found = partialsOf.get(liquid)?.call(name, (body) => liquid.parse(body)) ?? 'missing';
    this.file = name;
    this.#written = token.getText();
    this.#nodes = typeof found === 'string' ? [] : found;
    this.problem = typeof found === 'string' ? found : undefined;
  }

  *render(context: Context, emitter: Emitter) {
    if (this.problem) emitter.write(this.#written);
    else yield this.liquid.renderer.renderTemplates(this.#nodes, context, emitter);
  }

  // biome-ignore lint/correctness/useYield: the library's interface is a generator
  *children() {
    return this.#nodes;
  }
}

/** No files, no inherited properties to reach, and a bound on what a body may cost. */
export function engineFor(voice: Voice, partials: Partials): Liquid {
  const engine = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: false,
    locale: voice.market ? `${voice.language}-${voice.market}` : voice.language,
    timezoneOffset: 0,
    parseLimit: 20_000, // characters of a body
    renderLimit: 500, // ms
    memoryLimit: 1_000_000, // characters and list entries made while rendering
  });
  for (const [name, filter] of Object.entries(filtersFor(voice))) engine.registerFilter(name, filter);
  engine.registerTag('include', Include);
  engine.registerTag('render', Include);
  partialsOf.set(engine, partials);
  return engine;
}
