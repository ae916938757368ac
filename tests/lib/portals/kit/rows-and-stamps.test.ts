import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { textsOfRows } from '@/lib/portals/kit/boxes.ts';
import { labelled, leavesOf } from '@/lib/portals/kit/leaves.ts';
import { stateOf } from '@/lib/portals/kit/page-state.ts';
import { isClockOnly, readStamp } from '@/lib/portals/kit/stamps.ts';

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

  it.each(
    'en-US en-GB de-DE fr-FR fr-CA es-MX it-IT nl-NL pl-PL sv-SE pt-BR ja-JP zh-CN zh-TW ko-KR th-TH vi-VN tr-TR id-ID'.split(
      ' ',
    ),
  )('is known as such in every form that Intl gives it in %s', (locale) => {
    const timeZone = 'Asia/Taipei';
    const day = Date.parse('2026-11-01T04:00:00Z');
    for (const hour of [0, 2, 6, 8, 12, 15, 18, 20]) {
      const at = Date.UTC(2026, 9, 31, 16 + hour, 15);
      for (const hour12 of [undefined, true]) {
        const shape = hour12 ? { hour: 'numeric', minute: '2-digit', hour12 } : { timeStyle: 'short' };
        const text = new Intl.DateTimeFormat(locale, { ...(shape as Intl.DateTimeFormatOptions), timeZone }).format(at);
        if (hour12 && !/zh|tr|vi|ja|ko/.test(locale)) continue;
        expect([text, isClockOnly(text)]).toEqual([text, true]);
        expect([text, readStamp(text, { now, locale, timeZone }, day)?.at]).toEqual([text, at]);
      }
    }
    expect(isClockOnly('14時23分')).toBe(true);
    for (const text of ['昨天 15:04', '어제 15:04', 'hier 20 h 15', 'CH 8:15 x']) expect(isClockOnly(text)).toBe(false);
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
