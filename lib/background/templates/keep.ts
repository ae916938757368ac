/** Writing templates so that nothing is lost: every change is kept as a version, a deleted one can be brought back. */
import {
  KEPT_DELETED,
  KEPT_VERSIONS,
  type Template,
  type TemplateDeletion,
  type TemplateVersion,
} from '@/lib/domain/template.ts';
import type { WrittenTemplate } from '@/lib/domain/template-file.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Store } from '@/lib/store/store.ts';

export interface Change {
  readonly before?: Template | undefined;
  readonly after: Template;
}

/** What a commit that writes templates reaches. */
export const tablesOf = (store: Store) => [store.templates, store.templateVersions, store.templateUses];

export const sameTemplate = (one: Template | undefined, other: Template): boolean =>
  one !== undefined && JSON.stringify(one) === JSON.stringify(other);

/** Ids of a template's versions, oldest first. */
export const versionIds = (store: Store, id: string) =>
  store.templateVersions.where('[templateId+at]').between([id, -Infinity], [id, Infinity]).primaryKeys();

/**
 * Stores templates as they now stand, each with a version. Inside a commit over `tablesOf`. What stood before the
 * first kept change (a starter template) is kept as a version too. Answers what was written, and the version before.
 */
export async function keep(
  store: Store,
  changes: readonly Change[],
  { by, at }: { by: string; at: Instant },
): Promise<readonly WrittenTemplate[]> {
  const versions: TemplateVersion[] = [];
  const kept: WrittenTemplate[] = [];
  for (const change of changes) {
    const known = change.before ? await versionIds(store, change.before.id) : [];
    if (change.before && known.length === 0) {
      const first = versionOf(change.before, Math.min(change.before.changedAt, at - 1), '');
      versions.push(first);
      known.push(first.id);
    }
    const before = known.at(-1);
    const written = versionOf(change.after, after(at, before), by);
    versions.push(written);
    kept.push({ id: change.after.id, written: written.id, ...(before === undefined ? {} : { before }) });
    await store.templateVersions.bulkDelete(known.slice(0, Math.max(0, known.length + 1 - KEPT_VERSIONS)));
  }
  await store.templates.bulkPut(changes.map((change) => change.after));
  await store.templateVersions.bulkPut(versions);
  return kept;
}

/** Deletes a template; the version written then brings it back. Inside a commit over `tablesOf`. */
export async function remove(
  store: Store,
  id: string,
  { by, at }: { by: string; at: Instant },
): Promise<string | undefined> {
  const template = await store.templates.get(id);
  // Asked again after the worker died, it is gone already.
  if (!template) return (await deletionsIn(store)).find((one) => one.id === id)?.versionId;
  const known = await versionIds(store, id);
  const version = { ...versionOf(template, after(at, known.at(-1)), by), deleted: true as const };
  await store.templateVersions.put(version);
  await store.templates.delete(id);
  const others = (await deletionsIn(store)).filter((one) => one.id !== id);
  await forgetOld(store, [...others, { id, versionId: version.id, at }], at);
  return version.id;
}

/** Deleted in the last 30 days; some may have come back since. */
export async function deletionsIn(store: Store): Promise<readonly TemplateDeletion[]> {
  return ((await store.settings.get('deletedTemplates'))?.value as readonly TemplateDeletion[] | undefined) ?? [];
}

/** Of what was deleted too long ago, the versions go too. */
async function forgetOld(store: Store, deletions: readonly TemplateDeletion[], now: Instant): Promise<void> {
  const kept = deletions.filter(({ at }) => now - at <= KEPT_DELETED);
  for (const { id } of deletions.filter((one) => !kept.includes(one))) {
    if (await store.templates.get(id)) continue;
    await store.templateVersions.bulkDelete(await versionIds(store, id));
    await store.templateUses.delete(id);
  }
  await store.settings.put({ key: 'deletedTemplates', value: kept });
}

const versionOf = (template: Template, at: Instant, by: string): TemplateVersion => ({
  id: `${template.id}#${at}`,
  templateId: template.id,
  at,
  by,
  template,
});

/** Never the moment of the version before: two changes in one millisecond, or a clock that was put back. */
const after = (at: Instant, before: string | undefined): Instant =>
  Math.max(at, Number(before?.slice(before.lastIndexOf('#') + 1) ?? at - 1) + 1);
