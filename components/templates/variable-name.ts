import type { Wanted } from '@/lib/domain/wanted.ts';
import type { Text } from '@/lib/i18n/index.ts';
import { VARIABLES } from '@/lib/replies/variables.ts';

/** `{{ tracking.number }}`, left in a text, is about that variable. */
const HOLE = /^\{\{\s*([\w.]+)\s*\}\}$/;

/**
 * What a variable or a gap stands for, in the UI language; what nobody has named keeps its own words. `wanted`: what the
 * template asks for, by whose labels its fields are called.
 */
export function variableName(t: Text, missing: string, wanted: readonly Wanted[] = []): string {
  const id = HOLE.exec(missing)?.[1] ?? missing;
  const [, kind, name = ''] = /^(partial|loop|field)[:.](.+)$/s.exec(id) ?? [];
  if (kind === 'field') return wanted.find((one) => one.id === `field.${name}`)?.label ?? name.replaceAll('_', ' ');
  if (kind !== undefined) return t(kind === 'loop' ? 'fillIn:loop' : 'fillIn:partial', { name });
  return VARIABLES.some((variable) => variable.id === id) ? t(`variables:${id}` as 'variables:buyer.name') : id;
}

/** Several of them, as a list in the UI language. */
export const variableNames = (t: Text, ids: readonly string[], wanted?: readonly Wanted[]): string =>
  [...new Set(ids.map((id) => variableName(t, id, wanted)))].join(t('rules:says.list'));
