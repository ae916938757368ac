import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { textsOfRows } from '@/lib/portals/kit/boxes.ts';
import { labelled, leavesOf } from '@/lib/portals/kit/leaves.ts';
import { stateOf } from '@/lib/portals/kit/page-state.ts';
import { readStamp } from '@/lib/portals/kit/stamps.ts';

const bodyOf = (html: string): HTMLElement =>
  new new Window().DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body as unknown as HTMLElement;

const now = Date.parse('2026-11-24T12:00:00Z');
const setting = { now, locale: 'en', timeZone: 'America/New_York' };

describe('a clock below a day', () => {
  it('belongs to that day, also on the day the clocks change', () => {
    const day = Date.parse('2026-11-01T04:00:00Z');
    expect(readStamp('11:30 pm', setting, day)?.at).toBe(Date.parse('2026-11-02T04:30:00Z'));
    expect(readStamp('0:10', setting, day)?.at).toBe(Date.parse('2026-11-01T04:10:00Z'));
  });

  it('says its own day when it has one', () => {
    const day = Date.parse('2026-11-01T04:00:00Z');
    expect(readStamp('Nov 20, 2026 9:00 AM', setting, day)?.at).toBe(Date.parse('2026-11-20T14:00:00Z'));
  });
});

describe('rows', () => {
  const marks = (body: HTMLElement) => [...body.querySelectorAll('b')];
  const texts = (html: string) => {
    const body = bodyOf(html);
    const rows = textsOfRows(leavesOf(body), marks(body));
    return [...rows.values()].map((row) => row.map(({ text }) => text).join(' '));
  };

  it('are what surrounds their mark, in boxes', () => {
    expect(texts('<div><p>x</p><b>1</b></div><div><p>y</p><b>2</b></div>')).toEqual(['x 1', 'y 2']);
  });

  it('reach to the next mark where table rows belong together without a box', () => {
    const html =
      '<table><tbody><tr><td><b>1</b></td></tr><tr><td>x</td></tr><tr><td><b>2</b></td></tr><tr><td>y</td></tr></tbody></table>';
    expect(texts(html)[0]).toBe('1 x');
  });
});

describe('labels and states', () => {
  it('a value stands behind its label, in the same text or the next', () => {
    const leaves = leavesOf(bodyOf('<p>SKU: A-1</p><dl><dt>Total</dt><dd>:</dd><dd>$5</dd></dl>'));
    expect(labelled(leaves, /^SKU$/)?.text).toBe('A-1');
    expect(labelled(leaves, /^Total$/)?.text).toBe('$5');
  });

  it('a spinner over an empty list is still loading', () => {
    const body = bodyOf('<p>No orders</p><div class="my-spinner"></div>');
    const signs = { signedOut: /^x$/, empty: /^No orders$/, error: /^x$/ };
    expect(stateOf(body, () => leavesOf(body), 0, signs)).toBe('loading');
    body.querySelector('div')?.remove();
    expect(stateOf(body, () => leavesOf(body), 0, signs)).toBe('empty');
    expect(stateOf(body, () => leavesOf(body), 1, signs)).toBe('ready');
  });
});
