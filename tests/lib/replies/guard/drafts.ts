/** The drafts in these folders: a file a language, a person said of each what it breaks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GUARD_VIOLATIONS, LANGUAGES, PORTALS } from '@/lib/domain/vocabulary.ts';
import { type DraftLine, draftsOf } from '../../../lab/guard.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Every draft of a folder of NDJSON files. */
export const draftsIn = (folder: string): DraftLine[] =>
  readdirSync(join(here, folder)).flatMap((file) => {
    const { drafts, errors } = draftsOf(readFileSync(join(here, folder, file), 'utf8'));
    if (errors.length > 0) throw new Error(`${folder}/${file}: ${errors.join('; ')}`);
    return drafts;
  });

/** Rows of "language portal violation… | text", the portal by its first letter. */
const rowsIn = (file: string): DraftLine[] =>
  readFileSync(join(here, file), 'utf8')
    .split('\n')
    .filter((row) => row.includes(' | '))
    .map((row, index) => {
      const [head = '', text = ''] = row.split(' | ');
      const [named, letter = '', ...broken] = head.trim().split(/\s+/);
      const lang = LANGUAGES.find((language) => language === named);
      const portal = PORTALS.find((one) => one.startsWith(letter));
      if (!lang || !portal) throw new Error(`${file} row ${index + 1} names no language or portal`);
      return {
        id: `${file.replace('.txt', '')}-${index + 1}`,
        lang,
        portal,
        text,
        expect: GUARD_VIOLATIONS.filter((one) => broken.includes(one)),
      };
    });

export const ownDrafts = (): DraftLine[] => rowsIn('own.txt');
/** Advertising of every kind, and what stands close to it. */
export const promotionDrafts = (): DraftLine[] => rowsIn('promotion.txt');
/** Clean, every one. */
export const everyday = (): DraftLine[] => rowsIn('everyday.txt');
