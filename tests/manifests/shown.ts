/** The built manifests as they are held against what was agreed: everything that a store or a user would ask about. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const BROWSERS = ['chrome', 'edge', 'firefox'] as const;
export type BuiltFor = (typeof BROWSERS)[number];

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): Json => JSON.parse(readFileSync(`${root}${path}`, 'utf8'));

/** The version changes with every release, which is no news here. */
const NO_NEWS: readonly string[] = ['version'];

/** The manifest in `.output/`, as `npm run build` left it. */
export const builtManifest = (browser: BuiltFor): Json => read(`.output/${browser}-mv3/manifest.json`);

export const isBuilt = (browser: BuiltFor): boolean => existsSync(`${root}.output/${browser}-mv3/manifest.json`);

const agreedPath = (browser: BuiltFor): string => `tests/manifests/${browser}.json`;
export const agreedManifest = (browser: BuiltFor): Json => read(agreedPath(browser));

/** Makes what was built what is agreed. */
export const agree = (browser: BuiltFor, built: Json): void =>
  writeFileSync(`${root}${agreedPath(browser)}`, `${JSON.stringify(built, null, 2)}\n`);

/** Every value of a manifest with the path it stands at; a list's entries stand by their value, not their place. */
export function factsOf(value: Json, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => factsOf(entry, `${path}[]`));
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, inner]) =>
      path === '' && NO_NEWS.includes(key) ? [] : factsOf(inner, path === '' ? key : `${path}.${key}`),
    );
  }
  return [`${path} = ${JSON.stringify(value)}`];
}

/** How two manifests differ, one sentence a difference. */
export function differences(agreed: Json, built: Json): string[] {
  const count = (facts: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const fact of facts) counts.set(fact, (counts.get(fact) ?? 0) + 1);
    return counts;
  };
  const [before, after] = [count(factsOf(agreed)), count(factsOf(built))];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((fact) => {
    const more = (after.get(fact) ?? 0) - (before.get(fact) ?? 0);
    if (more === 0) return [];
    return [more > 0 ? `new: ${fact}` : `gone: ${fact}`];
  });
}
