/** A page that takes out what we put beside its body is answered this much later, ms, so that the two never race. */
const CALM = 150;

/**
 * Tells when the page changed what stands right under its root, or the root itself. The watching of what is read
 * sees none of that, and this looks at two short lists of children only.
 */
export function watchRoot(document: Document, changed: () => void, signal: AbortSignal): void {
  let waiting = false;
  const observer = new MutationObserver(() => {
    observe();
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      if (!signal.aborted) changed();
    }, CALM);
  });
  const observe = () => {
    observer.observe(document, { childList: true });
    if (document.documentElement) observer.observe(document.documentElement, { childList: true });
  };
  observe();
  signal.addEventListener('abort', () => observer.disconnect());
}
