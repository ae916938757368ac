/** Reads templates out of the files of this and other tools. Never throws, whatever the file holds. */
import type { Template } from '@/lib/domain/template.ts';
import {
  type ImportFile,
  type ImportSource,
  LARGEST_IMPORT,
  type Loss,
  MOST_IMPORTED,
  type SkippedRow,
  type TemplateFileProblem,
} from '@/lib/domain/template-file.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import briskine from './briskine.ts';
import gorgias from './gorgias.ts';
import { type Found, type Importer, Unreadable } from './importer.ts';
import { joinLanguages } from './join.ts';
import { parseFile } from './parse.ts';
import portsideCsv from './portside-csv.ts';
import portsideJson from './portside-json.ts';
import textBlaze from './text-blaze.ts';
import zendeskContent from './zendesk-content.ts';
import zendeskMacros from './zendesk-macros.ts';

/** The first that knows a file reads it. */
export const IMPORTERS: readonly Importer[] = [
  portsideJson,
  portsideCsv,
  zendeskContent,
  zendeskMacros,
  gorgias,
  briskine,
  textBlaze,
];

/** What reading needs of the world. */
export interface Reader {
  languageOf(text: string): Language;
  /** The shape of a template: what it is, or the field that is not as it must be. */
  check(value: unknown): { readonly template: Template } | { readonly field: string };
}

export interface ReadTemplate {
  /** With the format's own id, or none. */
  readonly template: Template;
  readonly lost: readonly Loss[];
}

export type ReadFiles =
  | { readonly problem: TemplateFileProblem }
  | {
      readonly source: ImportSource;
      readonly templates: readonly ReadTemplate[];
      readonly skipped: readonly SkippedRow[];
    };

/** Files of one format, read together: a table a language becomes templates in several languages. */
export function readTemplates(files: readonly ImportFile[], { languageOf, check }: Reader): ReadFiles {
  let size = 0;
  let source: ImportSource | undefined;
  const found: (Found & { file: string })[] = [];
  const skipped: SkippedRow[] = [];
  for (const { name: file, text } of files) {
    size += text.length;
    if (size > LARGEST_IMPORT) return { problem: { code: 'tooLarge', file } };
    try {
      const parsed = parseFile(text);
      const importer = IMPORTERS.find((one) => one.detect(parsed));
      if (!importer) throw new Unreadable('unknown');
      const family = importer.id.split('-')[0];
      if (source !== undefined && source.split('-')[0] !== family) throw new Unreadable('mixed');
      source ??= importer.id;
      const read = importer.read(parsed, languageOf);
      found.push(...read.found.map((one) => ({ ...one, file })));
      skipped.push(...read.skipped);
      if (found.length > MOST_IMPORTED) throw new Unreadable('tooMany');
    } catch (error) {
      if (error instanceof Unreadable) return { problem: { file, ...error.problem } };
      throw error;
    }
  }
  if (source === undefined || found.length + skipped.length === 0)
    return { problem: { code: 'empty', file: files[0]?.name ?? '' } };
  const templates: ReadTemplate[] = [];
  for (const { told, lost, file, line, field } of joinLanguages(found)) {
    const judged = check({ id: '', intents: [], portals: [], fulfilments: [], changedAt: 0, ...told });
    if ('field' in judged) {
      const where = [field, judged.field].filter(Boolean).join('.');
      return { problem: { code: 'field', file, ...(line ? { line } : {}), field: where } };
    }
    templates.push({ template: judged.template, lost });
  }
  return { source, templates, skipped };
}
