/** The commands as they are written and answered. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CREDENTIAL_LASTS, INVITATION_OPEN, type Invited, init } from './commands/init.ts';
import { invite } from './commands/invite.ts';
import { renew } from './commands/renew.ts';
import { revoke } from './commands/revoke.ts';
import { rotate } from './commands/rotate.ts';
import { status } from './commands/status.ts';
import { serverFile, writeSecret } from './folder.ts';
import { locked } from './lock.ts';
import { durationOf, nameOf, passphraseOf, reachOf, roleOf, serversOf, sizeOf, storesOf } from './orders.ts';
import { statusLines } from './status-lines.ts';
import { Trouble } from './trouble.ts';
import type { World } from './world.ts';

export interface Terminal extends World {
  readonly say: (line: string) => void;
  readonly warn: (line: string) => void;
}

const USAGE = `Usage: npm run team -- COMMAND [--dir DIR] …      (DIR is ./team-secrets if not given)

init    --team NAME --server wss://HOST[:PORT][,…] [--admin NAME] [--reach URL] [--storage 4GB] [--replicas 1|3]
        [--tags region:eu,…] [--days 7] [--expires-in 90d] [--out FILE]
invite  --name NAME --role agent|specialist|lead|admin [--stores amazon:A1,shopify:x] [--days 7] [--expires-in 90d]
        --out FILE
renew   NAME | --member ID | --name NAME  [--days 7] [--expires-in 90d]  --out FILE
revoke  --member ID | --name NAME  [--keep-key] [--purge]
rotate
status

--reach    where this command finds the server, nats://127.0.0.1:4222 for one (wss elsewhere); the first --server if not given
--days     how long the invitation or renewal may be used; --expires-in: when the device must be given a renewal
PORTSIDE_PASSPHRASE in the environment (16 characters or more) is used for an invitation or renewal in place of a new passphrase.
`;

const FLAGS = {
  dir: { type: 'string', default: 'team-secrets' },
  team: { type: 'string' },
  server: { type: 'string' },
  admin: { type: 'string', default: 'Admin' },
  reach: { type: 'string' },
  storage: { type: 'string', default: '4GB' },
  replicas: { type: 'string', default: '1' },
  tags: { type: 'string', default: '' },
  name: { type: 'string' },
  role: { type: 'string' },
  stores: { type: 'string' },
  days: { type: 'string' },
  'expires-in': { type: 'string' },
  out: { type: 'string' },
  member: { type: 'string' },
  'keep-key': { type: 'boolean', default: false },
  purge: { type: 'boolean', default: false },
} as const;

const read = (args: readonly string[]) => parseArgs({ args: [...args], options: FLAGS }).values;
type Flags = ReturnType<typeof read>;

function needed(flags: Flags, name: 'team' | 'server' | 'name' | 'role' | 'out'): string {
  const value = flags[name];
  if (value === undefined) throw new Trouble('bad-order', `--${name} is missing`);
  return value;
}

const times = ({ days, 'expires-in': expires }: Flags) => ({
  openFor: days === undefined ? INVITATION_OPEN : durationOf(days),
  expiresIn: expires === undefined ? CREDENTIAL_LASTS : durationOf(expires),
});

/** The invitation goes into a file, its passphrase onto the screen: never both by one way. */
function handOut(
  { member, text, passphrase }: Invited,
  out: string,
  { say }: Terminal,
  { own, what = 'invitation' }: { readonly own: boolean; readonly what?: 'invitation' | 'renewal' },
): void {
  writeSecret(out, `${text}\n`);
  say(`${member.name} (${member.role}) is ${member.id}`);
  say(`${what}: ${out}`);
  if (!own) say(`passphrase: ${passphrase}`);
  say('Send the file; tell the passphrase by another way.');
}

function outOf(path: string): string {
  if (existsSync(path)) throw new Trouble('bad-order', `${path} is there already`);
  return path;
}

function meantBy({ member, name }: Flags): { readonly member: string } | { readonly name: string } {
  if ((member === undefined) === (name === undefined)) throw new Trouble('bad-order', '--member or --name');
  return member === undefined ? { name: nameOf(name ?? '') } : { member };
}

function chosenPassphrase(): string | undefined {
  const { PORTSIDE_PASSPHRASE: chosen } = process.env;
  return chosen ? passphraseOf(chosen) : undefined;
}

const COMMANDS: Readonly<Record<string, (flags: Flags, world: Terminal) => Promise<number>>> = {
  init: async (flags, world) => {
    const { dir, reach } = flags;
    const out = outOf(flags.out ?? join(dir, 'invitation-admin.txt'));
    if (flags.replicas !== '1' && flags.replicas !== '3') throw new Trouble('bad-order', '--replicas is 1 or 3');
    const invited = await init(
      {
        dir,
        name: nameOf(needed(flags, 'team')),
        servers: serversOf(needed(flags, 'server')),
        ...(reach === undefined ? {} : { reach: reachOf(reach) }),
        admin: nameOf(flags.admin),
        storage: sizeOf(flags.storage),
        replicas: flags.replicas === '3' ? 3 : 1,
        tags: flags.tags.split(',').filter(Boolean),
        ...times(flags),
      },
      world,
    );
    world.say(`secret folder: ${dir} (whoever has it runs the team: keep a copy offline)`);
    handOut(invited, out, world, { own: false });
    world.say(`1. give the server ${serverFile(dir)} (see deploy/README.md) and start it`);
    world.say('2. npm run team -- status');
    return 0;
  },
  invite: async (flags, world) => {
    const out = outOf(needed(flags, 'out'));
    const passphrase = chosenPassphrase();
    const invited = await invite(
      {
        dir: flags.dir,
        name: nameOf(needed(flags, 'name')),
        role: roleOf(needed(flags, 'role')),
        stores: storesOf(flags.stores),
        ...times(flags),
        ...(passphrase ? { passphrase } : {}),
      },
      world,
    );
    handOut(invited, out, world, { own: Boolean(passphrase) });
    if (invited.told) return 0;
    world.warn(new Trouble('not-told').message);
    return 3;
  },
  renew: async (flags, world) => {
    const { dir } = flags;
    const out = outOf(needed(flags, 'out'));
    const passphrase = chosenPassphrase();
    const order = { dir, ...meantBy(flags), ...times(flags), ...(passphrase ? { passphrase } : {}) };
    handOut(await renew(order, world), out, world, { own: Boolean(passphrase), what: 'renewal' });
    // The server need not know of it.
    return 0;
  },
  revoke: async (flags, world) => {
    const { dir, purge } = flags;
    const gone = await revoke({ dir, ...meantBy(flags), keepKey: flags['keep-key'], purge }, world);
    world.say(`${gone.member} is shut out`);
    return 0;
  },
  rotate: async ({ dir }, world) => {
    world.say(`team key ${(await rotate(dir, world)).epoch}`);
    return 0;
  },
  status: async ({ dir }, world) => {
    for (const line of statusLines(await status(dir, world))) world.say(line);
    return 0;
  },
};

/** Answers with an exit code: 0 done; 2 not understood or not possible; 3 done here, but the server was not told. */
export async function run([name = '', ...args]: readonly string[], world: Terminal): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    world.warn(USAGE);
    return 2;
  }
  try {
    // Its device may be named without a flag.
    const [first = ''] = args;
    const named = name === 'renew' && first !== '' && !first.startsWith('-');
    const flags = read(named ? ['--name', ...args] : args);
    return await locked(flags.dir, world.now(), () => command(flags, world));
  } catch (error) {
    world.warn(error instanceof Error ? error.message : String(error));
    return error instanceof Trouble && error.code === 'not-told' ? 3 : 2;
  }
}
