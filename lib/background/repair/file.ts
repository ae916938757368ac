/** Taught pages as a file: signed with a key made once on this machine, looked into before anything of it is taken. */
import type { TaughtPage } from '@/lib/domain/taught.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { TaughtFileProblem, TaughtOffer, TaughtSigner } from '@/lib/protocol/repair.ts';
import * as share from '@/lib/repair/share/file.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';
import { checkTaught } from '../doors/taught.ts';
import { settingsOf } from '../settings.ts';
import type { Shell } from '../shell.ts';
import { keepTaught, taughtIn, teachSame } from './keep.ts';

const SIGNING = 'signing';
const { subtle } = crypto;

async function keptKeys(store: Store): Promise<share.KeyPair | undefined> {
  const { key, secret } = (await store.secrets.get(SIGNING))?.values ?? {};
  return key && secret ? { key, secret } : undefined;
}

/** The key pair of this installation, made when first needed. Two views that ask at once get the same. */
async function keysOf(store: Store): Promise<share.KeyPair> {
  const kept = await keptKeys(store);
  if (kept) return kept;
  const made = await share.makeKeys(subtle);
  return commit(store, [store.secrets], async (books) => {
    const meanwhile = await keptKeys(store);
    if (meanwhile) return meanwhile;
    await store.secrets.put({ id: SIGNING, values: { ...made } });
    books.write();
    return made;
  });
}

/** The text of a signed file of these pages; without any, of all that count. */
export async function writeFile({ world: { store } }: Shell, ids: readonly string[]): Promise<string> {
  const wanted = new Set(ids);
  const pages = (await taughtIn(store)).filter(({ id, gone }) => (ids.length > 0 ? wanted.has(id) : !gone));
  const { me } = await settingsOf(store);
  return share.writeFile(pages, me, await keysOf(store), subtle);
}

/** How a page of a file stands to what is known under its id. */
function offer(page: TaughtPage, known: TaughtPage | undefined): TaughtOffer {
  if (!known) return { page, how: 'new' };
  if (teachSame(page, known)) return { page, known, how: 'same' };
  const newer = page.version > known.version || (page.version === known.version && page.at > known.at);
  return { page, known, how: newer ? 'newer' : 'older' };
}

/** Looks into a file; one page that says what none may say spoils all of it. */
export async function readFile(
  { world: { store } }: Shell,
  text: string,
): Promise<{ signer: TaughtSigner; offers: readonly TaughtOffer[] } | { problem: TaughtFileProblem }> {
  const file = await share.readFile(text, subtle);
  if ('problem' in file) return file;
  const checked = file.pages.map((page) => checkTaught(page));
  const pages = checked.flatMap((page) => ('problems' in page ? [] : [page]));
  if (pages.length < checked.length) return { problem: 'damaged' };
  const known = new Map((await taughtIn(store)).map((page) => [page.id, page]));
  const { name, print, key } = file.signer;
  const own = (await keptKeys(store))?.key === key;
  return { signer: { name, print, own }, offers: pages.map((page) => offer(page, known.get(page.id))) };
}

/** Takes pages of a file as new versions of what is known. Throws a sentence where the file is no longer good. */
export async function takeFile(
  shell: Shell,
  text: string,
  ids: readonly string[],
  { at }: { at: Instant },
): Promise<{ taken: number }> {
  const read = await readFile(shell, text);
  if ('problem' in read) throw new Error(`taught.import: the file is ${read.problem}.`);
  const offered = new Map(read.offers.map(({ page }) => [page.id, page]));
  const { signer } = read;
  const kept = await keepTaught(
    shell,
    ids.filter((id) => offered.has(id)),
    (known, id) => {
      const page = offered.get(id);
      if (!page || (known && (known.portal !== page.portal || known.page !== page.page))) return undefined;
      return { ...page, at, by: page.by || signer.name };
    },
  );
  return { taken: kept.length };
}
