/** Whether a taught page, wherever it comes from, says only what a taught way may say. */
import type { TaughtPage, TaughtPart } from '@/lib/domain/taught.ts';
import { parseSelector } from './selector.ts';
import { hasField, MADE_BY } from './transforms.ts';

/** Most parts of a page and fields of a part. */
export const MOST_PARTS = 12;
export const MOST_FIELDS = 24;

/** Rows of an address; `site` only where the page is of a portal taught from nothing. */
const isSite = ({ site }: TaughtPage): boolean => {
  if (!site) return true;
  if (!URL.canParse(site.origin) || !site.path.startsWith('/')) return false;
  const { protocol, origin } = new URL(site.origin);
  return protocol === 'https:' && origin === site.origin;
};

function partProblems({ what, each, fields }: TaughtPart, place: string): readonly string[] {
  const found: string[] = [];
  if (!parseSelector(each)) found.push(`${place}.each`);
  if (fields.length === 0 || fields.length > MOST_FIELDS) found.push(`${place}.fields`);
  for (const [index, { field, at, as }] of fields.entries()) {
    const where = `${place}.fields[${index}]`;
    if (!hasField(what, field)) found.push(`${where}.field`);
    else if (!MADE_BY[field].includes(as)) found.push(`${where}.as`);
    if (!parseSelector(at)) found.push(`${where}.at`);
  }
  return found;
}

/**
 * Places in a taught page that say what no taught way may say (`parts[0].fields[2].at`); none where all is well. Types
 * and sizes are checked at the door before.
 */
export function problemsOf(page: TaughtPage): readonly string[] {
  const { parts, composer } = page;
  return [
    ...(parts.length > MOST_PARTS || (parts.length === 0 && composer === undefined && !page.gone) ? ['parts'] : []),
    ...parts.flatMap((part, index) => partProblems(part, `parts[${index}]`)),
    // The page itself is no reply box.
    ...(composer !== undefined && (composer === '' || !parseSelector(composer)) ? ['composer'] : []),
    ...(isSite(page) ? [] : ['site']),
  ];
}
