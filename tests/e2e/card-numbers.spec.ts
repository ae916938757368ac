/** Card numbers that buyers write must not reach the disk in any form; a word beside them must, or the search is blind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from './ask.ts';
import { test as base, expect } from './fixtures.ts';
import { labOfTickets } from './hostile-lab.ts';
import { focusOf } from './journeys.ts';
import { report } from './table.ts';

/** Test numbers of the card schemes. */
const CARDS = [
  '4111111111111111',
  '4012888888881881',
  '5555555555554444',
  '2223003122003222',
  '378282246310005',
  '6011111111111117',
  '30569309025904',
  '3530111333300000',
  '6200000000000005',
];
const CANARY = 'zanzibarlantern';
const grouped = (card: string, by: string) => card.replace(/(\d{4})(?=\d)/g, `$1${by}`);
const WRITTEN = [
  ...CARDS,
  ...CARDS.map((card) => grouped(card, ' ')),
  ...CARDS.slice(0, 4).flatMap((card) => ['-', '.', '\u00a0', '\u2009', '_'].map((by) => grouped(card, by))),
];
const lab = labOfTickets([
  {
    name: `Ann ${WRITTEN[0]}`,
    subject: `Card ${WRITTEN[9]}`,
    title: `Mug with ${WRITTEN[1]}`,
    messages: WRITTEN.map((card, at) => `${CANARY} ${at}: please charge ${card} and send it`),
  },
]);
const test = base.extend({ lab: async ({ browserName: _ }, use) => use(lab) });

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : entry.isFile() ? [path] : [];
  });
}

test('after a thread full of card numbers the disk holds its words and none of the numbers', async ({
  browserWith,
  view,
}) => {
  const page = await browserWith.context.newPage();
  const [thread] = lab.world.threads;
  if (!thread) throw new Error('no thread');
  const address = `https://sellercentral.amazon.com/messaging/inbox-v3?fi=responseNeeded&cc=${thread.id}`;
  await page.goto(address);
  const id = await focusOf(view);
  await expect.poll(async () => (await ask(view, 'ticket.get', { id }))?.messages.length).toBe(WRITTEN.length);
  await page.goto(`https://sellercentral.amazon.com/orders-v3/order/${thread.orderId}`);
  await expect.poll(async () => (await ask(view, 'ticket.get', { id }))?.order?.items?.length ?? 0).toBeGreaterThan(0);
  await ask(view, 'ticket.note', { id, text: `${CANARY} wrote ${WRITTEN[2]}` });
  const detail = await ask(view, 'ticket.get', { id });
  expect(detail?.ticket.derived.flags.map(({ flag }) => flag)).toContain('card_number_exposed');
  await browserWith.context.close();

  const hits: string[] = [];
  let canaries = 0;
  const files = filesUnder(join(browserWith.profile, 'Default')).filter((path) =>
    /IndexedDB|Storage|Extension/.test(path),
  );
  for (const path of files) {
    const bytes = readFileSync(path);
    for (const encoding of ['utf8', 'utf16le'] as const) {
      if (bytes.includes(Buffer.from(CANARY, encoding))) canaries++;
      for (const card of WRITTEN) if (bytes.includes(Buffer.from(card, encoding))) hits.push(`${encoding}: ${card}`);
    }
  }
  report('card numbers', {
    written: WRITTEN.length,
    files_searched: files.length,
    found: hits.length,
    files_with_the_canary: canaries,
  });
  expect(canaries).toBeGreaterThan(0);
  expect(hits).toEqual([]);
});
