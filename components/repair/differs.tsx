import { List, Text } from '@mantine/core';
import type { TaughtPage } from '@/lib/domain/taught.ts';
import type { Text as Words } from '@/lib/i18n/index.ts';
import { useNames } from '../ticket/naming.ts';
import { listText } from './texts.ts';

/** Field by field, how it is found: two pages that say the same have the same of these. */
function waysOf(t: Words, page: TaughtPage | undefined): ReadonlyMap<string, string> {
  const ways = new Map<string, string>();
  if (!page || page.gone) return ways;
  for (const { what, each, fields } of page.parts)
    for (const { field, at, as } of fields)
      ways.set(`${t(`repair:part.${what}`)}: ${t(`repair:field.${field}`)}`, JSON.stringify([each, at, as]));
  if (page.composer !== undefined) ways.set(t('repair:part.composer'), page.composer);
  return ways;
}

/** What changes when `to` takes the place of `from`, which may not be there. */
export function Differences({ from, to }: { from?: TaughtPage | undefined; to: TaughtPage }) {
  const { t, locale } = useNames();
  const [before, after] = [waysOf(t, from), waysOf(t, to)];
  const added = [...after.keys()].filter((name) => !before.has(name));
  const changed = [...after]
    .filter(([name, way]) => before.has(name) && before.get(name) !== way)
    .map(([name]) => name);
  const out = [...before.keys()].filter((name) => !after.has(name));
  const said = (names: readonly string[]) => listText(locale, names, 'conjunction');
  if (to.gone)
    return (
      <Text size="xs" c="dimmed">
        {t('taught:file.gone')}
      </Text>
    );
  return (
    <List size="xs" c="dimmed">
      {added.length > 0 && <List.Item>{t('taught:file.adds', { list: said(added) })}</List.Item>}
      {changed.length > 0 && <List.Item>{t('taught:file.changes', { list: said(changed) })}</List.Item>}
      {out.length > 0 && <List.Item>{t('taught:file.takesOut', { list: said(out) })}</List.Item>}
    </List>
  );
}
