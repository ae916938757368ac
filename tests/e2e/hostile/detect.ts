/** A detector: everything about a page that could tell a portal that an extension is there. Runs in the page. */

export type Traces = Readonly<Record<string, string>>;

/** `own`: the extension's public id, which the portal can read in a store. */
export async function detect(own: string): Promise<Traces> {
  // What was heard before this detector made its own noise.
  const heard = [...window.hostile.heard];
  const root = document.documentElement;
  const computed = getComputedStyle(root);
  const names = (holder: object) =>
    Object.getOwnPropertyNames(holder)
      .filter((name) => !/^\d+$/.test(name))
      .toSorted()
      .join(' ');
  const isNative = (holder: object, name: string) => {
    const { value, get, set } = Object.getOwnPropertyDescriptor(holder, name) ?? {};
    const parts = [value, get, set].filter((part) => typeof part === 'function');
    return parts.every((part) => /\[native code\]/.test(Function.prototype.toString.call(part)));
  };
  const patched = [
    window,
    Document.prototype,
    Node.prototype,
    Element.prototype,
    HTMLElement.prototype,
    History.prototype,
  ]
    .flatMap((holder) => Object.getOwnPropertyNames(holder).map((name) => [holder, name] as const))
    .filter(([holder, name]) => /^(?!on|webkit|__lab|hostile)/.test(name) && !isNative(holder, name))
    .map(([, name]) => name);
  const hosts = [...root.children].filter(({ tagName }) => !/^(HEAD|BODY)$/.test(tagName)) as HTMLElement[];
  const files = [
    'sidebar.html',
    'options.html',
    'popup.html',
    'background.js',
    'composer-helper.js',
    'taught-helper.js',
    'repair-helper.js',
    'record-helper.js',
    'record-words.js',
    'record.html',
    'manifest.json',
    'icon/16.png',
  ];
  const reached = await Promise.all(
    files.map(async (file) => {
      try {
        await fetch(`chrome-extension://${own}/${file}`, { mode: 'no-cors' });
        return file;
      } catch {
        return '';
      }
    }),
  );
  const lies = (host: HTMLElement) => {
    const { position, zIndex, display } = getComputedStyle(host);
    return `${position} ${zIndex} ${display}`;
  };
  const EVENTS =
    /^(trusted|forged) (message|storage|error|unhandled|security|load|focus|blur|toggle|beforetoggle|key|input|popstate|hashchange)/;
  const traces = {
    'children of html beside head and body': hosts.map(({ tagName }) => tagName).join(' '),
    'names of their attributes': hosts.map((host) => host.getAttributeNames().join(' ')).join(' | '),
    'their class, id, data, text': hosts
      .map((host) => [host.className, host.id, ...Object.values(host.dataset), host.textContent, host.title].join(''))
      .join(''),
    'their open root': hosts.map((host) => host.shadowRoot?.innerHTML ?? '').join(''),
    'their own properties': hosts.map((host) => Reflect.ownKeys(host).map(String).join(' ')).join(''),
    'their style': hosts.map(lies).join(' | '),
    'attributes of html': root
      .getAttributeNames()
      .map((name) => `${name}=${root.getAttribute(name)}`)
      .join(' '),
    'attributes of body': document.body.getAttributeNames().join(' '),
    'children of head': String(document.head.children.length),
    'children of body': [...document.body.children].map(({ tagName }) => tagName).join(' '),
    'margins of html': `${computed.marginLeft} ${computed.marginRight}`,
    'custom properties of html': [...computed].filter((name) => name.startsWith('--')).join(' '),
    'style sheets': String(document.styleSheets.length + document.adoptedStyleSheets.length),
    fonts: String(document.fonts.size),
    'names on window': names(window),
    'names on document': names(document),
    'patched methods': patched.join(' '),
    frames: String(window.length),
    'resources loaded': performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).protocol)
      .filter((protocol) => protocol !== 'https:')
      .join(' '),
    'own addresses that answer': reached.join(''),
    'local and session storage': `${Object.keys(localStorage)} ${Object.keys(sessionStorage)}`,
    databases: (await indexedDB.databases()).map(({ name }) => name).join(' '),
    cookies: document.cookie,
    'service workers': String((await navigator.serviceWorker.getRegistrations()).length),
    'length of history': String(history.length),
    'state of history': JSON.stringify(history.state),
    'custom elements': String(
      ['portside-rail', 'portside-sidebar', 'portside-app'].filter((name) => customElements.get(name)),
    ),
    viewport: `${innerWidth} x ${innerHeight}`,
    'has the focus': String(document.hasFocus()),
    'focused element': document.activeElement?.tagName ?? '',
    'events heard that nobody made in the page': [
      ...new Set(heard.filter((line) => EVENTS.test(line)).map((line) => line.split(' ').slice(0, 2).join(' '))),
    ]
      .toSorted()
      .join(', '),
    'its id in an event, a stack or a measurement': heard
      .filter((line) => line.includes(own) || line.includes('chrome-extension:'))
      .map((line) => line.slice(0, 120))
      .join(' | '),
  };
  await new Promise((done) => setTimeout(done, 100));
  window.hostile.heard.length = 0;
  performance.clearResourceTimings();
  return traces;
}

/** What differs, by name: `without -> with`. */
export const differences = (without: Traces, withIt: Traces): Record<string, string> =>
  Object.fromEntries(
    Object.entries(withIt)
      .filter(([name, value]) => without[name] !== value)
      .map(([name, value]) => [name, `${without[name]} -> ${value}`]),
  );
