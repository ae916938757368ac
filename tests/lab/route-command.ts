/** `route --rules RULES.json TICKETS.ndjson`: where each ticket would go, and why; `-` reads standard input. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseRules } from '@/lib/routing/import.ts';
import { routeLines } from './route.ts';

const USAGE = `Usage: route --rules RULES.json [--now TIME] TICKETS.ndjson

RULES.json   exported rules: a list, or {"rules": [...]}
--now TIME   the moment they are looked at (ISO, for example 2026-11-24T12:00:00Z); this moment otherwise
TICKETS      lines of {"id","portal","text",…} or of stored parts {"observed","decided","order",…}

Prints for each ticket a line with queue, assignee, severity, tags, act-by time, what rules do (lasting, and once), the
events that set rules off, and the trace of every rule.
`;

const textOf = (file: string) => readFileSync(file === '-' ? 0 : file, 'utf8');

/** 2 when the rules cannot be read, or a line was bad, with its number on stderr. */
export function routeCommand(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { rules: { type: 'string' }, now: { type: 'string' } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (!file || positionals.length > 1 || !values.rules) {
    process.stderr.write(USAGE);
    return 2;
  }
  const now = values.now === undefined ? Date.now() : Date.parse(values.now);
  if (Number.isNaN(now)) {
    process.stderr.write(`--now is no time: ${values.now}\n`);
    return 2;
  }
  const parsed = parseRules(textOf(values.rules));
  if ('problems' in parsed) {
    process.stderr.write(parsed.problems.map((problem) => `${values.rules}: ${problem}\n`).join(''));
    return 2;
  }
  const { lines, errors } = routeLines(textOf(file), { rules: parsed.rules, now });
  process.stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  process.stderr.write(errors.map((error) => `${error}\n`).join(''));
  return errors.length > 0 ? 2 : 0;
}
