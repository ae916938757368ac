/** Styles and bundled client scripts of the portals, each made once a process. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { LabPortal } from './contract.ts';
import type { LabAnswer } from './server.ts';

const fileOf = (portal: LabPortal, name: string): string =>
  fileURLToPath(new URL(`../${portal.id}/${name}`, import.meta.url));

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'lab', fileName: 'lab' } },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const script = outputs.find((output) => output.type === 'chunk');
  if (!script) throw new Error(`no script came out of ${entry}`);
  return script.code;
}

const scripts = new Map<string, Promise<string>>();

const scriptOf = (portal: LabPortal): Promise<string> => {
  const made = scripts.get(portal.id) ?? bundle(fileOf(portal, portal.client));
  scripts.set(portal.id, made);
  return made;
};

/** `<portal>.js`, `<portal>.css`; undefined for anything else. */
export async function assetOf(portals: readonly LabPortal[], name: string): Promise<LabAnswer | undefined> {
  const [id, kind] = name.split('.');
  const portal = portals.find((candidate) => candidate.id === id);
  if (portal && kind === 'js') {
    return { status: 200, contentType: 'text/javascript; charset=utf-8', body: await scriptOf(portal) };
  }
  if (portal && kind === 'css') {
    const body = await readFile(fileOf(portal, 'style.css'), 'utf8');
    return { status: 200, contentType: 'text/css; charset=utf-8', body };
  }
  return undefined;
}
