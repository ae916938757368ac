import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find } from '@/lib/repair/teach/find.ts';
import { hasWords, LONGEST_SELECTOR, parseSelector, quoted } from '@/lib/repair/teach/selector.ts';
import { parsePage } from '../../../lab/parse.ts';

const understood = [
  'div',
  '.row > span:nth-of-type(2)',
  '[data-testid="a b"] time',
  '[href*="/orders/" i]',
  'x-list >>> x-row',
  '& >>> .name',
  '&.mine',
  '&',
  '> div > span',
  '+ tr',
  'x-a >>> > div',
  'dt:text("Order ID") + dd',
  'td:text("a \\"quoted\\" word") ~ td',
  ':text("Bestellung:") + span',
  'li:not(.first):last-child',
  '#main',
  '[class*="_Name_"]',
];
const refused = [
  ' ',
  'a,b',
  'a:has(b)',
  'a:is(b)',
  '*|a',
  'a::before',
  'a:hover',
  ':root',
  'a >>> & b',
  'a >>> + b',
  'a>b',
  'a  b',
  'a ',
  ' a',
  'a >>>',
  '>>> a',
  '[onclick]x()',
  'a[href="javascript:',
  'a[href=x]',
  'a{color:red}',
  'div:text("a")b',
  'div:text(a)',
  '[a="\\61"]',
  '[a="x\ny"]',
  'a:nth-child(2n+1)',
  'a:nth-child(0)',
  'a:not(b c)',
  'a/**/b',
  `${'a '.repeat(30)}a`,
  'a'.repeat(LONGEST_SELECTOR + 1),
];

describe('the language of taught ways', () => {
  it.each(understood)('understands %s', (selector) => {
    expect(parseSelector(selector)).toBeDefined();
  });

  it.each(refused)('refuses %j', (selector) => {
    expect(parseSelector(selector)).toBeUndefined();
    expect(find(parsePage('<a href="x"><b>1</b></a>'), selector)).toEqual([]);
  });

  it('keeps what a text says, whatever it is made of', () => {
    const printable = fc.string({ maxLength: 80, unit: 'grapheme' });
    fc.assert(
      fc.property(printable, (text) => {
        const said = quoted(text);
        if (said === undefined) return /[\p{Cc}]/u.test(text);
        const [[compound] = []] = parseSelector(`b:text(${said})`) ?? [];
        return compound?.text === text;
      }),
    );
  });

  it('knows which ways hang on words', () => {
    expect(hasWords('dt:text("Order") + dd')).toBe(true);
    expect(hasWords('[aria-label="Send"]')).toBe(true);
    expect(hasWords('[data-testid="label"] [role="row"]')).toBe(false);
  });
});

const HOSTILE =
  '<div class="row" id="a"><x-a><template shadowrootmode="open"><p class="in">x</p></template></x-a><span>1</span></div>';
const piece = fc.constantFrom(...understood, ...refused, ' >>> ', ' > ', '"', ':text(', ')', '[', ']', '\\', '*', '&');

describe('finding', () => {
  it('never throws and never finds what is not on the page, whatever it is asked', () => {
    const document = parsePage(HOSTILE);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
        ),
        (text) => {
          const found = find(document, text);
          return found.every((element) => element.nodeType === 1);
        },
      ),
    );
  });

  it('looks into open shadow roots only where it is told to', () => {
    const document = parsePage(HOSTILE);
    expect(find(document, '.in')).toEqual([]);
    expect(find(document, 'x-a >>> .in')).toHaveLength(1);
    const [row] = find(document, '.row');
    expect(row && find(row, 'x-a >>> p')).toHaveLength(1);
    expect(row && find(row, '&.row > span')).toHaveLength(1);
    expect(row && find(row, '.row > span')).toEqual([]);
    expect(row && find(row, '')).toEqual([row]);
  });

  it('goes by what a label says', () => {
    const document = parsePage(
      '<dl><dt>Order</dt><dd>1</dd><dt>Order date</dt><dd>2</dd></dl><p><b>Buyer: </b><i>Anna</i><i>3</i></p>',
    );
    const said = (selector: string) => find(document, selector).map(({ textContent }) => textContent);
    expect(said('dt:text("Order") + dd')).toEqual(['1']);
    expect(said('b:text("Buyer:") ~ i')).toEqual(['Anna', '3']);
    expect(said(':text("Order date") + dd')).toEqual(['2']);
    expect(said('dt:text("order") + dd')).toEqual([]);
  });

  it('keeps the order of the page among children of several parents', () => {
    const document = parsePage('<ul><li>1<ul><li>2</li></ul></li><li>3</li></ul>');
    expect(find(document, 'ul > li').map(({ firstChild }) => firstChild?.nodeValue)).toEqual(['1', '2', '3']);
  });

  it('gives nothing for a question that would take too long', () => {
    const document = parsePage(`<div>${'<div>'.repeat(400)}${'</div>'.repeat(400)}</div>`);
    expect(find(document, 'div div div div div div div div div div div div')).toEqual([]);
  });
});
