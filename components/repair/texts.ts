/** What is said of fields, problems and pages that are taught. */
import type { RepairProblem, Side, Target } from '@/lib/domain/repair.ts';
import type { TaughtPage } from '@/lib/domain/taught.ts';
import type { Text } from '@/lib/i18n/index.ts';
import { pageName as kindOfPage } from '../queue/field-names.ts';

export const targetName = (t: Text, target: Target): string =>
  target.what === 'composer' ? t('repair:part.composer') : t(`repair:field.${target.field}`);

export const listText = (locale: string, parts: readonly string[], type: 'conjunction' | 'disjunction'): string =>
  new Intl.ListFormat(locale, { type, style: 'short' }).format(parts);

/** Why nothing can be taught so, and what helps. `target`: what was pointed at. */
export function problemText(t: Text, { problem, fields = [] }: RepairProblem, locale: string, target?: Target): string {
  const field = target ? targetName(t, target) : '';
  const named = fields.map((one) => t(`repair:field.${one}`));
  return t(`repair:problem.${problem}`, { field, fields: listText(locale, named, 'disjunction') });
}

/** What stands beside the outline in the page. */
export const pointLabel = (t: Text, target: Target, side?: Side): string =>
  side
    ? t('repair:label.side', { side: t(`repair:side.${side}`) })
    : t('repair:label.field', { field: targetName(t, target) });

/** A kind of page with its portal. */
export const pageName = (t: Text, { portal, page, site }: Pick<TaughtPage, 'portal' | 'page' | 'site'>): string =>
  t('repair:pageOf', {
    portal: site?.name ?? t(`words:portal.${portal}`),
    page: kindOfPage(t, page),
  });

/** Every field that is taught on a page, in words. */
export const fieldNames = (t: Text, { parts, composer }: TaughtPage): readonly string[] => [
  ...new Set([
    ...parts.flatMap(({ fields }) => fields.map(({ field }) => t(`repair:field.${field}`))),
    ...(composer === undefined ? [] : [t('repair:part.composer')]),
  ]),
];
