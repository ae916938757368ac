/** A team's server as `deploy/` describes it, on this machine: made, told and ruled by the command that people use. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, server, setUpConfig } from '../deploy/ready-server.ts';
import { makeCertificate } from '../deploy/tls.ts';
import { freePorts } from '../lib/support/nats.ts';
import { openDoor } from './team-door.ts';

export interface Invited {
  readonly text: string;
  readonly file: string;
  readonly passphrase: string;
}

export interface TeamServer {
  /** The folder that makes somebody the team's keeper. */
  readonly dir: string;
  /** Where the command and a hostile member's own client find it, without a browser between. */
  readonly url: string;
  /** Of the nats-server that is installed. */
  readonly version: string;
  readonly admin: Invited;
  invite(name: string, role: string, ...more: readonly string[]): Promise<Invited>;
  /** `npm run team -- …`; what it printed. */
  command(...args: readonly string[]): Promise<string>;
  /** As a power cut of the process. */
  kill9(): Promise<void>;
  /** On the same ports and folder; resolves once it answers. */
  start(): Promise<void>;
  /** Websockets that browsers have opened to it so far. */
  opened(): number;
  /** It tells browsers its own version from now on, see `team-door.ts`. */
  honest(): void;
  stop(): Promise<void>;
}

/** Everything of it that a browser has to know before it starts. */
export interface Place {
  readonly home: string;
  readonly ports: { readonly client: number; readonly monitor: number; readonly web: number; readonly door: number };
  /** `127.0.0.1:<port>` of what browsers may reach. */
  readonly reach: string;
  /** Makes Chromium trust this one certificate, and no other that nobody vouches for. */
  readonly trust: string;
}

/** Generous: it only says that the machine is stuck, ms. */
const PATIENCE = 30_000;

const running = new Set<ChildProcess>();
const homes = new Set<string>();
// A test that is broken off leaves nothing behind either.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

export async function aPlace(): Promise<Place> {
  const home = mkdtempSync(join(tmpdir(), 'portside-team-'));
  homes.add(home);
  const [client = 0, monitor = 0, web = 0, door = 0] = await freePorts(4);
  makeCertificate(join(home, 'tls'));
  const { publicKey } = new X509Certificate(readFileSync(join(home, 'tls', 'cert.pem')));
  const key = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64');
  return {
    home,
    ports: { client, monitor, web, door },
    reach: `127.0.0.1:${door}`,
    trust: `--ignore-certificate-errors-spki-list=${key}`,
  };
}

/** Its websocket takes only the extension of this id, as `deploy/README.md` has it set up. */
export async function startServer({ home, ports }: Place, extensionId: string): Promise<TeamServer> {
  const dir = join(home, 'secrets');
  const url = `nats://127.0.0.1:${ports.client}`;
  const command = (...args: readonly string[]) => team(dir, args);
  const invitedOf = (file: string, said: string): Invited => {
    const [, passphrase = ''] = /^passphrase: (.+)$/m.exec(said) ?? [];
    return { file, text: readFileSync(file, 'utf8').trim(), passphrase };
  };
  const out = join(home, 'ada.txt');
  const address = `wss://127.0.0.1:${ports.door}`;
  const names = ['--team', 'Harbour', '--admin', 'Ada'];
  const made = await command('init', ...names, '--server', address, '--reach', url, '--storage', '64MB', '--out', out);
  cpSync(join(dir, 'server', 'team.conf'), join(home, 'team.conf'));
  const file = setUpConfig('nats.conf', home, [
    ['127.0.0.1:4222', `127.0.0.1:${ports.client}`],
    ['127.0.0.1:8222', `127.0.0.1:${ports.monitor}`],
    ['0.0.0.0:8443', `127.0.0.1:${ports.web}`],
    ['your-extension-id-goes-here-32-chars', extensionId],
  ]);

  let child: ChildProcess | undefined;
  const end = async (signal: NodeJS.Signals) => {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = once(ending, 'exit');
    ending.kill(signal);
    await gone;
  };
  const start = async () => {
    const started = spawn(server, ['-c', file], { stdio: 'ignore' });
    running.add(started);
    started.once('exit', () => running.delete(started));
    child = started;
    await untilHealthy(ports.monitor, started);
  };
  await start();
  const door = await openDoor({ port: ports.door, target: ports.web, tls: join(home, 'tls') });
  await command('status');
  return {
    dir,
    url,
    version: spawnSync(server, ['--version'], { encoding: 'utf8' }).stdout.replace(/^.*v/, '').trim(),
    admin: invitedOf(out, made),
    invite: async (name, role, ...more) => {
      const file = join(home, `${name}.txt`);
      return invitedOf(file, await command('invite', '--name', name, '--role', role, '--out', file, ...more));
    },
    command,
    kill9: () => end('SIGKILL'),
    start,
    opened: door.opened,
    honest: door.honest,
    stop: async () => {
      await door.close();
      await end('SIGKILL');
      rmSync(home, { recursive: true, force: true });
      homes.delete(home);
    },
  };
}

/** Rejects with what it said when it could not. The door stands in this process, which must not be held up. */
async function team(dir: string, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'deploy/team/index.ts', ...args, '--dir', dir], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [said, warned] = ['', ''];
  child.stdout.on('data', (part) => {
    said += part;
  });
  child.stderr.on('data', (part) => {
    warned += part;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`team ${args[0]} ended with ${code}: ${warned}`);
  return said;
}

async function untilHealthy(port: number, child: ChildProcess): Promise<void> {
  for (const until = Date.now() + PATIENCE; Date.now() < until; ) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('nats-server ended');
    const healthy = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error('nats-server does not get ready');
}
