import { describe, expect, it } from 'vitest';
import type { TaughtFieldName, Transform } from '@/lib/domain/taught.ts';
import { forbidden, isWritable } from '@/lib/repair/teach/composer.ts';
import { find } from '@/lib/repair/teach/find.ts';
import { marksOf } from '@/lib/repair/teach/marks.ts';
import { parseSelector } from '@/lib/repair/teach/selector.ts';
import { transform } from '@/lib/repair/teach/transforms.ts';
import { parsePage } from '../../../lab/parse.ts';
import { NOW } from './ground.ts';

const element = (html: string): Element => {
  const found = parsePage(`<html><body>${html}</body></html>`).body.firstElementChild;
  if (!found) throw new Error(html);
  return found;
};
const marks = (html: string, states = false) =>
  marksOf(element(html), (text) => /anna/i.test(text), states).map(({ css }) => css);

describe('what an element is known by', () => {
  it.each([
    ['<div data-testid="thread-row"></div>', '[data-testid="thread-row"]'],
    ['<div data-testid="message-7f3a9"></div>', '[data-testid^="message-"]'],
    ['<div id="conversation-list-item-12"></div>', '[id^="conversation-list-item-"]'],
    ['<a href="/store/x/orders/123456"></a>', '[href*="/orders/"]'],
    ['<a href="/order/detail?order_no=57123"></a>', '[href*="order_no="]'],
    ['<s-badge></s-badge>', 's-badge'],
    ['<span class="_Name_o3k1p"></span>', '[class*="_Name_"]'],
    ['<span class="index-module__name--w7Jsn"></span>', '[class*="index-module__name--"]'],
    ['<span class="case-message-text"></span>', '.case-message-text'],
    ['<time></time>', 'time'],
    ['<div role="listitem"></div>', '[role="listitem"]'],
  ])('%s: %s', (html, css) => {
    expect(marks(html)).toContain(css);
    expect(parseSelector(css)).toBeDefined();
  });

  it.each([
    '<div class="cVbNmk"></div>',
    '<div class="sc-dkzDqf bGhTuv"></div>',
    '<div class="css-1x2y3z"></div>',
    '<div class="xokamw5"></div>',
    '<div id="a1b2c3d4"></div>',
    '<div id="123"></div>',
    '<div class="anna-row"></div>',
    '<div aria-label="Anna Example"></div>',
    '<div data-testid="row-anna"></div>',
    '<a href="/123/456"></a>',
    '<div class="selected"></div>',
  ])('is not known by what a build, a row or a person gave it: %s', (html) => {
    expect(marks(html)).toEqual([]);
  });

  it('is known by its state where that is what is asked', () => {
    expect(marks('<i class="is-unread"></i>', true)).toContain('.is-unread');
  });
});

describe('what becomes of what is found', () => {
  const url = new URL('https://shop.example/inbox');
  const setting = { now: NOW, locale: 'en-US', timeZone: 'UTC' };
  const read = (html: string, as: Transform, field: TaughtFieldName = 'subject') =>
    transform(element(html), as, field, { url, setting });

  it.each<[string, Transform, TaughtFieldName, unknown]>([
    ['<b>Buyer: Anna</b>', 'line', 'buyer', 'Anna'],
    ['<b>Re: parcel</b>', 'line', 'subject', 'Re: parcel'],
    ['<b>Nov 12, 2026, 3:04 PM</b>', 'time', 'last.at', { at: Date.UTC(2026, 10, 12, 15, 4) }],
    ['<b><i>Sent</i> <i>Nov 12, 2026, 3:04 PM</i></b>', 'time', 'last.at', { at: Date.UTC(2026, 10, 12, 15, 4) }],
    ['<b>Nov 28, 2026</b>', 'day', 'deadline', { at: Date.UTC(2026, 10, 29) - 1 }],
    ['<b>Dec 1</b>', 'day', 'deadline', { at: Date.UTC(2026, 11, 2) - 1 }],
    ['<b>Nov 20</b>', 'day', 'deadline', { at: Date.UTC(2026, 10, 21) - 1 }],
    ['<b>-</b>', 'day', 'deadline', undefined],
    ['<b>$1,299.00</b>', 'money', 'amount', { minor: 129_900, currency: 'USD' }],
    ['<b>1.299,50 €</b>', 'money', 'amount', { minor: 129_950, currency: 'EUR' }],
    ['<b>★★☆☆☆</b>', 'number', 'rating', 2],
    ['<b aria-label="4.0 out of 5 stars"></b>', 'number', 'rating', 4],
    ['<b>Order # AB-1234567</b>', 'order-number', 'orderId', 'AB-1234567'],
    ['<b>no number</b>', 'order-number', 'orderId', undefined],
    ['<a href="/orders/998877?x=1">x</a>', 'link', 'url', 'https://shop.example/orders/998877?x=1'],
    ['<a href="https://elsewhere.example/1">x</a>', 'link', 'url', undefined],
    ['<a href="javascript:alert(1)">x</a>', 'link', 'url', undefined],
    ['<a href="//elsewhere.example/1">x</a>', 'link', 'url', undefined],
    ['<a href="http://shop.example/1234">x</a>', 'link', 'url', undefined],
    ['<a href="/orders/998877/messages"><b>x</b></a>', 'link-id', 'externalId', '998877'],
    ['<a href="/thread?id=t-42&folder=all"><b>x</b></a>', 'link-id', 'externalId', 't-42'],
    ['<a href="/thread?id=t-42&shop=s-1"><b>x</b></a>', 'link-id', 'externalId', undefined],
    ['<p>two<br>lines</p>', 'text', 'text', 'two\nlines'],
  ])('%s as %s of %s', (html, as, field, value) => {
    expect(read(html, as, field)).toEqual(value);
  });
});

describe('what nobody may teach', () => {
  const page = (html: string, selector: string) => {
    const [found] = find(parsePage(`<html><body><main>${html}</main></body></html>`), selector);
    if (!found) throw new Error(selector);
    return found;
  };
  const box = (button: string) => `<div><textarea></textarea><div>${button}</div></div>`;

  it.each([
    ['a submit control', '<form><input type="submit" value="x"></form>', 'input'],
    ['a button of a form', '<form><button>x</button></form>', 'button'],
    ['a button beside a reply box', box('<button type="button">☺</button>'), 'button'],
    ['what stands in it', box('<button type="button"><b>→</b></button>'), 'b'],
    ['a button of the page’s own making', box('<x-button>Go</x-button>'), 'x-button'],
    ['a button that says send', '<div role="button">发送</div>', 'div[role]'],
    ['a button whose label says send', '<div role="button" aria-label="Send message">→</div>', 'div[role]'],
  ])('%s', (_, html, selector) => {
    expect(forbidden(page(html, selector))).toBe(true);
  });

  it('what the portal sends with, whatever it is made of', () => {
    expect(forbidden(page('<div id="go"><i>x</i></div>', 'i'), '#go, .send')).toBe(true);
    expect(forbidden(page('<div id="go"><i>x</i></div>', 'i'), '### not css')).toBe(false);
  });

  it('but a name that opens something may be read', () => {
    expect(forbidden(page('<table><tr><td><button type="button">Anna</button></td></tr></table>', 'button'))).toBe(
      false,
    );
  });

  it.each([
    ['<textarea></textarea>', true],
    ['<textarea readonly></textarea>', false],
    ['<textarea disabled></textarea>', false],
    ['<div contenteditable="true"></div>', true],
    ['<div contenteditable="false"></div>', false],
    ['<input type="text">', true],
    ['<input type="search">', false],
    ['<input type="password">', false],
    ['<div role="search"><input></div>', false],
    ['<button>x</button>', false],
    ['<div>x</div>', false],
  ])('a reply box can be written in: %s %s', (html, writable) => {
    expect(
      isWritable(page(html, 'textarea, input'.split(', ').find((name) => html.includes(`<${name}`)) ?? 'main > *')),
    ).toBe(writable);
  });
});
