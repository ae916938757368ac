/** Builds the React content script as an extension of its own, on the same addresses as Portside's page agents. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { portalHostsIn } from '../../granted.ts';
import { bundle } from '../bundle.ts';

/** Its isolated world goes by this name in a trace. */
export const PEER_NAME = 'React in page';

/** `portsideBuild` names the built Portside, whose addresses it takes. Returns the extension's folder. */
export async function buildReactPeer(portsideBuild: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'portside-react-'));
  const entry = fileURLToPath(new URL('react-page/content.tsx', import.meta.url));
  writeFileSync(join(folder, 'content.js'), await bundle(entry));
  const ours = JSON.parse(readFileSync(join(portsideBuild, 'manifest.json'), 'utf8')) as {
    optional_host_permissions: readonly string[];
  };
  const matches = portalHostsIn(ours.optional_host_permissions);
  const manifest = {
    manifest_version: 3,
    name: PEER_NAME,
    version: '1.0',
    content_scripts: [{ matches, js: ['content.js'], run_at: 'document_idle' }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
