import { describe, expect, it } from 'vitest';
import { all, closest, deep, first, parentOf, textOf } from '@/lib/portals/kit/dom.ts';
import { createEvidence, given } from '@/lib/portals/kit/ways.ts';
import { parsePage } from '../../../lab/parse.ts';

const bodyOf = (html: string) => parsePage(`<!doctype html><html><body>${html}</body></html>`).body;
const nested =
  '<kat-a id="host"><template shadowrootmode="open"><div><slot></slot></div><kat-b><template shadowrootmode="open"><p id="deep">inner</p></template></kat-b></template><b>light</b></kat-a>';

describe('looking through open shadow roots of a saved page', () => {
  it('finds elements at any depth, in the order of the page', () => {
    const body = bodyOf(`<p>one</p>${nested}<p>two</p>`);
    expect(all(body, 'p').map((found) => found.textContent)).toEqual(['one', 'two', 'inner']);
    expect(first(deep(body), '#deep')?.textContent).toBe('inner');
  });

  it('climbs from a shadow root to its host', () => {
    const scope = deep(bodyOf(nested));
    const inner = first(scope, '#deep');
    expect(inner && parentOf(inner)?.localName).toBe('kat-b');
    expect(inner && closest(inner, '#host')?.localName).toBe('kat-a');
  });

  it('ignores a closed root and a plain template', () => {
    const body = bodyOf(
      '<x-a><template shadowrootmode="closed"><p>no</p></template></x-a><template><p>no</p></template>',
    );
    expect(all(body, 'p')).toEqual([]);
  });

  it('finds roots that are attached, as on a live page', () => {
    const body = bodyOf('<x-a></x-a>');
    const root = body.querySelector('x-a')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>live</p>';
    expect(all(body, 'p').map((found) => found.textContent)).toEqual(['live']);
    expect(textOf(body)).toBe('live');
  });
});

describe('text as a person sees it', () => {
  it.each([
    ['<p>one<br>two   <b>three</b></p><p>four</p>', 'one\ntwo three\nfour'],
    ['<div>a<br><br>b</div>', 'a\n\nb'],
    ['<pre>keeps\n  this</pre>', 'keeps\nthis'],
    ['<p>seen<span hidden>not</span><i aria-hidden="true">not</i><u style="display: none">not</u></p>', 'seen'],
    ['<script>no()</script><style>p{}</style><p>yes</p>', 'yes'],
    [nested, 'light\ninner'],
    ['<kat-label text="Language: Spanish"></kat-label>', 'Language: Spanish'],
    ['<kat-c><template shadowrootmode="open"><slot name="a">fallback</slot></template></kat-c>', 'fallback'],
    ['&lt;img src=x onerror=1&gt;', '<img src=x onerror=1>'],
  ])('%s', (html, expected) => {
    expect(textOf(bodyOf(html))).toBe(expected);
  });
});

it('keeps the lines of a written text, and folds those of indented markup', () => {
  expect(textOf(bodyOf('<p>Hello,\n\nwhere is it?\nThanks</p>'), true)).toBe('Hello,\n\nwhere is it?\nThanks');
  expect(textOf(bodyOf('<p>\n    Hello,\n    where is it?\n  </p>'), true)).toBe('Hello, where is it?');
});

describe('evidence', () => {
  it('names the way that worked and the fields that none could read', () => {
    const evidence = createEvidence();
    const buyer = evidence.find('buyer', [
      ['test-id', () => undefined],
      ['text', () => 'Harper'],
    ]);
    evidence.find('subject', [['test-id', () => '']]);
    evidence.maybe('market', [['text', () => undefined]]);
    expect(buyer).toBe('Harper');
    expect(evidence.ways).toEqual({ buyer: 'text' });
    expect(evidence.missing).toEqual(['subject']);
    expect({ ...given('a', undefined), ...given('b', false) }).toEqual({ b: false });
  });
});
