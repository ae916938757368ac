/** Folders that templates stand in. */
import type { TemplateFolder } from '@/lib/domain/found-template.ts';
import type { Template } from '@/lib/domain/template.ts';

/** Every folder that holds templates, its parents too, by path. */
export function foldersOf(templates: Iterable<Template>): TemplateFolder[] {
  const counts = new Map<string, number>();
  for (const { folder } of templates) {
    const parts = folderParts(folder);
    for (let depth = 1; depth <= parts.length; depth++) {
      const path = parts.slice(0, depth).join('/');
      counts.set(path, (counts.get(path) ?? 0) + 1);
    }
  }
  return [...counts].map(([path, count]) => ({ path, count })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

const folderParts = (folder: string | undefined) =>
  (folder ?? '')
    .split('/')
    .map((part) => part.trim())
    .filter(Boolean);

/** Whether a template stands in a folder or under it. */
export const standsIn = ({ folder }: Template, path: string): boolean =>
  `${folderParts(folder).join('/')}/`.startsWith(`${path}/`);
