import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headOf } from '@/lib/repair/record/snapshot.ts';
import { escapeHtml } from '../../../portal-lab/kit/html.ts';
import { lab, lexicon, NOW, record } from './lab.ts';
import { contentOf, survivors } from './survivors.ts';

const ADDRESS = 'https://sellercentral.amazon.com/messaging/inbox-v3';
const shot = (body: string, seed = 1) => record(`<html lang="en"><body>${body}</body></html>`, ADDRESS, seed);

/** Texts as hostile pages have them: of all scripts, with digits, marks and hidden signs in them. */
const script = (from: number, to: number) =>
  fc.string({
    unit: fc.integer({ min: from, max: to }).map((code) => String.fromCodePoint(code)),
    minLength: 4,
    maxLength: 18,
  });
const word = fc.oneof(
  fc.stringMatching(/^[a-zA-Z]{4,14}$/),
  fc.stringMatching(/^[bfkqvwzBFKQVWZ]{4,9}$/),
  fc.stringMatching(/^\d{4,12}$/),
  script(0x4e00, 0x9fa0),
  script(0x3041, 0x3090),
  script(0x0e01, 0x0e2e),
  script(0x0430, 0x044f),
  script(0xac00, 0xd7a0),
  script(0x0627, 0x064a),
  script(0xe0, 0xff),
);
const text = fc
  .array(fc.oneof(word, fc.constantFrom(' ', ', ', '\n', ': ', '-', '"', "'", '<b>', '&', '\u200b', '\u202e')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(' '));

/** Every place of a page where text can stand. */
const PLACES: Readonly<Record<string, (raw: string) => string>> = {
  text: (raw) => `<p>${raw}</p>`,
  'markup in a text': (raw) => `<p>&lt;script&gt;${raw}&lt;/script&gt;</p>`,
  title: (raw) => `<div title="${raw}"></div>`,
  alt: (raw) => `<img src="data:image/png;base64,AAAA" alt="${raw}">`,
  'aria-label': (raw) => `<button aria-label="${raw}">x</button>`,
  'a custom attribute': (raw) => `<kat-box label="${raw}" unique-id="${raw}" data-x-thing="${raw}"></kat-box>`,
  'a test id': (raw) => `<div data-testid="row-${raw}" id="${raw}" class="buyer-${raw} ${raw}"></div>`,
  href: (raw) => `<a href="/orders/${raw}?buyer=${raw}#${raw}">a</a><a href="https://elsewhere.example/${raw}">b</a>`,
  'an address that runs': (raw) => `<a href="javascript:${raw}">a</a><a href="data:text/html,${raw}">b</a>`,
  handler: (raw) => `<div onclick="say('${raw}')" style="background: url(${raw})"></div>`,
  value: (raw) => `<input value="${raw}"><input type="hidden" value="${raw}"><input type="submit" value="${raw}">`,
  placeholder: (raw) => `<input placeholder="${raw}">`,
  textarea: (raw) => `<textarea>${raw}</textarea>`,
  'a reply box': (raw) => `<div contenteditable="true"><p>${raw}</p></div>`,
  option: (raw) => `<select><option value="${raw}">${raw}</option></select>`,
  template: (raw) => `<template>${raw}</template>`,
  'a shadow root': (raw) =>
    `<x-one><template shadowrootmode="open"><x-two><template shadowrootmode="open"><b title="${raw}">${raw}</b></template></x-two></template></x-one>`,
  noscript: (raw) => `<noscript>${raw}</noscript>`,
  script: (raw) => `<script>const a = "${raw}";</script><script type="application/json">"${raw}"</script>`,
  style: (raw) => `<style>.a::after { content: "${raw}" }</style>`,
  comment: (raw) => `<!-- ${raw.replaceAll('-', ' ')} -->`,
  svg: (raw) => `<svg aria-label="${raw}" data-name="${raw}"><title>${raw}</title><text>${raw}</text></svg>`,
  'a picture': (raw) => `<picture><source srcset="${raw}"><img src="/${raw}.png" srcset="${raw}"></picture>`,
  'a head': (raw) => `<table><tr><th>${raw}</th></tr></table><h1>${raw}</h1>`,
  srcdoc: (raw) => `<iframe srcdoc="${raw}" title="${raw}"></iframe>`,
};

describe('a recording', () => {
  it('holds no four letters or digits of the page that are on no list, wherever they stood', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(PLACES)),
        text,
        fc.integer({ min: 1, max: 1_000 }),
        (place, raw, seed) => {
          const made = shot(PLACES[place]?.(escapeHtml(raw)) ?? '', seed);
          expect([place, survivors([raw], made)]).toEqual([place, []]);
        },
      ),
      { numRuns: 120 },
    );
  }, 90_000);

  it('holds no texts of several places at once either, and can be parsed again', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 3, maxLength: 12 }), (texts) => {
        const places = Object.values(PLACES);
        const body = texts.map((raw, at) => places[(at * 7) % places.length]?.(escapeHtml(raw))).join('');
        const made = shot(body);
        expect(headOf(made.html)).toEqual(made.head);
        // A shape may happen to be like a word of another place; what leaks is there whatever the dice say.
        const leaks = [made, shot(body, 2), shot(body, 3)].map((one) => survivors(texts, one));
        expect(leaks.reduce((left, found) => left.filter((run) => found.includes(run)))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }, 90_000);

  it('is told from the markup it is written in: “type” is no rest of a frame’s doctype', () => {
    const word = 'atype \u00e0\u00e0\u00e0\u00e0';
    expect(survivors([word], shot(PLACES.srcdoc?.(word) ?? ''))).toEqual([]);
  });

  it('is the same for the same seed, and another for another', () => {
    const html = lab.servedPage(`${ADDRESS}?lab-locale=en-US`);
    const [one, again, other] = [record(html, ADDRESS, 5), record(html, ADDRESS, 5), record(html, ADDRESS, 6)];
    expect(one.html).toBe(again.html);
    expect(one.html).not.toBe(other.html);
  });

  it('has nothing that would run or load', () => {
    const made = shot(
      `${PLACES.script?.('a')}${PLACES.handler?.('b')}${PLACES.svg?.('c')}<link rel="stylesheet" href="/a.css"><object data="/x"></object><a href="JavaScript:alert(1)">d</a><img src="https://elsewhere.example/pixel.gif"><base href="https://elsewhere.example/">`,
    );
    expect(contentOf(made)).not.toMatch(/<(?:script|style|link|object|base)|javascript:|\son\w+=|\ssrc=|pixel/i);
  });

  it('keeps what a person typed in no word, not even an interface’s', () => {
    const made = shot(
      '<textarea>Order shipped today</textarea><div contenteditable>refund requested</div><input value="search orders">',
    );
    expect(contentOf(made)).not.toMatch(/order|shipped|refund|requested|search/i);
    expect(made.replaced.filter(({ as }) => as === 'typed')).toHaveLength(3);
  });

  it('says the same number and the same name alike wherever they stand', () => {
    const made = shot(
      '<p>Clara Fischer</p><b title="Clara Fischer">#112-1234567-1234567</b><a href="/orders-v3/order/112-1234567-1234567">x</a>',
    );
    const number = /#(\d{3}-\d{7}-\d{7})/.exec(made.html)?.[1];
    expect(number).toBeDefined();
    expect(number).not.toBe('112-1234567-1234567');
    expect(made.html).toContain(`/orders-v3/order/${number}"`);
    const name = /<p>(\S+ \S+)<\/p>/.exec(made.html)?.[1];
    expect(name).toMatch(/^[A-Z][a-z]{4} [A-Z][a-z]{6}$/);
    expect(made.html).toContain(`title="${name}"`);
  });

  it('keeps form: lengths, money, times, scripts', () => {
    const said = (raw: string) => /<p>([^<]*)<\/p>/.exec(shot(`<p>${raw}</p>`).html)?.[1];
    expect(said('€1,204.50')).toMatch(/^€[1-9],\d{3}\.\d{2}$/);
    expect(said('Respond by Nov 20, 2026 14:23 PST')).toMatch(/^Respond by (?:Oct|Nov) \d{1,2}, 2026 14:\d\d PST$/);
    expect(said('王小明')).toMatch(/^[甲乙丙丁戊己庚辛壬癸]{3}$/);
    expect(said('Мария Иванова')).toMatch(/^[А-Я][а-я]{4} [А-Я][а-я]{6}$/);
    expect(said('2026-11-20T10:00:00Z')).toMatch(/^2026-(?:10|11)-\d\dT10:\d\d:\d\dZ$/);
  });

  it('is never too deep and never fails', () => {
    const deep = `${'<div>'.repeat(3_000)}secretword${'</div>'.repeat(3_000)}`;
    const made = shot(deep);
    expect(made.cut).toBe(true);
    expect(survivors(['secretword'], made)).toEqual([]);
    const huge = shot(`<p>${'Nobody should read this sentence. '.repeat(20_000)}</p>`);
    expect(survivors(['Nobody should read this sentence'], huge)).toEqual([]);
  });

  it('shows what it replaced: everything that is said, and every word that stayed', () => {
    const made = shot('<p>Clara Fischer</p><p>Clara Fischer</p><button>Refund order</button>');
    expect(made.replaced.find(({ before }) => before === 'Clara Fischer')).toMatchObject({ as: 'text', times: 2 });
    expect(made.kept.map(([kept]) => kept)).toEqual(['Refund', 'order']);
    expect(made.head).toMatchObject({ portal: 'amazon', page: 'inbox', locale: 'en-US' });
    expect(made.head.now).toBeLessThan(NOW);
    expect(lexicon.size).toBeGreaterThan(1_000);
  });
});
