/** Files that templates come from and go to. */
import type { Language } from './vocabulary.ts';

/** Largest files taken in one import, characters of all together, and most templates. */
export const LARGEST_IMPORT = 10_000_000;
export const MOST_IMPORTED = 5_000;
export const MOST_FILES = 20;

export const EXPORT_FORMS = ['json', 'csv'] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

export const IMPORT_SOURCES = [
  'portside-json',
  'portside-csv',
  'gorgias',
  'zendesk-macros',
  'zendesk-content',
  'briskine',
  'text-blaze',
] as const;
export type ImportSource = (typeof IMPORT_SOURCES)[number];

export interface ImportFile {
  readonly name: string;
  readonly text: string;
}

/**
 * What of a template has no counterpart here. `asked`: a value that is now a field to fill in. `condition`: now a
 * switch. `logic`: left out, what stood in it stayed. `action`, `attachment`, `command`: left out. `partial`: includes
 * another, which must be there. `format`: a date or number format; dates and money are written the buyer's way here.
 */
export const LOSSES = ['asked', 'condition', 'logic', 'action', 'attachment', 'command', 'partial', 'format'] as const;
export type LossKind = (typeof LOSSES)[number];

export interface Loss {
  readonly kind: LossKind;
  /** As they stood in the file. */
  readonly words: string;
  readonly count: number;
}

export const FILE_PROBLEMS = [
  'tooLarge',
  'tooMany',
  'notJson',
  'notCsv',
  'unknown',
  'empty',
  'field',
  'mixed',
] as const;

/** Why a file cannot be imported; nothing was written. */
export interface TemplateFileProblem {
  readonly code: (typeof FILE_PROBLEMS)[number];
  /** The file's name. */
  readonly file: string;
  /** 1 is the first. */
  readonly line?: number;
  /** Where in it: `templates[3].name`, a column. */
  readonly field?: string;
}

export const DUPLICATE_CHOICES = ['skip', 'replace', 'both'] as const;
/** What becomes of a template that is here already under its id, name or shortcut. */
export type DuplicateChoice = (typeof DUPLICATE_CHOICES)[number];

/** One template of a file, as it would be imported. */
export interface ImportRow {
  /** Names it in the choices. */
  readonly key: string;
  readonly name: string;
  readonly shortcut?: string;
  readonly folder?: string;
  readonly languages: readonly Language[];
  /** The first lines of its first text. */
  readonly beginning: string;
  readonly state: 'new' | 'same' | 'changed';
  /** The one that is here already, and what both share. */
  readonly clash?: { readonly by: 'id' | 'name' | 'shortcut'; readonly name: string };
  readonly lost: readonly Loss[];
}

/** Left out of an import: it holds no reply. */
export interface SkippedRow {
  readonly name: string;
  readonly why: 'noText' | 'inactive';
}

export type ImportPreview =
  | { readonly problem: TemplateFileProblem }
  | { readonly source: ImportSource; readonly rows: readonly ImportRow[]; readonly skipped: readonly SkippedRow[] };

/** What an import did. */
export interface Imported {
  /** Takes it back. */
  readonly id: string;
  readonly added: number;
  readonly replaced: number;
  readonly skipped: number;
}

/** A template that was stored: `written` is the version it wrote, `before` the one that stood there. */
export interface WrittenTemplate {
  readonly id: string;
  readonly written: string;
  readonly before?: string;
}

/** What the last import did, for taking it back, and for a view that asks again. */
export interface LastImport extends Imported {
  readonly templates: readonly WrittenTemplate[];
}
