/** Everything a hostile or unlucky buyer may write, as short strings; the big ones stand in `sizes.ts`. */
import { CHARACTERS } from './characters.ts';
import type { Hostile } from './family.ts';
import { HANDLERS } from './handlers.ts';
import { LANGUAGES_OF_MACHINES } from './languages.ts';
import { LINKS } from './links.ts';
import { MARKUP } from './markup.ts';
import { NAUGHTY } from './naughty.ts';

/** Each text once, under the first family that has it. */
export const HOSTILE: readonly Hostile[] = [
  ...new Map(
    [...NAUGHTY, ...HANDLERS, ...MARKUP, ...LINKS, ...LANGUAGES_OF_MACHINES, ...CHARACTERS]
      .toReversed()
      .map((hostile) => [hostile.text, hostile] as const),
  ).values(),
].toReversed();
