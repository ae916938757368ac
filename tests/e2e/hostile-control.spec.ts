/** Does the battery bite? The same probes against overlays that are known to leak (the usual way to build a sidebar). */
import { expect, test } from './fixtures.ts';
import { agentWorld } from './hostile/agent-world.ts';
import { aSecret, leaking, makeHostile, runProbes } from './hostile/battery.ts';
import { QUIET } from './hostile/stage.ts';
import { report } from './table.ts';

/** What each overlay gives away in Chromium: at least these, or the battery has lost its teeth. */
const KNOWN = {
  closed: [
    'window.find: the whole text',
    'window.find: its parts',
    'window.find: character by character',
    'find, then stretch the selection',
    'select all',
    'select all, then copy',
    'typing into the focused field',
    'keys, input and composition',
    'fonts by character',
  ],
  open: ['host.shadowRoot', 'elements by tag, name and attribute'],
} as const;

/** What this page cannot put the secret into: shown to bite above, or a thing only an extension could have left. */
const ELSEWHERE: readonly string[] = [
  'select all, then copy',
  'composed ranges',
  'typing into the focused field',
  'keys, input and composition',
  'clipboard and drag events',
  'clipboard read',
  'full screen and picture in picture',
  'service workers',
  'reports and policy violations',
  'runtime of the extension',
  'user activation and focus',
  'own addresses: fetch',
  'own addresses: import',
  'own addresses: image, script, style',
];

for (const mode of ['closed', 'open'] as const) {
  test(`a sidebar drawn by a content script in a shadow root (${mode}) is read by the battery`, async ({
    browserWith,
  }) => {
    const { context, extensionId } = browserWith;
    const secret = aSecret();
    const page = await context.newPage();
    await makeHostile(page, extensionId);
    await page.goto(QUIET.amazon);
    const world = await agentWorld(page, extensionId);
    await world.run(`(() => {
      const host = document.createElement('div');
      host.title = ${mode === 'open' ? JSON.stringify(secret) : '""'};
      const root = host.attachShadow({ mode: '${mode}' });
      const text = document.createElement('p');
      text.textContent = ${JSON.stringify(`Where is it? ${secret}`)};
      const field = document.createElement('textarea');
      root.append(text, field);
      host.style.cssText = 'position:fixed;inset:100px auto auto 300px';
      document.documentElement.append(host);
      field.focus();
    })()`);
    await page.keyboard.type(secret);
    const found = await runProbes(page, secret, extensionId);
    const leaked = leaking(found, secret);
    report('isolation: the battery against a leaky sidebar', {
      sidebar: `${mode} shadow root`,
      probes: found.length,
      leaked: leaked.length,
      by: leaked.join(', '),
    });
    expect(leaked).toEqual(expect.arrayContaining([...KNOWN[mode], ...(mode === 'open' ? KNOWN.closed : [])]));
    await world.close();
  });
}

test('probes that read the page itself do read it: none is broken', async ({ browserWith }) => {
  const { context, extensionId } = browserWith;
  const secret = aSecret();
  const page = await context.newPage();
  await makeHostile(page, extensionId);
  await page.goto(QUIET.amazon);
  // A page that leaks through every channel there is: what a probe is for, it must find.
  await page.evaluate((text) => {
    const said = document.createElement('p');
    said.textContent = text;
    const frame = document.createElement('iframe');
    frame.name = text;
    frame.srcdoc = `<p>${text}</p>`;
    const host = document.createElement('div');
    host.title = text;
    host.style.cssText = `position:fixed;top:0;left:0;width:200px;height:200px;--secret:${text}`;
    Object.assign(host, { secret: text, [text]: 1 });
    host.animate([{ opacity: 1 }, { opacity: 0.9 }], { id: text, duration: 60_000 });
    const root = host.attachShadow({ mode: 'open', serializable: true } as ShadowRootInit);
    root.append(text);
    const style = document.createElement('style');
    style.textContent = `.x::before{content:"${text}"} .y{view-transition-name:${text.replace('ꙮ', '')}}`;
    said.className = 'y';
    document.head.append(style);
    document.body.append(said, frame);
    document.documentElement.append(host);
    localStorage.secret = text;
    (window as unknown as { cookieStore: { set(name: string, value: string): void } }).cookieStore.set(
      'secret',
      text.replace('ꙮ', ''),
    );
    indexedDB.open(text);
    caches.open(text);
    navigator.storage.getDirectory().then((folder) => folder.getFileHandle(text, { create: true }));
    navigator.locks.request(text, () => new Promise(() => undefined));
    history.replaceState({ text }, '');
    performance.mark(text);
    console.warn(text);
    postMessage(text, '*');
    new BroadcastChannel('portside').postMessage(text);
    (window as unknown as Record<string, string>).secret = text;
    document.fonts.add(new FontFace(text, 'url(/__leak/none)'));
    const range = document.createRange();
    range.selectNodeContents(said);
    const { Highlight } = window as unknown as { Highlight: new (range: Range) => unknown };
    (CSS as unknown as { highlights: Map<string, unknown> }).highlights.set('x', new Highlight(range));
    Promise.reject(new Error(text));
    dispatchEvent(new ErrorEvent('error', { message: text }));
  }, secret);
  await expect
    .poll(() => page.evaluate(() => window.hostile.heard.some((line) => line.startsWith('broadcast'))))
    .toBe(true);
  const found = await runProbes(page, secret, extensionId);
  const leaked = new Set(leaking(found, secret));
  const silent = found.map(({ name }) => name).filter((name) => !leaked.has(name));
  expect(silent.filter((name) => !ELSEWHERE.includes(name))).toEqual([]);
  expect(found.filter(({ text }) => /^threw|no answer/.test(text))).toEqual([]);
});
