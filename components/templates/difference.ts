/** What differs between two versions of a template, word by word; pure. */
import { diffWordsWithSpace } from 'diff';
import type { Template } from '@/lib/domain/template.ts';
import type { Text } from '@/lib/i18n/index.ts';

/** A stretch of words: in both, or only in the older or the newer one. */
export interface Stretch {
  readonly words: string;
  readonly only?: 'older' | 'newer';
}

export interface PartDifference {
  readonly part: string;
  readonly stretches: readonly Stretch[];
}

/** Words of scripts without spaces are found too. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Everything a person wrote in a template, as named texts. */
function partsOf(t: Text, template: Template, nameOf: (language: string) => string): ReadonlyMap<string, string> {
  const { name, shortcut = '', folder = '', kind, scope, intents, portals, fulfilments } = template;
  const parts = new Map([
    [t('manage:part.name'), name],
    [t('manage:part.shortcut'), shortcut],
    [t('manage:part.folder'), folder],
    [t('manage:part.kind'), t(`manage:kind.${kind ?? 'reply'}`)],
    [t('manage:part.scope'), t(`manage:scope.${scope ?? 'own'}`)],
    [
      t('manage:part.fits'),
      [
        ...intents.map((one) => t(`words:intent.${one}`)),
        ...portals.map((one) => t(`words:portal.${one}`)),
        ...fulfilments.map((one) => t(`words:fulfilmentLong.${one}`)),
      ].join('\n'),
    ],
    [
      t('manage:part.fields'),
      (template.fields ?? [])
        .map(({ id, label, type, options = [], initial = '' }) =>
          [id, label, t(`manage:types.${type}`), options.join(', '), initial].filter(Boolean).join(' · '),
        )
        .join('\n'),
    ],
  ]);
  for (const [language, body] of Object.entries(template.bodies)) parts.set(nameOf(language), body);
  for (const { language, tone, portal, fulfilment, body } of template.variants ?? []) {
    const which = [
      nameOf(language),
      tone && t(`manage:tones.${tone}`),
      portal && t(`words:portal.${portal}`),
      fulfilment && t(`words:fulfilmentLong.${fulfilment}`),
    ];
    const key = which.filter(Boolean).join(' · ');
    parts.set(key, parts.has(key) ? `${parts.get(key)}\n${body}` : body);
  }
  return parts;
}

/** The parts that differ, and how. */
export function differences(
  t: Text,
  older: Template,
  newer: Template,
  nameOf: (language: string) => string,
): readonly PartDifference[] {
  const before = partsOf(t, older, nameOf);
  const after = partsOf(t, newer, nameOf);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((part) => {
    const [one = '', other = ''] = [before.get(part), after.get(part)];
    if (one === other) return [];
    const stretches = diffWordsWithSpace(one, other, { intlSegmenter: segmenter }).map(({ value, added, removed }) => ({
      words: value,
      ...(added ? { only: 'newer' as const } : removed ? { only: 'older' as const } : {}),
    }));
    return [{ part, stretches }];
  });
}
