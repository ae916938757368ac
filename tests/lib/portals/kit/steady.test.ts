import { describe, expect, it } from 'vitest';
import { contains, deep, outermost } from '@/lib/portals/kit/dom.ts';
import { leavesOf } from '@/lib/portals/kit/leaves.ts';
import { once, steady } from '@/lib/portals/kit/steady.ts';
import { parsePage } from '../../../lab/parse.ts';

const bodyOf = (html: string) => parsePage(`<!doctype html><html><body>${html}</body></html>`).body;
const textsOf = (root: Element) => leavesOf(root).map(({ text }) => text);

describe('what is remembered within a read', () => {
  it('asks once a read, and again in the next', () => {
    let asked = 0;
    const count = once((_: object) => {
      asked += 1;
      return undefined;
    });
    const node = {};
    steady(() => [count(node), steady(() => count(node)), count(node)]);
    expect(asked).toBe(1);
    steady(() => count(node));
    expect(asked).toBe(2);
    count(node);
    count(node);
    expect(asked).toBe(4);
  });

  it('forgets when a reader throws', () => {
    const body = bodyOf('<p>one</p>');
    expect(() =>
      steady(() => {
        textsOf(body);
        throw new Error('strange page');
      }),
    ).toThrow();
    body.append(Object.assign(body.ownerDocument.createElement('p'), { textContent: 'two' }));
    expect(textsOf(body)).toEqual(['one', 'two']);
  });

  it('sees what changed between two reads: texts, shadow roots, hidden parts', () => {
    const body = bodyOf('<main><x-row></x-row><p>one</p></main>');
    expect(steady(() => textsOf(body))).toEqual(['one']);
    const root = body.querySelector('x-row')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<b>inside</b>';
    expect(steady(() => [deep(body).roots.length, ...textsOf(body)])).toEqual([2, 'inside', 'one']);
    body.querySelector('p')?.setAttribute('hidden', '');
    expect(steady(() => textsOf(body))).toEqual(['inside']);
  });
});

describe('places in a page of shadow roots', () => {
  const body = bodyOf(
    '<div id="a"><x-a><template shadowrootmode="open"><p id="b"><i id="c">c</i></p></template></x-a></div><i id="d">d</i>',
  );
  const find = (id: string): Element => {
    const found = deep(body).roots.flatMap((root) => root.querySelector(`#${id}`) ?? [])[0];
    if (!found) throw new Error(id);
    return found;
  };

  it('names custom elements that have no shadow root yet', () => {
    expect(deep(bodyOf('<x-a></x-a><x-b><template shadowrootmode="open"><i></i></template></x-b>')).bare).toHaveLength(
      1,
    );
  });

  it('knows what stands in what, out of shadow roots too', () => {
    const [a, b, c, d] = [find('a'), find('b'), find('c'), find('d')];
    expect(contains(a, c)).toBe(true);
    expect(contains(b, a)).toBe(false);
    expect(contains(a, d)).toBe(false);
    expect(outermost([c, b, d, a])).toEqual([d, a]);
  });
});
