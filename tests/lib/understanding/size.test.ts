import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const MOST = 1_024 * 1_024;

test('everything that understanding ships is at most 1 MB gzip', () => {
  const languages = readdirSync(`${root}/lib/understanding/languages`).map(
    (file) => `lib/understanding/languages/${file}`,
  );
  const files = [
    ...languages,
    'components/public/understanding.txt',
    'node_modules/tinyld/dist/tinyld.light.browser.js',
  ];
  const sizes = files.map((file) => gzipSync(readFileSync(`${root}/${file}`), { level: 9 }).length);
  expect(sizes.length).toBeGreaterThan(18);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST);
});
