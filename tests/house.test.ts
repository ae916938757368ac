/** The house rules, as tests whose failures read as sentences. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(path, ending);
    return ending.test(entry.name) ? [path] : [];
  });
}

const source = ['lib', 'components', 'entrypoints'].flatMap((folder) => filesUnder(folder, /\.tsx?$/));
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

/** What a file imports, type imports included: our own files as paths from the root, packages by name. */
function importsOf(file: string): string[] {
  const named = [...textOf(file).matchAll(/(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]/g)];
  const bare = [...textOf(file).matchAll(/(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g)];
  const lazy = [...textOf(file).matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)];
  return [...named, ...bare, ...lazy].map(([, name = '']) => {
    if (name.startsWith('@/')) return name.slice(2);
    if (name.startsWith('.')) return relative(root, normalize(join(root, dirname(file), name)));
    return name;
  });
}

/**
 * Who may import whom. `domain` is the middle and knows nobody; every other part of `lib` knows only `domain`. What
 * is not listed is forbidden. A trailing slash is a folder; a part may always import itself.
 */
const WALLS: Readonly<Record<string, readonly string[]>> = {
  'lib/domain/': [],
  'lib/link/': [],
  'lib/protocol.ts': ['lib/domain/', 'lib/protocol/'],
  'lib/protocol/': ['lib/domain/'],
  'lib/portals/': ['lib/domain/'],
  'lib/ingest/': ['lib/domain/'],
  'lib/repair/': ['lib/domain/', 'lib/portals/portal.ts', 'lib/portals/kit/'],
  'lib/understanding/': ['lib/domain/'],
  'lib/triage/': ['lib/domain/', 'lib/understanding/'],
  'lib/routing/': ['lib/domain/'],
  'lib/replies/': ['lib/domain/'],
  'lib/translation/': ['lib/domain/'],
  'lib/sync/': ['lib/domain/'],
  'lib/continuity/': ['lib/domain/'],
  'lib/alerts/': ['lib/domain/', 'lib/i18n/'],
  'lib/store/': ['lib/domain/'],
  'lib/i18n/': ['lib/domain/'],
  'lib/client/': ['lib/domain/', 'lib/protocol.ts', 'lib/link/'],
  'lib/page-agent/': [
    'lib/domain/',
    'lib/protocol.ts',
    'lib/link/',
    'lib/portals/portal.ts',
    'lib/portals/kit/',
    'lib/repair/',
  ],
  'lib/background/': ['lib/'],
  'components/': [
    'lib/domain/',
    'lib/protocol.ts',
    'lib/client/',
    'lib/i18n/',
    'lib/routing/',
    'lib/replies/variables.ts',
    'lib/replies/coverage.ts',
  ],
  'entrypoints/': ['lib/', 'components/'],
};

/** Nobody but the background may import the background, and it alone neither views nor page agents. */
const NEVER: Readonly<Record<string, readonly string[]>> = {
  'lib/background/': ['lib/client/', 'lib/page-agent/'],
  'lib/': ['components/', 'entrypoints/'],
};

/** Packages with one owner. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  dexie: ['lib/store/'],
  'wxt/': ['entrypoints/', 'lib/page-agent/', 'lib/client/', 'lib/background/'],
  valibot: ['lib/background/'],
  liquidjs: ['lib/replies/'],
  diff: ['components/templates/'],
  papaparse: ['lib/replies/exchange/'],
  htmlparser2: ['lib/replies/exchange/'],
  tinyld: ['lib/understanding/'],
  re2js: ['lib/routing/'],
  '@nats-io/': ['lib/sync/wire/'],
  '@noble/': ['lib/translation/engines/', 'lib/store/lock/'],
  'text-field-edit': ['lib/page-agent/'],
  '@mantine/': ['components/', 'entrypoints/'],
  '@tanstack/': ['lib/client/', 'components/'],
  react: ['components/', 'entrypoints/', 'lib/client/live.tsx', 'lib/i18n/'],
};

const within = (file: string, place: string) => (place.endsWith('/') ? file.startsWith(place) : file === place);
const isPackage = (name: string, owned: string) =>
  owned.endsWith('/') ? name.startsWith(owned) : name === owned || name.startsWith(`${owned}/`);
const ours = /^(lib|components|entrypoints|tests)\//;

describe('the walls', () => {
  test('every part imports only what it may know', () => {
    const breaches = source.flatMap((file) => {
      const part = Object.keys(WALLS).find((place) => within(file, place));
      if (!part) return [`${file} stands in no room of the house`];
      const allowed = [part, ...(WALLS[part] ?? [])];
      const never = Object.entries(NEVER).flatMap(([place, forbidden]) => (within(file, place) ? forbidden : []));
      return importsOf(file)
        .filter((name) => ours.test(name))
        .filter((name) => !allowed.some((place) => within(name, place)) || never.some((place) => within(name, place)))
        .map((name) => `${file} may not import ${name}`);
    });
    expect(breaches).toEqual([]);
  });

  test('every package that has an owner is used only there', () => {
    const breaches = source.flatMap((file) =>
      importsOf(file).flatMap((name) =>
        Object.entries(OWNERS)
          .filter(([owned, places]) => isPackage(name, owned) && !places.some((place) => within(file, place)))
          .map(([owned, places]) => `${file} may not import ${name}: ${owned} is kept in ${places.join(', ')}`),
      ),
    );
    expect(breaches).toEqual([]);
  });

  test('a page agent holds no React, no store, no validator and no understanding', () => {
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      if (ours.test(file)) for (const name of importsOf(file)) visit(name);
    };
    const inPages = (name: string) =>
      name.endsWith('.content.ts') || /^entrypoints\/(?:[a-z]+-helper|record-words)\.ts$/.test(name);
    for (const file of source.filter(inPages)) visit(file);
    const heavy = [...seen].filter((name) =>
      /^(react|dexie|valibot|liquidjs|tinyld|i18next|@mantine|@tanstack)/.test(name),
    );
    expect(heavy).toEqual([]);
    expect(
      [...seen].filter((name) => /^lib\/(store|background|triage|understanding|replies|client)\//.test(name)),
    ).toEqual([]);
  });
});

describe('the rooms', () => {
  const LONGEST = 200;
  test(`no file is longer than ${LONGEST} lines`, () => {
    const long = source
      .map((file) => [file, textOf(file).split('\n').length - 1] as const)
      .filter(([, lines]) => lines > LONGEST);
    expect(long.map(([file, lines]) => `${file} has ${lines} lines: look for the seam`)).toEqual([]);
  });

  test('files are named in kebab-case', () => {
    const misnamed = source.filter((file) => !/^(?:[a-z0-9-]+\/)*[a-z0-9-]+(?:\.content)?\.tsx?$/.test(file));
    expect(misnamed).toEqual([]);
  });

  test('buyer text has no way to become markup', () => {
    const markup =
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|eval\(|new Function)\b/;
    expect(source.filter((file) => markup.test(textOf(file)))).toEqual([]);
  });

  test('nothing talks to the network but the two calls that ask a translation engine and post an alert', () => {
    const network = /\b(fetch\(|XMLHttpRequest|WebSocket\(|sendBeacon|EventSource\()/;
    // A file of the extension's own is no network.
    const beyondUs = (file: string) => textOf(file).replaceAll('fetch(browser.runtime.getURL(', '');
    expect(source.filter((file) => network.test(beyondUs(file)))).toEqual([
      'lib/alerts/channels/kit/http.ts',
      'lib/translation/engines/kit/http.ts',
    ]);
  });

  test('nothing committed names a path of a machine', () => {
    const everywhere = [...source, ...filesUnder('tests', /\.(ts|mjs|json)$/)].filter(
      (file) => !file.endsWith('house.test.ts'),
    );
    expect(everywhere.filter((file) => /(^|[^.a-z\w])\/(work|farm|root|home)\/[a-z]/m.test(textOf(file)))).toEqual([]);
  });
});

describe('the families', () => {
  const families = [
    { folder: 'lib/portals', member: /^lib\/portals\/([a-z-]+)\/index\.ts$/ },
    { folder: 'lib/triage/obligations', member: /^lib\/triage\/obligations\/([a-z-]+)\.ts$/ },
    { folder: 'lib/understanding/languages', member: /^lib\/understanding\/languages\/([a-z-]+)\.ts$/ },
    { folder: 'lib/replies/playbooks', member: /^lib\/replies\/playbooks\/([a-z-]+)\.ts$/ },
    { folder: 'lib/replies/guard', member: /^lib\/replies\/guard\/([a-z-]+)\.ts$/ },
    { folder: 'lib/replies/exchange', member: /^lib\/replies\/exchange\/([a-z-]+)\.ts$/ },
    { folder: 'lib/translation/engines', member: /^lib\/translation\/engines\/([a-z0-9-]+)\.ts$/ },
    { folder: 'lib/alerts/channels', member: /^lib\/alerts\/channels\/([a-z]+)\.ts$/ },
    { folder: 'lib/routing/library', member: /^lib\/routing\/library\/([a-z-]+)\.ts$/ },
    { folder: 'lib/replies/guard/words', member: /^lib\/replies\/guard\/words\/([a-z-]+)\.ts$/ },
  ];
  for (const { folder, member } of families) {
    test(`every member of ${folder} stands in its list`, () => {
      const listed = new Set(importsOf(`${folder}/index.ts`));
      const defined = source.filter((file) => member.test(file) && /export default define/.test(textOf(file)));
      expect(defined.length).toBeGreaterThan(1);
      expect(defined.filter((file) => !listed.has(file))).toEqual([]);
    });
  }
});
