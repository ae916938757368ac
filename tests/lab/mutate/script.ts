/** Bundles the kinds of change for a live page, once a process. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

let made: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('./in-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'bundle',
        fileName: 'bundle',
      },
    },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const script = outputs.find((output) => output.type === 'chunk');
  if (!script) throw new Error('no script came out of the kinds of change');
  return script.code;
}

/** Defines `portsideMutate(ids, hints?, seed?)` in a page: `page.addScriptTag({ content: await mutateScript() })`. */
export function mutateScript(): Promise<string> {
  made ??= bundle();
  return made;
}
