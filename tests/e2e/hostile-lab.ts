/** Labs whose buyers write the hostile corpus. */
import { HOSTILE } from '../hostile-words/index.ts';
import { type HostileTicket, hostileCases, hostileWorld } from '../hostile-words/world.ts';
import { amazonLab } from '../portal-lab/amazon/index.ts';
import { createLab, type Lab } from '../portal-lab/kit/server.ts';
import { shopifyLab } from '../portal-lab/shopify/index.ts';
import { tiktokLab } from '../portal-lab/tiktok/index.ts';
import { makeWorld } from '../portal-lab/world/make-world.ts';
import type { World } from '../portal-lab/world/types.ts';

export const TEXTS = HOSTILE.map(({ text }) => text);
/** What a page can show and a reader can take for words. */
export const SAYABLE = TEXTS.filter((text) => /[\p{L}\p{N}]/u.test(text));

const labOf = (world: World): Lab => createLab({ portals: [amazonLab, shopifyLab, tiktokLab], world, now: Date.now });
const base = (): World => makeWorld({ seed: 7, now: Date.now() });

/** Few conversations with many messages each; names, subjects and items are hostile too. */
export function hostileThreads(count: number): { lab: Lab; tickets: readonly HostileTicket[] } {
  const size = Math.ceil(SAYABLE.length / count);
  const tickets = Array.from({ length: count }, (_, at): HostileTicket => {
    const pick = (nth: number) => SAYABLE[(at * 97 + nth * 331) % SAYABLE.length] ?? '';
    return {
      name: pick(1),
      subject: pick(2),
      title: pick(3),
      messages: SAYABLE.slice(at * size, (at + 1) * size),
    };
  });
  return { lab: labOf({ ...hostileWorld({ ...base(), threads: [] }, 'amazon', tickets) }), tickets };
}

/** Ratings and returns, one of each a text, at most as many as a page is read of; `from` numbers the first. */
export const hostileLists = (texts: readonly string[], from: number): Lab => labOf(hostileCases(base(), texts, from));

/** These conversations and no others in the portal's store. */
export const labOfTickets = (tickets: readonly HostileTicket[]): Lab =>
  labOf(hostileWorld({ ...base(), threads: [] }, 'amazon', tickets));

/** White space as HTML and the readers fold it, and what HTML itself leaves out or replaces. */
export const folded = (text: string): string =>
  text
    .replaceAll('\u0000', '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
