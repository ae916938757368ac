/** What reading files needs, for tests of the pure part: a shape that takes anything with a name and texts. */
import type { Template } from '@/lib/domain/template.ts';
import { type Reader, type ReadTemplate, readTemplates } from '@/lib/replies/exchange/index.ts';

export const reader: Reader = {
  languageOf: (text) => (/\b(?:der|die|und|Ihre)\b/.test(text) ? 'de' : 'en'),
  check: (value) => {
    const { name, bodies } = value as Template;
    if (typeof name !== 'string') return { field: 'name' };
    return typeof bodies === 'object' ? { template: value as Template } : { field: 'bodies' };
  },
};

export const readText = (text: string, name = 'file') => readTemplates([{ name, text }], reader);

/** The templates of a file, which must be readable. */
export function templatesIn(text: string): readonly ReadTemplate[] {
  const read = readText(text);
  if ('problem' in read) throw new Error(JSON.stringify(read.problem));
  return read.templates;
}
