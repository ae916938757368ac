import type { Template } from '@/lib/domain/template.ts';
import { defineImporter, type Parsed, type Told, Unreadable } from './importer.ts';
import { isObject, type Json, need } from './values.ts';

/** Templates as a file that gives back exactly what was written. */
export const writeJson = (templates: readonly Template[]): string =>
  `${JSON.stringify({ portside: 'templates', version: 1, templates }, undefined, 2)}\n`;

/** The list in a file of templates, or in a copy of everything stored. */
function listIn(file: Parsed): unknown {
  if (!('json' in file) || !isObject(file.json) || !('portside' in file.json)) return undefined;
  const { templates, tables } = file.json as Json;
  return templates ?? (isObject(tables) ? tables.templates : undefined);
}

/** Our own files, whole. */
export default defineImporter({
  id: 'portside-json',
  detect: (file) => listIn(file) !== undefined,
  read: (file) => {
    const list = listIn(file);
    if (!Array.isArray(list)) throw new Unreadable('field', { field: 'templates' });
    const found = list.map((told: unknown, place) => {
      const field = `templates[${place}]`;
      if (!isObject(told)) throw new Unreadable('field', { field });
      need(told, 'name', field);
      if (!isObject(told.bodies)) throw new Unreadable('field', { field: `${field}.bodies` });
      // Every field is judged again by the shape of a template; here only what tells templates apart.
      return { field, told: told as unknown as Told, lost: [] };
    });
    return { found, skipped: [] };
  },
});
