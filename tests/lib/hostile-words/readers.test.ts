/** The readers and the command-line `extract` over the lab's pages with the corpus in them. */
import { describe, expect, test } from 'vitest';
import { BUILT_IN_PORTALS, type BuiltInPortal } from '@/lib/domain/vocabulary.ts';
import { portalFor } from '@/lib/portals/index.ts';
import { readPage } from '@/lib/portals/portal.ts';
import { growthOf, TIMES_LONGER, TOO_STEEP } from '../../hostile-words/growth.ts';
import { HOSTILE } from '../../hostile-words/index.ts';
import { EVIL } from '../../hostile-words/sizes.ts';
import { type HostileTicket, hostileWorld } from '../../hostile-words/world.ts';
import { extract } from '../../lab/extract.ts';
import { parsePage } from '../../lab/parse.ts';
import { amazonLab } from '../../portal-lab/amazon/index.ts';
import { createLab } from '../../portal-lab/kit/server.ts';
import { shopifyLab } from '../../portal-lab/shopify/index.ts';
import { tiktokLab } from '../../portal-lab/tiktok/index.ts';
import { makeWorld } from '../../portal-lab/world/make-world.ts';
import { NOW } from '../support/make.ts';

const base = { ...makeWorld({ seed: 7, now: NOW }), threads: [] };

const ADDRESSES: Record<BuiltInPortal, (thread: string) => string> = {
  amazon: (thread) => `https://sellercentral.amazon.com/messaging/inbox-v3?fi=responseNeeded&cc=${thread}`,
  shopify: (thread) => `https://inbox.shopify.com/store/northwind-goods/conversations/open/${thread}`,
  tiktok: (thread) =>
    `https://seller-us.tiktok.com/chat/inbox/current?oec_seller_id=7495012345678901234&shop_region=US&lang=en&lab-open=${thread}`,
};

/** The page of the first of these conversations. */
function pageOf(portal: BuiltInPortal, ticket: HostileTicket): { html: string; address: string } {
  const world = hostileWorld(base, portal, [ticket]);
  const lab = createLab({ portals: [amazonLab, shopifyLab, tiktokLab], world });
  const address = ADDRESSES[portal](world.threads[0]?.id ?? '');
  return { html: lab.servedPage(address), address };
}

/** White space as HTML and the readers fold it, and what HTML itself leaves out or replaces. */
const folded = (text: string) =>
  text
    .replaceAll('\u0000', '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();

describe.each(BUILT_IN_PORTALS)('%s', (portal) => {
  test('every string of the corpus comes out of `extract` as the message that it is', () => {
    const texts = HOSTILE.map(({ text }) => text).filter((text) => /[\p{L}\p{N}]/u.test(text));
    const size = 60;
    const lost: string[] = [];
    for (let from = 0; from < texts.length; from += size) {
      const messages = texts.slice(from, from + size);
      const { html, address } = pageOf(portal, { name: 'Ann Weber', subject: 'Where is it?', title: 'Mug', messages });
      const extracted = extract(html, address, { now: NOW });
      if ('error' in extracted) throw new Error(extracted.error);
      const said = new Set(
        extracted.lines.flatMap((line) => ('text' in line && typeof line.text === 'string' ? [folded(line.text)] : [])),
      );
      lost.push(...messages.filter((text) => !said.has(folded(text))));
    }
    expect(lost.map((text) => JSON.stringify(text))).toEqual([]);
  });

  test('as name, subject and item it never makes a reader throw', () => {
    for (const { text } of HOSTILE.filter((_, at) => at % 7 === 0)) {
      const { html, address } = pageOf(portal, { name: text, subject: text, title: text, messages: [text] });
      expect(extract(html, address, { now: NOW })).toHaveProperty('reading');
    }
  });

  test('a message of nothing but marks of direction is that message, and no words beside it', () => {
    const message = '\u202e\u2066'.repeat(2_000);
    const { html, address } = pageOf(portal, { name: 'Ann', subject: 'x', title: 'Mug', messages: [message] });
    const extracted = extract(html, address, { now: NOW });
    if ('error' in extracted) throw new Error(extracted.error);
    const said = extracted.lines.flatMap((line) =>
      'text' in line && typeof line.text === 'string' ? [line.text] : [],
    );
    expect([...new Set(said.map((text) => (text === message ? 'the message' : text)))]).toEqual(['the message']);
  });

  test.each(EVIL)('reading does not run away on $name', ({ make }) => {
    const read = (text: string) => {
      const { html, address } = pageOf(portal, { name: 'Ann', subject: 'x', title: text, messages: [text] });
      const [url, document] = [new URL(address), parsePage(html)];
      const reader = portalFor(url);
      return () => reader && readPage(reader, { url, document, now: NOW });
    };
    const [short, long] = [read(make(8_000)), read(make(8_000 * TIMES_LONGER))];
    const growths: number[] = [];
    while (growths.length < 4 && (growths.at(-1) ?? TOO_STEEP) >= TOO_STEEP) {
      growths.push(
        growthOf(
          (length) => (length > 8_000 ? 'long' : 'short'),
          8_000,
          (which) => (which === 'long' ? long() : short()),
        ),
      );
    }
    expect(Math.min(...growths)).toBeLessThan(TOO_STEEP);
  });
});
