/** The hostile page's ears: patches and listeners set before anything else of the page or an extension runs. */
import type { Hostile } from './page-types.ts';

/** Runs in the page. `own`: the extension's public id, by which its framework might call its own events. */
export function listenToEverything(own: string): void {
  const { stringify } = JSON;
  const heard: string[] = [];
  const roots: ShadowRoot[] = [];
  const see = (value: unknown): string => {
    if (value instanceof Element) {
      const { value: held } = value as { value?: unknown };
      return `${value.outerHTML} ${typeof held === 'string' ? held : ''} ${value.shadowRoot?.innerHTML ?? ''}`;
    }
    if (value instanceof Node) return value.textContent ?? '';
    if (value instanceof Error) return `${value.message} ${value.stack}`;
    if (Array.isArray(value)) return value.map(see).join('\n');
    try {
      return typeof value === 'object' ? stringify(value) : String(value);
    } catch {
      return String(value);
    }
  };
  const hear = (...words: unknown[]) => {
    if (heard.length < 50_000) heard.push(words.map(see).join(' '));
  };
  const hostile: Hostile = {
    heard,
    roots,
    see,
    globals: new Set(Object.getOwnPropertyNames(window)),
    hosts: () =>
      [...document.documentElement.children].filter(
        (element): element is HTMLElement => !/^(HEAD|BODY|STYLE)$/.test(element.tagName),
      ),
  };
  window.hostile = hostile;

  const KINDS =
    'keydown keypress keyup beforeinput input change compositionstart compositionupdate compositionend copy cut paste ' +
    'selectstart selectionchange dragstart drag dragenter dragover dragend drop toggle beforetoggle command focus blur ' +
    'focusin focusout click auxclick dblclick contextmenu pointerdown pointerup submit reset invalid message ' +
    'messageerror storage error unhandledrejection rejectionhandled securitypolicyviolation beforeprint afterprint ' +
    'load popstate hashchange slotchange animationstart transitionrun cuechange formdata search textInput ' +
    'DOMActivate scrollend fullscreenchange enterpictureinpicture pagehide pageshow visibilitychange languagechange';
  const agents = ['amazon', 'amazon-messages', 'amazon-orders', 'shopify', 'shopify-inbox', 'tiktok', 'tiktok-chat'];
  const calls = agents.flatMap((name) =>
    ['started', 'wxt:content-script-started', 'wxt:locationchange'].map((call) => `${own}:${name}:${call}`),
  );
  for (const kind of [...KINDS.split(' '), ...calls]) {
    window.addEventListener(
      kind,
      (event) => {
        const { key, data, message, reason, filename, blockedURI, sourceFile } = event as unknown as Record<
          string,
          unknown
        >;
        const clip = (event as ClipboardEvent).clipboardData ?? (event as DragEvent).dataTransfer;
        hear(
          `${event.isTrusted ? 'trusted' : 'forged'} ${kind}`,
          ...[key, data, message, reason, filename, blockedURI, sourceFile].filter((part) => part !== undefined),
          ...(clip ? [...clip.types].map((type) => clip.getData(type)) : []),
          ...(/^(copy|cut|select|drag)/.test(kind) ? [String(getSelection())] : []),
          new Error(kind).stack,
        );
      },
      true,
    );
  }

  /** Replaces a method by one that tells what it was given and what it gave. */
  const patch = (holder: object, name: string) => {
    const original = (holder as Record<string, unknown>)[name];
    if (typeof original !== 'function') return;
    Object.defineProperty(holder, name, {
      configurable: true,
      writable: true,
      value: function patched(this: unknown, ...given: unknown[]) {
        const made: unknown = Reflect.apply(original, this, given);
        hear(`called ${name}`, ...given.filter((part) => typeof part !== 'function'));
        if (made instanceof ShadowRoot) roots.push(made);
        return made;
      },
    });
  };
  const patchSetter = (holder: object, name: string) => {
    const known = Object.getOwnPropertyDescriptor(holder, name);
    if (!known?.set) return;
    const { set } = known;
    Object.defineProperty(holder, name, {
      ...known,
      set(value: unknown) {
        hear(`set ${name}`, value);
        set.call(this, value);
      },
    });
  };
  for (const name of [
    'attachShadow',
    'setAttribute',
    'append',
    'attachInternals',
    'setHTMLUnsafe',
    'setPointerCapture',
  ])
    patch(Element.prototype, name);
  for (const name of ['appendChild', 'insertBefore', 'replaceChild']) patch(Node.prototype, name);
  for (const name of ['createElement', 'createTextNode', 'execCommand']) patch(Document.prototype, name);
  for (const name of ['showPopover', 'hidePopover', 'focus']) patch(HTMLElement.prototype, name);
  for (const name of ['log', 'info', 'warn', 'error', 'debug']) patch(console, name);
  for (const name of ['pushState', 'replaceState']) patch(History.prototype, name);
  for (const name of ['postMessage', 'fetch', 'open', 'setTimeout', 'setInterval']) patch(window, name);
  patch(EventTarget.prototype, 'dispatchEvent');
  patch(MessagePort.prototype, 'postMessage');
  patch(JSON, 'stringify');
  patch(crypto, 'randomUUID');
  patch(CSSStyleDeclaration.prototype, 'setProperty');
  patchSetter(Node.prototype, 'textContent');
  patchSetter(Element.prototype, 'innerHTML');
  patchSetter(HTMLIFrameElement.prototype, 'src');
  patchSetter(HTMLElement.prototype, 'title');
  patchSetter(HTMLInputElement.prototype, 'value');
  patchSetter(HTMLTextAreaElement.prototype, 'value');

  new MutationObserver((changes) => {
    for (const { type, target, addedNodes, attributeName, oldValue } of changes)
      hear(`mutation ${type} ${attributeName}`, target.nodeName, oldValue, ...addedNodes);
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    characterDataOldValue: true,
    attributes: true,
    attributeOldValue: true,
  });
  for (const type of PerformanceObserver.supportedEntryTypes) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { element, target, sources, attribution } = entry as unknown as Record<string, unknown>;
        const nodes = ((sources as { node?: Node }[] | undefined) ?? []).map(({ node }) => node);
        hear(`performance ${type}`, entry.toJSON(), element ?? '', target ?? '', attribution ?? '', ...nodes);
      }
    }).observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  }
  const { ReportingObserver: Reports } = window as unknown as {
    ReportingObserver?: new (hear: (reports: unknown[]) => void, options: object) => { observe(): void };
  };
  if (Reports) new Reports((reports) => hear('report', reports), { buffered: true }).observe();
  for (const name of ['portside', 'portside:page', 'portside:view', 'portside:changed'])
    new BroadcastChannel(name).onmessage = ({ data }) => hear('broadcast', data);
}
