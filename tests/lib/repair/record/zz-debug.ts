import { lab, record } from './lab.ts';

const [address = '', pattern = ''] = process.argv.slice(2);
const shot = record(lab.servedPage(address), address);
for (const { before, after, as, times } of shot.replaced)
  if (new RegExp(pattern, 'iu').test(before))
    console.log(`${as} ${times} | ${before.slice(0, 160)} | ${after.slice(0, 160)}`);
if (!pattern) console.log(shot.kept.map(([w, n]) => `${w}:${n}`).join(' '));
