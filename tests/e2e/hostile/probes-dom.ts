/** Probes of the tree, its markup and its elements. Each is sent to the page as source text. */
import type { Probe } from './page-types.ts';

export const DOM_PROBES: readonly Probe[] = [
  { name: 'host.shadowRoot', run: () => window.hostile.hosts().map((host) => host.shadowRoot?.textContent) },
  { name: 'attachShadow patched', run: () => window.hostile.roots.map((root) => root.textContent) },
  { name: 'patched methods', run: () => window.hostile.heard.filter((line) => /^(called|set) /.test(line)) },
  { name: 'innerText', run: () => document.documentElement.innerText },
  { name: 'textContent', run: () => document.documentElement.textContent },
  { name: 'outerHTML', run: () => document.documentElement.outerHTML },
  {
    name: 'getHTML of all roots',
    run: () =>
      (document.documentElement as unknown as { getHTML(options: object): string }).getHTML({
        serializableShadowRoots: true,
        shadowRoots: window.hostile.roots,
      }),
  },
  { name: 'XMLSerializer', run: () => new XMLSerializer().serializeToString(document) },
  {
    name: 'cloned host',
    run: () => {
      const clone = document.importNode(document.documentElement, true);
      return [clone.outerHTML, ...[...clone.querySelectorAll('*')].map((element) => element.shadowRoot?.innerHTML)];
    },
  },
  {
    name: 'tree walker',
    run: () => {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
      const texts: (string | null)[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode.nodeValue);
      return texts;
    },
  },
  {
    name: 'XPath',
    run: () => document.evaluate('string(/)', document, null, XPathResult.STRING_TYPE, null).stringValue,
  },
  {
    name: 'host attributes, data and aria',
    run: () =>
      window.hostile.hosts().map((host) => {
        const named = ['title', 'ariaLabel', 'ariaDescription', 'ariaValueText', 'nonce', 'id', 'slot', 'accessKey'];
        const words = named.map((name) => (host as unknown as Record<string, unknown>)[name]);
        const aria = ['ariaLabelledByElements', 'ariaOwnsElements', 'ariaActiveDescendantElement'];
        const elements = aria.map((name) => window.hostile.see((host as unknown as Record<string, unknown>)[name]));
        return [...words, ...elements, { ...host.dataset }, ...host.getAttributeNames(), host.style.cssText];
      }),
  },
  { name: 'own properties of the host', run: () => window.hostile.hosts().map((host) => Reflect.ownKeys(host)) },
  {
    name: 'elements by tag, name and attribute',
    run: (secret) => [
      ...document.querySelectorAll(`[title*="${secret}"],[aria-label*="${secret}"],[value*="${secret}"],[data-ticket]`),
      ...document.querySelectorAll('iframe,textarea,input,[popover] *'),
      ...document.getElementsByName('Portside'),
    ],
  },
  {
    name: 'elements from points',
    run: () => {
      const found: Element[] = [];
      for (let x = 5; x < innerWidth; x += 60)
        for (let y = 5; y < innerHeight; y += 60) found.push(...document.elementsFromPoint(x, y));
      return [...new Set(found)].filter((element) => window.hostile.hosts().includes(element as HTMLElement));
    },
  },
  {
    name: 'caret from points',
    run: () => {
      const doc = document as unknown as {
        caretPositionFromPoint?(x: number, y: number, options: object): { offsetNode: Node } | null;
        caretRangeFromPoint?(x: number, y: number): Range | null;
      };
      const found = new Set<Node>();
      for (const host of window.hostile.hosts()) {
        const { left, right, top, bottom } = host.getBoundingClientRect();
        for (let x = left + 4; x < right; x += 40)
          for (let y = top + 4; y < bottom; y += 40) {
            const options = { shadowRoots: window.hostile.roots };
            const node = doc.caretPositionFromPoint?.(x, y, options)?.offsetNode;
            const other = doc.caretRangeFromPoint?.(x, y)?.startContainer;
            if (node) found.add(node);
            if (other) found.add(other);
          }
      }
      return [...found].map((node) => node.textContent);
    },
  },
  {
    name: 'active element',
    run: () => {
      const active = document.activeElement;
      return [active, (active as HTMLInputElement | null)?.value, active?.shadowRoot?.activeElement];
    },
  },
  {
    name: 'frames and windows',
    run: () => {
      const own = [...Array(8).keys()].map((index) => (window as unknown as Record<number, Window | undefined>)[index]);
      return [
        `length ${window.length} ${frames.length}`.replace('length 0 0', ''),
        ...own.map((frame) => (frame ? `frame ${frame.name} ${frame.location.href}` : '')),
      ];
    },
  },
  {
    name: 'content of every iframe',
    run: () =>
      [...document.querySelectorAll('iframe,frame,object,embed')].map((frame) => {
        const { contentDocument, contentWindow, src, name } = frame as HTMLIFrameElement;
        return [src, name, contentDocument?.body?.innerText, contentWindow?.name];
      }),
  },
  {
    name: 'new globals',
    run: () =>
      Object.getOwnPropertyNames(window)
        .filter((name) => !window.hostile.globals.has(name) && name !== 'hostile')
        .map((name) => `${name}=${window.hostile.see((window as unknown as Record<string, unknown>)[name])}`),
  },
  { name: 'mutation observer', run: () => window.hostile.heard.filter((line) => line.startsWith('mutation')) },
];
