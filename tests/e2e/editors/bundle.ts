/** Bundles for a page: the editors' libraries as they come from their makers, and the page agent's own functions. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** One script; `esm` may await at its top. */
async function bundle(entry: string, format: 'iife' | 'es'): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': here('../../..') } },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: [format], name: 'bundle', fileName: 'bundle' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const script = outputs.find((output) => output.type === 'chunk');
  if (!script) throw new Error(`no script came out of ${entry}`);
  return script.code;
}

/** By what was asked for: every test opens a page of its own, of the same scripts. */
const built = new Map<string, Promise<string>>();
function once(entry: string, format: 'iife' | 'es'): Promise<string> {
  const script = built.get(entry) ?? bundle(here(entry), format);
  built.set(entry, script);
  return script;
}

export const editorScript = (name: string): Promise<string> => once(`./pages/${name}.ts`, 'es');
export const inPageScript = (): Promise<string> => once('./in-page.ts', 'iife');
