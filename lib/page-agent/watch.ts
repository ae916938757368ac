/** When to read: one observer over the page and its open shadow roots, reads in idle slices, never more than a tenth of the time. */

export interface WatchOptions {
  readonly window: Window;
  /** Reads once. */
  read(): void;
  readonly signal: AbortSignal;
}

/** Mutations are gathered this long, ms. */
const GATHER = 16;
/** A busy page gets its turn first, but not for longer than this, ms. */
const PATIENCE = 60;
/** A read that costs n ms is followed by at least this many times n ms without one. */
const REST = 9;
/** Single-page navigation that changes nothing in the page is noticed within this, ms. */
const GLANCE = 500;
const ATTRIBUTES = ['class', 'hidden', 'href', 'disabled', 'aria-selected', 'aria-current', 'aria-hidden'];

/** Starts watching; `look` asks for a read soon. Stops by itself when `signal` aborts. */
export function watch({ window, read, signal }: WatchOptions): { look(): void } {
  const { document } = window;
  const known = new WeakSet<Node>();
  let waiting = false;
  let notBefore = 0;

  const observer = new MutationObserver(() => look());
  const observe = (root: Node) => {
    if (known.has(root)) return;
    known.add(root);
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: ATTRIBUTES });
  };
  const observeShadows = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (!element.shadowRoot) continue;
      observe(element.shadowRoot);
      observeShadows(element.shadowRoot);
    }
  };

  function look(): void {
    if (waiting || document.hidden || signal.aborted) return;
    waiting = true;
    setTimeout(() => idle(now), Math.max(GATHER, notBefore - performance.now()));
  }
  function idle(run: () => void): void {
    if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(run, { timeout: PATIENCE });
    else run();
  }
  function now(): void {
    waiting = false;
    if (signal.aborted) return;
    const started = performance.now();
    observeShadows(document);
    read();
    const cost = performance.now() - started;
    notBefore = performance.now() + cost * REST;
  }

  let address = window.location.href;
  const glance = setInterval(() => {
    if (window.location.href === address) return;
    address = window.location.href;
    look();
  }, GLANCE);
  document.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(glance);
  });
  observe(document);
  look();
  return { look };
}
