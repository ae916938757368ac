import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Bench } from './bench.ts';
import { bundle } from './bundle.ts';
import type { Section } from './figure.ts';

const gzip = (code: string | Buffer): number => gzipSync(code, { level: 9 }).length / 1_024;

/** What each page agent weighs on the wire, beside the content script with React. */
export async function size({ folder }: Bench): Promise<Section> {
  const react = gzip(await bundle(fileURLToPath(new URL('peers/react-page/content.tsx', import.meta.url))));
  return {
    name: 'Size of content scripts, gzip',
    figures: readdirSync(join(folder, 'content-scripts')).map((agent) => ({
      what: agent,
      unit: 'kB',
      ours: gzip(readFileSync(join(folder, 'content-scripts', agent))),
      beside: { name: 'React in page', value: react },
      aim: { most: 30, of: 'ours' },
    })),
  };
}
