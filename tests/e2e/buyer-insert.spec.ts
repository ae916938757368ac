/** Hostile words put into the portals' composers: there to the letter, and never as markup. */

import { isBlocked } from '@/lib/domain/rendered-reply.ts';
import { BUILT_IN_PORTALS } from '@/lib/domain/vocabulary.ts';
import { HOSTILE } from '../hostile-words/index.ts';
import { ask } from './ask.ts';
import { expect, test } from './fixtures.ts';
import { aThread, composerOf, focusOf, heldBy, openThread } from './journeys.ts';
import { report } from './table.ts';

/** One of each family, and more of what an editable element might take for markup. */
const SAMPLE = [
  ...new Map(
    HOSTILE.filter(({ text }) => text.trim() !== '').map((hostile) => [hostile.family, hostile.text]),
  ).values(),
  ...HOSTILE.filter(({ family }) => /markup|mutation|SVG|script/.test(family))
    .map(({ text }) => text)
    .filter((_, at) => at % 8 === 0),
];
/** Line ends and blanks as editors vary them; a field drops what it cannot hold. */
const plain = (text: string) =>
  text
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u200b', '')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

for (const portal of BUILT_IN_PORTALS) {
  test(`${portal}: what goes into the composer is the text and nothing else`, async ({ lab, browserWith, view }) => {
    test.setTimeout(400_000);
    const page = await browserWith.context.newPage();
    await openThread(page, aThread(lab, portal));
    await view.bringToFront();
    const id = await focusOf(view);
    const { field } = composerOf(page, portal);
    const [refused, markup, blocked]: [string[], string[], string[]] = [[], [], []];
    for (const text of SAMPLE) {
      const outcome = await ask(view, 'reply.insert', { id, text, draft: 'replace' });
      // The guard keeps links, markup and placeholders out; then the composer holds what it held.
      if (outcome.result === 'blocked' && isBlocked(await ask(view, 'reply.check', { ticketId: id, text }))) {
        blocked.push(text);
        if (plain(await heldBy(field)) === plain(text)) refused.push(`blocked and there: ${JSON.stringify(text)}`);
        continue;
      }
      if (outcome.result !== 'inserted' || plain(await heldBy(field)) !== plain(text)) {
        refused.push(`${outcome.result}: ${JSON.stringify(text)}`);
      }
      const made = await field.evaluate((element) =>
        [...element.querySelectorAll('*')]
          .map(({ localName }) => localName)
          .filter((name) => !/^(div|p|br|span)$/.test(name)),
      );
      markup.push(...made);
    }
    const ran = await page.evaluate(() => window.__pwned);
    report('buyer text', {
      place: `composer of ${portal}`,
      strings: SAMPLE.length,
      markup: markup.length,
      requests: browserWith.knocked.length,
      slowest_ms: 0,
    });
    expect(refused).toEqual([]);
    expect(blocked.length).toBeLessThan(SAMPLE.length / 3);
    expect(markup).toEqual([]);
    expect(ran).toBeUndefined();
  });
}
