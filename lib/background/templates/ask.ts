/** What views ask of templates: finding them and filling them. */
import { KEPT_DELETED, type Template } from '@/lib/domain/template.ts';
import type { ExportForm } from '@/lib/domain/template-file.ts';
import type { DeletedTemplate, TemplateQueries } from '@/lib/protocol/templates.ts';
import type { Handlers } from '@/lib/protocol.ts';
import { writeCsv } from '@/lib/replies/exchange/portside-csv.ts';
import { writeJson } from '@/lib/replies/exchange/portside-json.ts';
import type { ViewCaller } from '../caller.ts';
import type { Shell } from '../shell.ts';
import type { World } from '../world.ts';
import { checkTemplate } from './check.ts';
import { finderOf } from './finder.ts';
import { findingQueries } from './finding.ts';
import { previewImport } from './import.ts';
import { deletionsIn } from './keep.ts';
import { renderStored } from './render.ts';

export function templateQueries(shell: Shell) {
  const { store } = shell.world;
  return {
    ...findingQueries(shell),
    'template.list': async ({ ticketId, search }) => {
      const ticket = ticketId ? await store.tickets.get(ticketId) : undefined;
      return finderOf(store).list({ ...(ticket ? { ticket } : {}), ...(search ? { search } : {}) }, shell.world.now());
    },
    'template.render': (ask) => renderStored(shell.world, ask),
    'template.library': async () => ({
      templates: (await store.templates.toArray()).toSorted((a, b) => a.name.localeCompare(b.name)),
      uses: await store.templateUses.toArray(),
    }),
    'template.check': (ask) => checkTemplate(shell.world, ask),
    'template.versions': ({ id }) =>
      store.templateVersions.where('[templateId+at]').between([id, -Infinity], [id, Infinity]).reverse().toArray(),
    'template.deleted': () => deletedTemplates(shell.world),
    'template.export': async ({ form }) => {
      const templates = await store.templates.orderBy('id').toArray();
      return { text: WRITERS[form](templates), count: templates.length };
    },
    'template.import.preview': ({ files }) => previewImport(store, files),
  } satisfies Handlers<TemplateQueries, ViewCaller>;
}

const WRITERS: Readonly<Record<ExportForm, (templates: readonly Template[]) => string>> = {
  json: writeJson,
  csv: writeCsv,
};

async function deletedTemplates({ store, now }: World): Promise<readonly DeletedTemplate[]> {
  const recent = (await deletionsIn(store)).filter(({ at }) => now() - at <= KEPT_DELETED);
  const [versions, back] = await Promise.all([
    store.templateVersions.bulkGet(recent.map(({ versionId }) => versionId)),
    store.templates.bulkGet(recent.map(({ id }) => id)),
  ]);
  return versions
    .flatMap((version, place) =>
      version && !back[place]
        ? [{ versionId: version.id, template: version.template, at: version.at, by: version.by }]
        : [],
    )
    .toSorted((a, b) => b.at - a.at);
}
