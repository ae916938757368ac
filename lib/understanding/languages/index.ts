import type { LanguageData } from '../language-data.ts';
import de from './de.ts';
import en from './en.ts';
import es from './es.ts';
import fr from './fr.ts';

/** Every language understood. Adding one is a file and a line here. */
export const LANGUAGE_DATA: readonly LanguageData[] = [en, de, fr, es];
