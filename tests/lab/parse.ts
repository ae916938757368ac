/** Saved pages as documents, in Node. */
import { Window } from 'happy-dom';

/** Parses a saved page without running or loading anything of it. */
export function parsePage(html: string): Document {
  const window = new Window({
    settings: {
      disableJavaScriptEvaluation: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
    } as ConstructorParameters<typeof Window>[0] extends { settings?: infer S } ? S : never,
  });
  // happy-dom's document is a Document in everything a reader uses.
  return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}
