/** Runs a team's server side from the machine of whoever keeps it: `npm run team -- <command> …`. See `deploy/README.md`. */
import { run } from './command-line.ts';

process.exitCode = await run(process.argv.slice(2), {
  now: Date.now,
  random: (bytes) => crypto.getRandomValues(bytes),
  say: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
});
