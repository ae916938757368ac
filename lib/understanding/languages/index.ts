import type { LanguageData } from '../language-data.ts';
import en from './en.ts';

/** Every language understood. Adding one is a file and a line here. */
export const LANGUAGE_DATA: readonly LanguageData[] = [en];
