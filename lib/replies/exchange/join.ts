import type { Template } from '@/lib/domain/template.ts';
import type { Found } from './importer.ts';

/**
 * Dynamic content comes as one table a language: those of one name are one partial. A macro that is nothing but such
 * a partial speaks every language the partial does.
 */
export function joinLanguages<One extends Found>(found: readonly One[]): readonly One[] {
  const partials = new Map<string, One>();
  const joined: One[] = [];
  for (const one of found) {
    const known = one.told.kind === 'partial' && one.told.id === undefined ? partials.get(one.told.name) : undefined;
    if (known) {
      const whole = { ...known, told: { ...known.told, bodies: { ...known.told.bodies, ...one.told.bodies } } };
      joined[joined.indexOf(known)] = whole;
      partials.set(one.told.name, whole);
      continue;
    }
    joined.push(one);
    if (one.told.kind === 'partial') partials.set(one.told.name, one);
  }
  return joined.map((one) => {
    const bodies = one.told.kind === 'partial' ? undefined : spread(one.told.bodies, partials);
    return bodies ? { ...one, told: { ...one.told, bodies } } : one;
  });
}

function spread(bodies: Template['bodies'], partials: ReadonlyMap<string, Found>): Template['bodies'] | undefined {
  const texts = Object.values(bodies);
  const name = texts.length === 1 ? /^\{% include '([^']+)' %\}$/.exec(texts[0] ?? '')?.[1] : undefined;
  const partial = name === undefined ? undefined : partials.get(name);
  return partial && Object.fromEntries(Object.keys(partial.told.bodies).map((language) => [language, texts[0] ?? '']));
}
