/** Saved pages as documents, in Node. */
import { Window } from 'happy-dom';

/** Made once: a window costs more than most pages. */
let parser: InstanceType<Window['DOMParser']> | undefined;

function makeParser(): InstanceType<Window['DOMParser']> {
  const window = new Window({
    settings: {
      disableJavaScriptEvaluation: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
    } as ConstructorParameters<typeof Window>[0] extends { settings?: infer S } ? S : never,
  });
  return new window.DOMParser();
}

/** Parses a saved page without running or loading anything of it. */
export function parsePage(html: string): Document {
  parser ??= makeParser();
  const made = parser;
  // happy-dom's document is a Document in everything a reader uses.
  const parse = (text: string) => made.parseFromString(text, 'text/html') as unknown as Document;
  const document = parse(html);
  openFrames(document, parse);
  return document;
}

/** What a frame shows that carries its page in itself; nothing loads here, so it counts as the frame's open root. */
export function openFrames(document: Document, parse: (html: string) => Document): void {
  for (const frame of Array.from(document.querySelectorAll('iframe[srcdoc]'))) {
    const inside = parse(frame.getAttribute('srcdoc') ?? '');
    openFrames(inside, parse);
    const template = document.createElement('template');
    template.setAttribute('shadowrootmode', 'open');
    template.content.append(...Array.from(inside.body.childNodes).map((node) => document.importNode(node, true)));
    frame.prepend(template);
  }
}
