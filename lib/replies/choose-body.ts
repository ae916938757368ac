/** Which of a template's texts is used. */
import { type Template, type TemplateVariant, TONES, type Tone } from '@/lib/domain/template.ts';
import type { Fulfilment, Language, PortalId } from '@/lib/domain/vocabulary.ts';

export interface Wish {
  /** The buyer's, or one asked for. */
  readonly language?: Language | 'und';
  /** Absent: plain. */
  readonly tone?: Tone;
  readonly portal?: PortalId;
  readonly fulfilment?: Fulfilment;
}

export interface Chosen {
  readonly body: string;
  readonly language: Language;
}

type Texts = Pick<Template, 'bodies' | 'variants'>;

/** Words for another portal or another way of shipping say what is not so: they are never used. */
const isTrue = (variant: TemplateVariant, { portal, fulfilment }: Wish) =>
  (variant.portal === undefined || variant.portal === portal) &&
  (variant.fulfilment === undefined || variant.fulfilment === fulfilment);

/** The wished tone counts most, then the portal, then the way of shipping; another tone is the last resort. */
function closeness(variant: TemplateVariant, { tone = 'neutral' }: Wish): number {
  const said = variant.tone ?? 'neutral';
  const toned = variant.tone !== undefined && said === tone ? 8 : said === tone || said === 'neutral' ? 0 : -16;
  return toned + (variant.portal ? 4 : 0) + (variant.fulfilment ? 2 : 0);
}

/**
 * The best text in one language: the variant that fits the wish most closely, else the language's body, else a
 * variant in another tone. Undefined: nothing in this language is true of the ticket.
 */
export function bodyIn({ bodies, variants = [] }: Texts, language: Language, wish: Wish): string | undefined {
  const body = Object.hasOwn(bodies, language) ? bodies[language] : undefined;
  const texts = [
    ...(body === undefined ? [] : [{ body, score: 0 }]),
    ...variants
      .filter((variant) => variant.language === language && isTrue(variant, wish))
      .map((variant) => ({ body: variant.body, score: closeness(variant, wish) })),
  ];
  return texts.toSorted((a, b) => b.score - a.score)[0]?.body;
}

/** Tones in which there are words in a language for this ticket, in the order of the vocabulary. */
export const tonesIn = ({ variants = [] }: Texts, language: Language, wish: Wish): readonly Tone[] =>
  TONES.filter((tone) =>
    variants.some((variant) => variant.tone === tone && variant.language === language && isTrue(variant, wish)),
  );

/** The wanted language's text, else the English one, else any: the language comes before the tone. */
export function chooseBody(template: Texts, wish: Wish): Chosen {
  const written = [...Object.keys(template.bodies), ...(template.variants ?? []).map(({ language }) => language)];
  for (const key of [wish.language ?? 'und', 'en', ...written]) {
    const language = key as Language;
    const body = bodyIn(template, language, wish);
    if (body !== undefined) return { body, language };
  }
  return { body: '', language: 'en' };
}
