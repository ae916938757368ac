/** What the guard says of drafts in a file, and how well it says it. */
import {
  FULFILMENTS,
  type Fulfilment,
  GUARD_VIOLATIONS,
  type GuardViolation,
  LANGUAGES,
  type Language,
  PORTALS,
  type PortalId,
} from '@/lib/domain/vocabulary.ts';
import { judge } from '@/lib/replies/guard/index.ts';
import { readLanguage } from '@/lib/understanding/reading.ts';

export interface DraftLine {
  readonly id: string;
  readonly lang: Language;
  readonly portal: PortalId;
  readonly text: string;
  readonly buyerLang?: Language;
  readonly fulfilment?: Fulfilment;
  readonly expect?: readonly GuardViolation[];
}

const pick = <Name extends string>(names: readonly Name[], value: unknown): Name | undefined =>
  names.find((name) => name === value);

/** A line of `{"id","lang","portal","text","buyerLang"?,"fulfilment"?,"expect"?}`, or what is wrong with it. */
export function parseDraft(raw: string): DraftLine | string {
  let row: unknown;
  try {
    row = JSON.parse(raw);
  } catch {
    return 'is not JSON';
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'is not an object';
  const { id, text, ...rest } = row as Record<string, unknown>;
  if (typeof id !== 'string') return 'has no "id"';
  if (typeof text !== 'string') return 'has no "text"';
  const lang = pick(LANGUAGES, rest.lang);
  if (!lang) return 'has no known "lang"';
  const portal = pick(PORTALS, rest.portal);
  if (!portal) return 'has no known "portal"';
  const buyerLang = pick(LANGUAGES, rest.buyerLang);
  if (rest.buyerLang !== undefined && !buyerLang) return 'has an unknown "buyerLang"';
  const fulfilment = pick(FULFILMENTS, rest.fulfilment);
  if (rest.fulfilment !== undefined && !fulfilment) return 'has an unknown "fulfilment"';
  const named = rest.expect;
  if (named !== undefined && !(Array.isArray(named) && named.every((one) => pick(GUARD_VIOLATIONS, one))))
    return 'has an unknown violation in "expect"';
  const expect = Array.isArray(named) ? GUARD_VIOLATIONS.filter((one) => named.includes(one)) : undefined;
  return {
    ...{ id, lang, portal, text },
    ...(buyerLang ? { buyerLang } : {}),
    ...(fulfilment ? { fulfilment } : {}),
    ...(expect ? { expect } : {}),
  };
}

/** Without `buyerLang` a draft is held against its own language. */
export const violationsOf = ({ lang, portal, text, buyerLang, fulfilment }: DraftLine) =>
  judge(text, {
    portal,
    language: buyerLang ?? lang,
    draftLanguage: lang,
    detect: readLanguage,
    ...(fulfilment ? { fulfilment } : {}),
  });

/** Every good line of a file, and a sentence with its number for every bad one. */
export function draftsOf(text: string): { readonly drafts: readonly DraftLine[]; readonly errors: readonly string[] } {
  const drafts: DraftLine[] = [];
  const errors: string[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    if (raw.trim() === '') continue;
    const parsed = parseDraft(raw);
    if (typeof parsed === 'string') errors.push(`line ${index + 1} ${parsed}`);
    else drafts.push(parsed);
  }
  return { drafts, errors };
}
