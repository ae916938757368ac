/** The languages the guard reads. */
import type { Language } from '@/lib/domain/vocabulary.ts';
import type { LanguageWords } from '../concepts.ts';
import ar from './ar.ts';
import de from './de.ts';
import en from './en.ts';
import es from './es.ts';
import fr from './fr.ts';
import id from './id.ts';
import it from './it.ts';
import ja from './ja.ts';
import ko from './ko.ts';
import nl from './nl.ts';
import pl from './pl.ts';
import pt from './pt.ts';
import sv from './sv.ts';
import th from './th.ts';
import tr from './tr.ts';
import vi from './vi.ts';
import zh from './zh.ts';

export const WORDS: Readonly<Record<Language, LanguageWords>> = {
  en,
  de,
  fr,
  es,
  it,
  nl,
  pl,
  sv,
  pt,
  ja,
  ko,
  zh,
  th,
  vi,
  tr,
  ar,
  id,
};
