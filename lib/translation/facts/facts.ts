import type { Language } from '@/lib/domain/vocabulary.ts';
import { codes, emails, links, placeholders } from './codes.ts';
import { datesIn } from './dates.ts';
import { type Fact, type Finder, plainDigits } from './fact.ts';
import { moneyIn } from './money.ts';
import { numbersIn } from './numbers.ts';
import { clockTimes, fullHours } from './times.ts';

const FINDERS = new Map<string, readonly Finder[]>();

function findersOf(language: Language, other: Language): readonly Finder[] {
  const key = `${language}>${other}`;
  const known = FINDERS.get(key);
  if (known) return known;
  // A date may stay as it was written, so the other language's months count too.
  const languages = [...new Set<Language>([language, other, 'en'])];
  const made = [
    ...[placeholders, links, emails],
    ...datesIn(languages),
    ...[codes, moneyIn(language), clockTimes, fullHours, numbersIn(language)],
  ];
  FINDERS.set(key, made);
  return made;
}

/** What a text of `language` says that its translation from or to `other` must say too, each stretch counted once. */
export function factsOf(text: string, language: Language, other: Language): readonly Fact[] {
  let left = plainDigits(text);
  const facts: Fact[] = [];
  for (const find of findersOf(language, other)) {
    for (const { at, fact } of find(left)) {
      // As written: with the digits of its own script.
      facts.push({ ...fact, text: text.slice(at, at + fact.text.length) });
      if (fact.kind !== 'number')
        left = left.slice(0, at) + '\u0000'.repeat(fact.text.length) + left.slice(at + fact.text.length);
    }
  }
  return facts;
}
