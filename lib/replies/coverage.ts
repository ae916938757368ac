/** Which template is written in which language: the table that shows what is still to be translated. */
import type { Template, TemplateVariant } from '@/lib/domain/template.ts';
import { LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';

/** `body`: written. `variant`: only for a narrower case (a tone, a portal, a way of shipping). */
export type CoverageState = 'body' | 'variant' | 'missing';

export interface CoverageCell {
  readonly language: Language;
  readonly state: CoverageState;
  /** Words for narrower cases in this language, whether it has a body or not. */
  readonly variants: readonly TemplateVariant[];
}

export interface CoverageRow {
  readonly template: Template;
  /** One a language, in the order asked for. */
  readonly cells: readonly CoverageCell[];
  /** Languages without a body. */
  readonly missing: number;
}

/** A body of blanks only says nothing and counts as missing. */
const written = (body: string | undefined) => body !== undefined && body.trim() !== '';

function cellOf({ bodies, variants = [] }: Template, language: Language): CoverageCell {
  const own = variants.filter((variant) => variant.language === language && written(variant.body));
  const state = written(bodies[language]) ? 'body' : own.length > 0 ? 'variant' : 'missing';
  return { language, state, variants: own };
}

/** Templates by language, in the order given. Partials count too: a reply is whole only when its parts are. */
export const coverage = (
  templates: readonly Template[],
  languages: readonly Language[] = LANGUAGES,
): readonly CoverageRow[] =>
  templates.map((template) => {
    const cells = languages.map((language) => cellOf(template, language));
    return { template, cells, missing: cells.filter(({ state }) => state !== 'body').length };
  });
