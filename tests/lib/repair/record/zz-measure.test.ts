import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { lab, read, record } from './lab.ts';
import { PAGES } from './pages.ts';
import { outlineOf } from './seen.ts';

test('measure', () => {
  let same = 0;
  const out: string[] = [];
  const started = Date.now();
  for (const address of PAGES.filter((_, i) => i % Number(process.env.STEP ?? 1) === 0)) {
    const html = lab.servedPage(address);
    const before = outlineOf(read(html, address));
    const shot = record(html, address);
    const after = outlineOf(read(shot.html, shot.head.url, shot.head.now));
    if (JSON.stringify(before) === JSON.stringify(after)) same += 1;
    else {
      out.push(`\n## ${address} -> ${shot.head.url}  (${before.length} / ${after.length})`);
      before.forEach((line, i) => line !== after[i] && out.length < 4000 && out.push(`- ${line}\n+ ${after[i]}`));
    }
  }
  out.unshift(`same ${same} of ${PAGES.length} in ${Date.now() - started} ms`);
  writeFileSync('/tmp/F-measure.txt', out.join('\n'));
}, 600_000);
