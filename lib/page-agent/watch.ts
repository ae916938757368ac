/**
 * When to read. Watched is what the last reading came from, and who stands around it; what is added there is read at
 * once, what merely changes a little later, and what brought no news so far later still.
 */
import { changeIn, type Lane } from './changes.ts';

/** What one reading looked at. */
export interface Looked {
  /** Where it found the page's own content. */
  readonly from: Element;
  /** That and its open shadow roots. */
  readonly roots: readonly ParentNode[];
  /** Custom elements and frames in it without a root, which may get one without any other sign. */
  readonly bare: readonly Element[];
  /** Whether it differs from the reading before. */
  readonly news: boolean;
}

export interface WatchOptions {
  readonly window: Window;
  /** Reads once; undefined: the page is no longer ours to read. */
  read(): Looked | undefined;
  readonly signal: AbortSignal;
}

/** How long after a change the page is read, ms: at first, and at most when nothing new was found again and again. */
const WAITS: Readonly<Record<Lane, readonly [first: number, most: number]>> = {
  added: [16, 250],
  changed: [250, 2_000],
};
/** So many readings in vain do not yet lengthen the wait. */
const FREE = 2;
/** A busy page gets its turn first, but not for longer than this, ms. */
const PATIENCE = 60;
/** A read that costs n ms is followed by this many times n ms without one, but by no longer rest than a person notices. */
const REST = 9;
const LONGEST_REST = 200;
/** Single-page navigation that changes nothing in the page is noticed within this, ms. */
const GLANCE = 500;
const ATTRIBUTES = ['class', 'hidden', 'href', 'disabled', 'aria-selected', 'aria-current', 'aria-hidden'];
const WITHIN: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ATTRIBUTES,
};

/** What a frame of the page's own origin shows; empty while it loads. */
const framed = (element: Element): Element | null | undefined =>
  'contentDocument' in element ? (element.contentDocument as Document | null)?.body?.firstElementChild : undefined;

/** Changes that no observer hears of: another page in a frame, a root that an element got late. */
const hasMoved = ({ from, roots, bare }: Looked): boolean =>
  !from.isConnected ||
  bare.some((element) => element.shadowRoot || framed(element)) ||
  roots.some((root) => root.ownerDocument && !root.ownerDocument.defaultView);

/**
 * Starts watching; `look` asks for a read soon. After `rest` nothing of the page is heard until something is read
 * again; only a new address is noticed. Stops by itself when `signal` aborts.
 */
export function watch({ window, read, signal }: WatchOptions): { look(): void; rest(): void } {
  const { document } = window;
  const vain: Record<Lane, number> = { added: 0, changed: 0 };
  const observed = new Set<Node>();
  let looked: Looked | undefined;
  let reason: Lane = 'added';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  let notBefore = 0;
  let address = window.location.href;

  const observer = new MutationObserver((records) => {
    const lane = changeIn(records, looked?.from);
    if (lane) soon(lane);
  });

  /** What was read in depth; what stands around it only for being replaced or joined. */
  function observe(next: Looked): void {
    const gone = looked?.from !== next.from || [...observed].some((node) => !node.isConnected);
    looked = next;
    if (gone) {
      observer.disconnect();
      observed.clear();
    }
    for (const root of next.roots) add(root, WITHIN);
    for (let up = next.from.parentNode; up; up = up.parentNode) add(up, { childList: true });
  }
  function add(node: Node, what: MutationObserverInit): void {
    if (observed.has(node)) return;
    observed.add(node);
    observer.observe(node, what);
  }

  function soon(lane: Lane): void {
    if (document.hidden || signal.aborted) return;
    const [first, most] = WAITS[lane];
    const wait = Math.min(most, first * 2 ** Math.max(0, vain[lane] - FREE));
    const now = performance.now();
    const at = Math.max(now + wait, notBefore);
    if (timer !== undefined && due <= at) return;
    clearTimeout(timer);
    [due, reason] = [at, lane];
    timer = setTimeout(() => idle(readNow), at - now);
  }
  function idle(run: () => void): void {
    if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(run, { timeout: PATIENCE });
    else run();
  }
  function readNow(): void {
    timer = undefined;
    if (signal.aborted || document.hidden) return;
    const started = performance.now();
    const seen = read();
    if (seen) observe(seen);
    else rest();
    vain[reason] = seen?.news ? 0 : vain[reason] + 1;
    const cost = performance.now() - started;
    notBefore = performance.now() + Math.min(cost * REST, LONGEST_REST);
  }

  function look(): void {
    vain.added = 0;
    soon('added');
  }

  function rest(): void {
    observer.disconnect();
    observed.clear();
    looked = undefined;
    clearTimeout(timer);
    timer = undefined;
  }

  const glance = setInterval(() => {
    if (document.hidden) return;
    const moved = window.location.href !== address;
    address = window.location.href;
    if (moved || (looked && hasMoved(looked))) look();
  }, GLANCE);
  document.addEventListener(
    'visibilitychange',
    () => {
      // Nothing is heard while nobody looks; coming back begins anew.
      observer.disconnect();
      observed.clear();
      look();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearInterval(glance);
  });
  look();
  return { look, rest };
}
