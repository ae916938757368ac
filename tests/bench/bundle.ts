import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** One script of `entry` and all it imports, minified as a release is, that runs in a browser as it stands. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    // PouchDB's browser build asks for Node's `events`, which no package here brings.
    resolve: { alias: { '@': root, events: `${root}/tests/bench/peers/pouchdb/events.ts` } },
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.FIREFOX': 'false' },
    build: {
      write: false,
      minify: true,
      lib: { entry, formats: ['iife'], name: 'bench', fileName: 'bench' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const script = outputs.find((output) => output.type === 'chunk');
  if (!script) throw new Error(`no script came out of ${entry}`);
  return script.code;
}
