/** Names that programs gave: classes, ids, test ids, parts of addresses. Words of the list stay, the rest is a shape. */

import { sign } from './letters.ts';
import { namesIn } from './lexicon.ts';
import type { Setting } from './texts.ts';

/** Mixed names that say which version or level something is. */
const MIXED = /^(?:v\d|h[1-6]|m4b|a11y|x[lsm]|[2-9]xl)$/i;
/** Letters and digits in one: a hash, an id. */
const CHUNK = /[\p{L}\p{M}\p{N}]+|[\s\S]/gu;
/** Countries in addresses (`shop_region=US`) stand in capitals. */
const REGION = /^(?:US|GB|UK|DE|FR|ES|IT|NL|SE|PL|BE|JP|CN|TH|VN|ID|MY|PH|SG|MX|BR|CA|AU|IN|TR|IE|AT|CH)$/;
/** An Amazon product number, known by its start. */
const PRODUCT = /^B0[A-Z\d]{8}$/;

const isDigits = (part: string): boolean => /^\p{N}/u.test(part);

function shapedChunk(chunk: string, named: boolean, setting: Setting): string {
  const { lexicon, disguise } = setting;
  if (!/^[\p{L}\p{N}]/u.test(chunk)) return sign(chunk);
  if (MIXED.test(chunk) || REGION.test(chunk)) return chunk;
  if (PRODUCT.test(chunk)) return `B0${shapedChunk(chunk.slice(2), false, setting)}`;
  const parts = namesIn(chunk);
  const digits = parts.some(isDigits);
  return parts
    .map((part) => {
      if (isDigits(part))
        return named && part.length === 1 && !/\d\p{L}+\d/u.test(chunk) ? part : disguise.digits(part);
      const alone = !digits && chunk.length < 3 && part === part.toLowerCase();
      const known = part.length > 2 || (part.length === 2 && named) ? lexicon.isName(part) : alone;
      return known ? part : disguise.word(part);
    })
    .join('');
}

/** One name: `orders-v3`, `buyerName_1x2y3z`, `row-112-1234567-1234567`. */
export function shapedName(name: string, setting: Setting): string {
  const chunks = name.match(CHUNK) ?? [];
  const named = chunks.some((chunk) => namesIn(chunk).some((part) => part.length > 2 && setting.lexicon.isName(part)));
  return setting.disguise.clean(chunks.map((chunk) => shapedChunk(chunk, named, setting)).join(''));
}

/** Names parted by blanks, as in `class`. */
export const shapedNames = (names: string, setting: Setting): string =>
  names
    .split(/(\s+)/)
    .map((name) => (/^\s*$/.test(name) ? name : shapedName(name, setting)))
    .join('');
