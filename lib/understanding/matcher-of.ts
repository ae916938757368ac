import type { Language } from '@/lib/domain/vocabulary.ts';
import { LANGUAGE_DATA } from './languages/index.ts';
import { createMatcher, type Matcher } from './matcher.ts';

const made = new Map<Language, Matcher>();

/** The matcher of a language, made when it is first asked for. */
export const matcherOf = (language: Language): Matcher | undefined => {
  const known = made.get(language);
  if (known) return known;
  const data = LANGUAGE_DATA.find(({ code }) => code === language);
  if (!data) return undefined;
  const matcher = createMatcher(data);
  made.set(language, matcher);
  return matcher;
};
