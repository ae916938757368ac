/** The command-line lab: the extension's pure code over files. `npm run lab -- <command> …` */
import './artefact.ts';
import { auditCommand } from './audit-command.ts';
import { extractCommand } from './extract-command.ts';
import { guardCommand } from './guard-command.ts';
import { mutateCommand } from './mutate-command.ts';
import { recordedCommand } from './recorded.ts';
import { routeCommand } from './route-command.ts';
import { trainCommand } from './train-command.ts';
import { triageCommand } from './triage-command.ts';

/** Each takes its arguments and answers with an exit code: 0, or another with a sentence on stderr. */
const commands: Readonly<Record<string, (args: readonly string[]) => number | Promise<number>>> = {
  audit: auditCommand,
  extract: extractCommand,
  guard: guardCommand,
  recorded: recordedCommand,
  route: routeCommand,
  mutate: mutateCommand,
  triage: triageCommand,
  train: trainCommand,
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) {
  try {
    process.exitCode = await command(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 2;
  }
} else {
  process.stderr.write(
    `${name ? `Unknown command: ${name}` : 'Which command?'} (${Object.keys(commands).join(', ')})\n`,
  );
  process.exitCode = 2;
}
