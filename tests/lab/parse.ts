/** Saved pages as documents, in Node. */
import { Window } from 'happy-dom';

/** Made once: a window costs more than most pages. */
let made: { readonly window: Window; readonly parser: InstanceType<Window['DOMParser']> } | undefined;

function make() {
  const window = new Window({
    settings: {
      disableJavaScriptEvaluation: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
    } as ConstructorParameters<typeof Window>[0] extends { settings?: infer S } ? S : never,
  });
  return { window, parser: new window.DOMParser() };
}

/** Lets go of every page parsed so far, which their window never does by itself; none may be used any more. */
export async function forgetPages(): Promise<void> {
  await made?.window.happyDOM.close();
  made = undefined;
}

/** Parses a saved page without running or loading anything of it. */
export function parsePage(html: string): Document {
  made ??= make();
  const { parser } = made;
  // happy-dom's document is a Document in everything a reader uses.
  const parse = (text: string) => parser.parseFromString(text, 'text/html') as unknown as Document;
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
