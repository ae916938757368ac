/** When a marked text first stood somewhere: in a portal's page, and in a sidebar. One clock for all documents. */
import type { Frame, Page } from 'playwright';

interface Watching {
  /** Marker -> moment, ms since 1970 with fractions. */
  portsideSeen?: Record<string, number>;
}

/** Markers look like `M017.`, once a message. */
export const markerOf = (index: number): string => `M${String(index).padStart(3, '0')}.`;

/**
 * Notes when each marker first stands in the document, open shadow roots included. `painted`: when the frame that
 * shows it is about to be drawn, not when the text was put there. (Methods, not functions with names: what runs in
 * the page must not need the helper that the transpiler adds to those.)
 */
export const watchFor = (place: Page | Frame, painted: boolean): Promise<void> =>
  place.evaluate((waits) => {
    const seen: Record<string, number> = {};
    (globalThis as unknown as Watching).portsideSeen = seen;
    const known = new WeakSet<Node>();
    const watch = {
      note(observer: MutationObserver) {
        const found: string[] = [];
        const todo: (ParentNode & Node)[] = [document.body];
        for (let root = todo.pop(); root; root = todo.pop()) {
          if (!known.has(root)) observer.observe(root, { subtree: true, childList: true, characterData: true });
          known.add(root);
          for (const [marker] of (root.textContent ?? '').matchAll(/M\d{3}\./g)) found.push(marker);
          for (const element of root.querySelectorAll('*')) if (element.shadowRoot) todo.push(element.shadowRoot);
        }
        const fresh = found.filter((marker) => !(marker in seen));
        if (fresh.length === 0) return;
        if (waits) requestAnimationFrame(() => watch.mark(fresh));
        else watch.mark(fresh);
      },
      mark(markers: readonly string[]) {
        for (const marker of markers) seen[marker] ??= performance.timeOrigin + performance.now();
      },
    };
    watch.note(new MutationObserver((_, observer) => watch.note(observer)));
  }, painted);

/** What was noted so far. */
export const seenIn = (place: Page | Frame): Promise<Record<string, number>> =>
  place.evaluate(() => (globalThis as unknown as Watching).portsideSeen ?? {});
