/** The contract of the importer family: one file a format, listed in `index.ts`. */
import type { Template } from '@/lib/domain/template.ts';
import type { ImportSource, Loss, SkippedRow, TemplateFileProblem } from '@/lib/domain/template-file.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';

/** A row of a table with the line it begins on; cells by their column, in lower case. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A file, parsed as what it is. */
export type Parsed =
  | { readonly json: unknown }
  | { readonly columns: readonly string[]; readonly rows: readonly Row[] };

/** A template as a format tells it; what it does not tell is filled in later. `id`: the format's own, to know it again by. */
export type Told = Partial<Template> & Pick<Template, 'name' | 'bodies'>;

export interface Found {
  /** Where it stands, for the sentence that refuses it. */
  readonly line?: number;
  readonly field?: string;
  readonly told: Told;
  readonly lost: readonly Loss[];
}

export interface Read {
  readonly found: readonly Found[];
  readonly skipped: readonly SkippedRow[];
}

export interface Importer {
  readonly id: ImportSource;
  /** Whether a file is of this format, from its shape alone. */
  detect(file: Parsed): boolean;
  /** `languageOf`: what a text without a named language is in. Throws `Unreadable`. */
  read(file: Parsed, languageOf: (text: string) => Language): Read;
}

export const defineImporter = (importer: Importer): Importer => importer;

/** The file is damaged, or not what it seemed. */
export class Unreadable extends Error {
  readonly problem: Omit<TemplateFileProblem, 'file'>;

  constructor(code: TemplateFileProblem['code'], where: { line?: number; field?: string } = {}) {
    super(code);
    this.problem = { code, ...where };
  }
}
