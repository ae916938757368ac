/**
 * Real nats-servers on loopback for tests: one node, or three in a cluster, each with a folder of its own. Ports stay
 * the same over a restart, so that clients find the server again. Only processes started here are ever stopped.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface NatsOptions {
  /** Lines added to every node's configuration: accounts, users, limits. `home` is a folder of the node's own. */
  readonly config?: string | ((home: string) => string);
  readonly nodes?: 1 | 3;
  /** Listens for websockets without TLS, too. */
  readonly websocket?: boolean;
  /** Bytes JetStream may keep on disk. */
  readonly storage?: number;
  /** Where the folder of the servers is made: a disk of its own, for one. */
  readonly place?: string;
}

export interface NatsNode {
  readonly name: string;
  readonly url: string;
  /** Empty without `websocket`. */
  readonly wsUrl: string;
  /** Where JetStream keeps its streams. */
  readonly dataDir: string;
  /** As a power cut of the process: `kill -9`. Resolves once it is gone. */
  kill9(): Promise<void>;
  /** Ends it as an administrator would; its folder stays. */
  halt(): Promise<void>;
  /** Stops it where it stands, as a machine that hangs: its connections stay open and nothing answers. */
  hang(): void;
  /** Goes on where it hung. */
  goOn(): void;
  /** Starts it again on the same ports and folder; resolves once it answers. */
  restart(): Promise<void>;
  log(): Promise<string>;
}

export interface Nats extends NatsNode {
  readonly nodes: readonly NatsNode[];
  readonly urls: readonly string[];
  readonly wsUrls: readonly string[];
  /** Stops everything and deletes the folders. */
  stop(): Promise<void>;
}

const BINARY = process.env.NATS_SERVER_PATH ?? '/usr/sbin/nats-server';
/** Generous: it decides nothing but whether the machine is stuck, ms. */
const PATIENCE = 60_000;

const running = new Set<ChildProcess>();
const folders = new Set<string>();
// A test that is broken off leaves nothing behind either.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface Ports {
  readonly client: number;
  readonly web: number;
  readonly route: number;
  readonly monitor: number;
}

/** Starts servers and waits until JetStream answers on each. */
export async function startNats(options: NatsOptions = {}): Promise<Nats> {
  // Between looking for a free port and listening on it, another test may take it.
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(options);
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

async function startOnce({ nodes = 1, place = tmpdir(), ...options }: NatsOptions): Promise<Nats> {
  const folder = await mkdtemp(join(place, 'portside-nats-'));
  folders.add(folder);
  const free = await freePorts(nodes * 4);
  const ports = Array.from({ length: nodes }, (_, at): Ports => {
    const [client = 0, web = 0, route = 0, monitor = 0] = free.slice(at * 4);
    return { client, web, route, monitor };
  });
  const made = await Promise.all(ports.map((_, at) => makeNode(folder, ports, at, options)));
  const stop = async () => {
    await Promise.all(made.map((node) => node.kill9()));
    await rm(folder, { recursive: true, force: true });
    folders.delete(folder);
  };
  try {
    await Promise.all(made.map((node) => node.restart()));
  } catch (error) {
    await stop();
    throw error;
  }
  const [first] = made;
  if (!first) throw new Error('no node');
  return { ...first, nodes: made, urls: made.map(({ url }) => url), wsUrls: made.map(({ wsUrl }) => wsUrl), stop };
}

async function makeNode(folder: string, all: readonly Ports[], at: number, options: NatsOptions): Promise<NatsNode> {
  const name = `n${at + 1}`;
  const home = join(folder, name);
  const dataDir = join(home, 'data');
  const file = join(home, 'nats.conf');
  const logFile = join(home, 'nats.log');
  const own = all[at];
  if (!own) throw new Error('no ports');
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, configOf(name, own, all, home, options));

  let child: ChildProcess | undefined;
  const end = async (signal: NodeJS.Signals) => {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = once(ending, 'exit');
    ending.kill(signal);
    await gone;
  };
  const log = () => readFile(logFile, 'utf8').catch(() => '');
  const restart = async () => {
    await end('SIGTERM');
    const started = spawn(BINARY, ['-c', file], { stdio: 'ignore' });
    running.add(started);
    started.once('exit', () => running.delete(started));
    child = started;
    await untilHealthy(own.monitor, started, log);
  };
  return {
    name,
    url: `nats://127.0.0.1:${own.client}`,
    wsUrl: options.websocket ? `ws://127.0.0.1:${own.web}` : '',
    dataDir,
    kill9: () => end('SIGKILL'),
    halt: () => end('SIGTERM'),
    hang: () => void child?.kill('SIGSTOP'),
    goOn: () => void child?.kill('SIGCONT'),
    restart,
    log,
  };
}

function configOf(
  name: string,
  own: Ports,
  all: readonly Ports[],
  home: string,
  { config = '', websocket = false, storage = 1 << 30 }: NatsOptions,
): string {
  const routes = all.map(({ route }) => `"nats://127.0.0.1:${route}"`).join(', ');
  return [
    `server_name: ${name}`,
    `listen: "127.0.0.1:${own.client}"`,
    `http: "127.0.0.1:${own.monitor}"`,
    `log_file: "${join(home, 'nats.log')}"`,
    `jetstream { store_dir: "${join(home, 'data')}", max_memory_store: ${1 << 28}, max_file_store: ${storage} }`,
    websocket ? `websocket { listen: "127.0.0.1:${own.web}", no_tls: true }` : '',
    all.length > 1 ? `cluster { name: portside, listen: "127.0.0.1:${own.route}", routes: [${routes}] }` : '',
    typeof config === 'string' ? config : config(home),
  ].join('\n');
}

/** Answers once JetStream is ready: `/healthz` of the server's own monitoring. */
async function untilHealthy(port: number, child: ChildProcess, log: () => Promise<string>): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`nats-server ended:\n${await log()}`);
    const healthy = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`nats-server does not get ready:\n${await log()}`);
}

/** Ports nobody listens on, all different. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    }),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
