/** `extract --url URL FILE.html [--now ISO] [--tz ZONE]`, or `extract FILE.html` for a recording, which says all three. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { headOf } from '@/lib/repair/record/snapshot.ts';
import { extract } from './extract.ts';

const USAGE = `extract --url URL FILE.html [--now ISO] [--tz ZONE]
       extract [--snapshot] FILE.html   a recording of Portside, which says where and when`;

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

const fail = (sentence: string): number => {
  process.stderr.write(`${sentence}\n`);
  return 2;
};

/** Prints JSON lines; 2 with a sentence when the arguments, the portal or the page cannot be understood. */
export function extractCommand(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      url: { type: 'string' },
      now: { type: 'string' },
      tz: { type: 'string' },
      snapshot: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) return fail(`Usage: ${USAGE}`);
  const html = readFileSync(file, 'utf8');
  const head = headOf(html);
  if (values.snapshot && !head) return fail(`${file} is no recording of Portside.`);
  const address = values.url ?? head?.url;
  if (!address) return fail(`Usage: ${USAGE}`);
  const now = values.now === undefined ? (head?.now ?? Date.now()) : Date.parse(values.now);
  if (Number.isNaN(now)) return fail(`--now is no ISO time: ${values.now}`);
  if (values.tz !== undefined && !isZone(values.tz)) return fail(`--tz is no IANA time zone: ${values.tz}`);
  const timeZone = values.tz ?? head?.timeZone;
  const found = extract(html, address, { now, ...(timeZone && { timeZone }) });
  if ('error' in found) return fail(found.error);
  process.stdout.write(found.lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const { state, missing } = found.reading;
  if (found.lines.length === 0)
    process.stderr.write(`The page is ${state}${missing.length ? `; not found: ${missing}` : ''}.\n`);
  return 0;
}
