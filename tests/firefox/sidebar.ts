/** Firefox's own sidebar, opened with the key as a person does; BiDi knows tabs only, so it is looked at from the browser's window. */
import type { Bidi } from './bidi.ts';

interface Evaluated {
  readonly type: string;
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

/** Runs an expression in the window of the browser itself. */
async function inBrowser(bidi: Bidi, expression: string): Promise<unknown> {
  const { contexts } = await bidi.send<{ contexts: readonly { context: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const answer = await bidi.send<Evaluated>('script.evaluate', {
    expression,
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'failed');
  return answer.result?.value;
}

/** Keys as from the keyboard, to whatever has the focus, the browser's own shortcuts included. */
export const pressInBrowser = (bidi: Bidi, ...keys: readonly { key: string; code: string; keyCode?: number }[]) =>
  inBrowser(
    bidi,
    `(() => {
      const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      if (!processor.beginInputTransactionForTests(window)) throw new Error('no keyboard');
      const keys = ${JSON.stringify(keys)}.map((key) => new KeyboardEvent('', key));
      for (const key of keys) processor.keydown(key);
      for (const key of keys.toReversed()) processor.keyup(key);
    })()`,
  );

export const ALT_SHIFT_K = [
  { key: 'Alt', code: 'AltLeft' },
  { key: 'Shift', code: 'ShiftLeft' },
  { key: 'K', code: 'KeyK', keyCode: 75 },
];

export const sidebarOpen = (bidi: Bidi) => inBrowser(bidi, 'SidebarController.isOpen');

const THE_SIDEBAR = `SidebarController.browser.contentDocument.getElementById('webext-panels-browser')`;

export const focusSidebar = (bidi: Bidi) => inBrowser(bidi, `${THE_SIDEBAR}.focus()`);

/** What an expression over `content` (the sidebar's window) says. */
export const inSidebar = (bidi: Bidi, expression: string) =>
  inBrowser(
    bidi,
    `new Promise((resolve) => {
      const { messageManager } = ${THE_SIDEBAR};
      const name = 'portside' + Math.random();
      messageManager.addMessageListener(name, ({ data }) => resolve(data));
      const script = 'sendAsyncMessage(' + JSON.stringify(name) + ', ' + ${JSON.stringify(expression)} + ')';
      messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(script), false);
    })`,
  );
