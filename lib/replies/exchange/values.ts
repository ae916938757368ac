/** Reading values of files nobody has checked. */
import { LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';
import { type Parsed, Unreadable } from './importer.ts';

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text, trimmed; anything else, and an empty one, is none. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim()) || undefined;

/** An id as a file gives it: text or a number. */
export const idOf = (value: unknown): string | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? String(value) : textOf(value);

/** The text a record must have. Throws `Unreadable` with its place. */
export function need(record: Json, key: string, at: string): string {
  const text = textOf(record[key]);
  if (text === undefined) throw new Unreadable('field', { field: `${at}.${key}` });
  return text;
}

/** The records of a file: a list, or a list under one of these names, or one record alone. */
export function recordsOf(file: Parsed, ...names: readonly string[]): readonly { at: string; record: unknown }[] {
  if (!('json' in file)) return [];
  const { json } = file;
  const listed = (list: readonly unknown[], name: string) =>
    list.map((record, place) => ({ at: `${name}[${place}]`, record }));
  if (Array.isArray(json)) return listed(json, '');
  if (!isObject(json)) return [];
  for (const name of names) {
    const list = json[name];
    if (Array.isArray(list)) return listed(list, name);
  }
  return [{ at: '', record: json }];
}

/** "pt-BR", "pt_BR", "PT" and "Portuguese" are all Portuguese. */
export function languageNamed(name: string | undefined): Language | undefined {
  const wanted = name?.trim().toLowerCase() ?? '';
  const code = wanted.split(/[-_ (]/)[0];
  return LANGUAGES.find((language) => language === code) ?? LANGUAGES.find((language) => english(language) === code);
}

const english = (language: Language) =>
  new Intl.DisplayNames('en', { type: 'language' }).of(language)?.toLowerCase().split(' ')[0];

/** Letters, digits and hyphens of what was typed elsewhere; nothing left: none. */
export const shortcutOf = (value: unknown): string | undefined =>
  textOf(value)
    ?.normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40) || undefined;
