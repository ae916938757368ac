/** What readers' fields and pages are called on screen. */
import { english } from '@/lib/i18n/en/index.ts';
import type { Text } from '@/lib/i18n/index.ts';
import { metricName } from '../account/gauge-text.ts';

type Field = keyof typeof english.health.field;
const isField = (name: string): name is Field => Object.hasOwn(english.health.field, name);
type Page = keyof typeof english.health.pages;
const isPage = (page: string): page is Page => Object.hasOwn(english.health.pages, page);

const plainName = (t: Text, name: string): string => (isField(name) ? t(`health:field.${name}`) : metricName(t, name));

/** `messages.at` is the time of messages; what stands behind a colon (`reader:…`) is told elsewhere. */
export function fieldName(t: Text, path: string): string {
  const [name = path] = path.split(':');
  const parts = name.split('.');
  const inner = parts.at(-1) ?? name;
  const [outer] = parts;
  if (parts.length < 2 || !outer || !isField(outer)) return plainName(t, inner);
  return t('health:inside', { field: plainName(t, inner), of: plainName(t, outer) });
}

/** Fields as a list in the language shown, each once. */
export const fieldsText = (t: Text, fields: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: 'conjunction', style: 'short' }).format(
    new Set(fields.map((path) => fieldName(t, path))),
  );

/** What a reader that failed said of it. */
export const failureIn = (missing: readonly string[]): string | undefined =>
  missing.find((path) => path.startsWith('reader:'))?.slice('reader:'.length);

/** A kind of page as people call it; one nobody has named yet keeps its id. */
export const pageName = (t: Text, page: string): string => (isPage(page) ? t(`health:pages.${page}`) : page);
