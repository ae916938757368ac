import { describe, expect, test } from 'vitest';
import { likeness, SAME_LAYOUT } from '@/lib/domain/layout.ts';
import type { Reading } from '@/lib/domain/reading.ts';
import { sketchOf } from '@/lib/portals/kit/fingerprint.ts';
import { parsePage } from '../../../lab/parse.ts';
import { ADDRESSES, readAt } from '../../repair/judge/pages.ts';

const printOf = ({ fingerprint = '' }: Reading): string => fingerprint;
const kindOf = ({ portal, page }: Reading): string => `${portal} ${page}`;
const read = ADDRESSES.map((address) => ({ address, reading: readAt(address) }));
const older = (address: string): boolean => /inbox-v2|index-table/.test(address);

describe('the sketch of how a page is built', () => {
  test('is made of every page that shows something', () => {
    for (const { address, reading } of read) expect(printOf(reading), address).toMatch(/^[0-9a-f]{64}$/);
  });

  test('of one kind of page is the same layout whatever it shows, in every language', () => {
    const apart = read.flatMap(({ address, reading }, index) =>
      read.slice(index + 1).flatMap((other) => {
        const opened = (reading.focus === undefined) === (other.reading.focus === undefined);
        const same = kindOf(reading) === kindOf(other.reading) && opened && older(address) === older(other.address);
        const share = likeness(printOf(reading), printOf(other.reading));
        return same && share < SAME_LAYOUT ? [[share, address, other.address]] : [];
      }),
    );
    expect(apart).toEqual([]);
  });

  test.each([
    ['https://sellercentral.amazon.com/messaging/inbox-v3', 'https://sellercentral.amazon.com/messaging/inbox-v2'],
    ['https://sellercentral.amazon.de/messaging/inbox-v3', 'https://sellercentral.amazon.de/messaging/inbox-v2'],
  ])('%s and the older layout are two', (now, before) => {
    expect(likeness(printOf(readAt(now)), printOf(readAt(before)))).toBeLessThan(SAME_LAYOUT);
  });

  test('of a page built anew is another', () => {
    const rebuilt = (html: string) =>
      html
        .replace(/<template shadowrootmode="open">|<\/template>/g, '')
        .replace(/ (?:class|id|role|data-[a-z-]+)="[^"]*"/g, '')
        .replace(/<(\/?)(?:kat-[a-z-]+|div|span|li|ul|section|p)\b/g, '<$1article');
    const address = 'https://sellercentral.amazon.com/messaging/inbox-v3';
    const share = likeness(printOf(readAt(address)), printOf(readAt(address, rebuilt)));
    expect(share).toBeLessThan(SAME_LAYOUT);
  });

  test('holds no text and no count: more rows are the same page', () => {
    const page = (rows: number, word: string) =>
      parsePage(
        `<main class="list"><h1 class="title">${word}</h1><ul role="list" data-testid="rows">${Array.from(
          { length: rows },
          (_, row) =>
            `<li class="row row-${row}"><a class="_Name_x9${row}f" href="#"><b>${word} ${row}</b></a><time>${row}</time></li>`,
        ).join('')}</ul></main>`,
      );
    const sketch = (rows: number, word: string) => sketchOf(page(rows, word).querySelector('main') as Element);
    expect(sketch(40, 'Pierre')).toBe(sketch(4, 'Mira'));
  });

  test('of next to nothing is none', () => {
    expect(sketchOf(parsePage('<main><p>Hello</p></main>').querySelector('main') as Element)).toBe('');
  });
});
