import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Looked, watch } from '@/lib/page-agent/watch.ts';
import { deep } from '@/lib/portals/kit/roots.ts';

/** A page whose reading is the text of its `main`, shadow roots included. */
function startOn(html: string) {
  const window = new Window({ url: 'https://shop.example.com/a' });
  const document = window.document as unknown as Document;
  document.body.innerHTML = html;
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  const read: string[] = [];
  const away = new AbortController();
  const watcher = watch({
    window: window as unknown as globalThis.Window,
    signal: away.signal,
    read: (): Looked => {
      const from = document.querySelector('main') ?? document.documentElement;
      const scope = deep(from);
      const text = scope.roots.map((root) => root.textContent).join('|');
      const news = text !== read.at(-1);
      read.push(text);
      return { from, ...scope, news };
    },
  });
  return { window, document, read, away, watcher, main: () => document.querySelector('main') ?? document.body };
}
type Started = ReturnType<typeof startOn>;

const add = ({ document }: Started, parent: ParentNode, text: string) => {
  const element = document.createElement('p');
  element.textContent = text;
  parent.append(element);
};
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

let page: Started;
beforeEach(async () => {
  vi.useFakeTimers();
  page = startOn('<header><i>12:00</i></header><div id="app"><main><p>one</p><x-box></x-box></main></div>');
  await pass(100);
});
afterEach(() => {
  page.away.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what is noticed', () => {
  it('reads once when it begins', () => expect(page.read).toEqual(['one']));

  it('a message added to what was read, at once', async () => {
    add(page, page.main(), 'two');
    await pass(90);
    expect(page.read.at(-1)).toBe('onetwo');
  });

  it('a shadow root attached later, and what is added in it', async () => {
    const root = page.document.querySelector('x-box')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('no root');
    add(page, root, 'inside');
    await pass(700);
    expect(page.read.at(-1)).toBe('one|inside');
    add(page, root, 'more');
    await pass(90);
    expect(page.read.at(-1)).toBe('one|insidemore');
  });

  it('a container replaced by single-page navigation, and what is added in the new one', async () => {
    page.document.getElementById('app')?.replaceChildren();
    await pass(400);
    const next = page.document.createElement('main');
    add(page, next, 'other');
    page.document.getElementById('app')?.append(next);
    await pass(400);
    expect(page.read.at(-1)).toBe('other');
    add(page, next, 'news');
    await pass(90);
    expect(page.read.at(-1)).toBe('othernews');
  });

  it('a dialog that joins the page beside what was read', async () => {
    const before = page.read.length;
    add(page, page.document.body, 'Your session has ended');
    await pass(350);
    expect(page.read.length).toBe(before + 1);
  });

  it('another address over the same page', async () => {
    const before = page.read.length;
    page.window.history.pushState({}, '', '/b');
    await pass(700);
    expect(page.read.length).toBe(before + 1);
  });
});

describe('what is passed over', () => {
  it('a clock that ticks outside what was read', async () => {
    const before = page.read.length;
    const clock = page.document.querySelector('i');
    for (let minute = 0; minute < 20; minute += 1) {
      if (clock) clock.textContent = `12:${minute}`;
      await pass(200);
    }
    expect(page.read.length).toBe(before);
  });

  it('marks that bring no news are looked at ever more rarely', async () => {
    const before = page.read.length;
    for (let turn = 0; turn < 200; turn += 1) {
      page.main().setAttribute('class', `turn-${turn}`);
      await pass(100);
    }
    expect(page.read.length - before).toBeLessThan(20);
    add(page, page.main(), 'two');
    await pass(90);
    expect(page.read.at(-1)).toBe('onetwo');
  });

  it('what goes on in a part that has left the page', async () => {
    const old = page.main();
    const next = page.document.createElement('main');
    old.replaceWith(next);
    await pass(700);
    const before = page.read.length;
    add(page, old, 'unseen');
    await pass(200);
    expect(page.read.length).toBe(before);
  });

  it('everything once it was sent away', async () => {
    page.away.abort();
    const before = page.read.length;
    add(page, page.main(), 'two');
    page.watcher.look();
    await pass(1_000);
    expect(page.read.length).toBe(before);
  });
});
