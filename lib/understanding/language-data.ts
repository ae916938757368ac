import type { Intent, Language, MessageFlag } from '@/lib/domain/vocabulary.ts';

/**
 * Cues separated by commas. A cue is words that follow each other; matching ignores case, accents and doubled letters.
 * `word*` starts so, `*word` ends so, `*word*` holds it · `a|b_c` either a or "b c" · `<item>` any word of that set · `#` a number ·
 * `a .. b` b comes within a few words of a, in the same sentence · `a + b` the same in either order ·
 * a last `:1` to `:3` is the weight (2 unless told; 1 never decides alone and raises no flag) · a leading `-` takes the
 * weight away. In languages written without spaces a cue is a run of characters and `*` means nothing.
 */
export type Cues = string;

/** What one language adds: the words its buyers use. */
export interface LanguageData {
  readonly code: Language;
  /** Written without spaces, or with endings that a word boundary would hide: matched by characters. */
  readonly unspaced?: true;
  /** Accents tell words apart (Vietnamese); a word written without any still meets all of its spellings. */
  readonly tones?: true;
  /** Letters that buyers write in two ways, both folded to the second. */
  readonly fold?: readonly (readonly [string, string])[];
  /** Clitics written onto the next word (Arabic "and", "the"); a word is also tried without them. */
  readonly prefixes?: readonly string[];
  /** An apostrophe parts two words (l'article) instead of standing inside one (don't). */
  readonly elision?: true;
  /** Everyday words that tell this language from its neighbours, separated by spaces. */
  readonly common: string;
  /** Named word sets for cues, words separated by spaces. */
  readonly sets: Readonly<Record<string, string>>;
  readonly intents: Readonly<Partial<Record<Intent, Cues>>>;
  readonly flags: Readonly<Partial<Record<MessageFlag, Cues>>>;
  readonly thanks: Cues;
  readonly greetings: Cues;
  /** A wish for speed or a day by which it is needed. */
  readonly urgent: Cues;
  /** Words that, just before a cue for damage, danger, a fake or praise, say the opposite. */
  readonly negations: Cues;
  /** The same, just after it (Japanese, Korean, Turkish). */
  readonly negationsAfter?: Cues;
}

/** Declares a language; the id of the file is its code. */
export const defineLanguage = (data: LanguageData): LanguageData => data;
