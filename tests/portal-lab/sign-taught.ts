/**
 * Writes `taught.json` of the lab's two unknown sites anew: `npx tsx tests/portal-lab/sign-taught.ts`. Needed after a
 * change of what is taught there, since a signed file cannot be changed. Each is signed with a key that is thrown away.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TaughtPage } from '@/lib/domain/taught.ts';
import generic from '@/lib/portals/generic/index.ts';
import { readPage } from '@/lib/portals/portal.ts';
import { makeKeys, writeFile } from '@/lib/repair/share/file.ts';
import { theWiderLab } from '../e2e/lab.ts';
import { parsePage } from '../lab/parse.ts';
import { ERP_LESSONS } from './unknown-erp/taught-pages.ts';
import { INBOX_LESSONS } from './unknown-inbox/taught-pages.ts';
import { INBOX_HOST } from './world/unknown.ts';

const lab = theWiderLab();
const [first] = lab.world.threads.filter(({ store }) => store === INBOX_HOST);

/** The layout as it stands in the lab; a page about one thing needs one to be looked at. */
function layoutOf(address: string, page: string): string {
  const url = new URL(page.endsWith('*') ? `${address}/${first?.id}` : address);
  const document = parsePage(lab.servedPage(url.href));
  return readPage(generic, { url, document, now: lab.now() }).fingerprint ?? '';
}

for (const [name, lessons] of [
  ['unknown-inbox', INBOX_LESSONS],
  ['unknown-erp', ERP_LESSONS],
] as const) {
  const pages = lessons.map(
    ({ address, ...lesson }): TaughtPage => ({
      ...lesson,
      version: 1,
      portal: 'generic',
      layout: layoutOf(address, lesson.page),
      locale: '*',
      at: Date.UTC(2026, 10, 26),
      by: 'Portside lab',
    }),
  );
  const text = await writeFile(pages, 'Portside lab', await makeKeys(crypto.subtle), crypto.subtle);
  writeFileSync(fileURLToPath(new URL(`${name}/taught.json`, import.meta.url)), text);
}
