/** One editor's page in a browser without the extension, with the page agent's inserting in a world of its own. */
import type { Browser, Locator, Page } from 'playwright';
import type { DraftPolicy, InsertOutcome } from '@/lib/protocol.ts';
import { editorScript, inPageScript } from './bundle.ts';

const ADDRESS = 'https://editors.example.com/';
const MARKUP =
  '<!doctype html><meta charset="utf-8"><title>thread</title><body><script type="module" src="/editor.js"></script>';

export interface OpenEditor {
  readonly page: Page;
  readonly field: Locator;
  /** Errors the page threw. */
  readonly errors: readonly string[];
  insert(text: string, draft: DraftPolicy): Promise<InsertOutcome>;
  /** What the library says it holds. */
  model(): Promise<string>;
  /** How often Enter was taken for "send". */
  sends(): Promise<number>;
}

export async function openEditor(browser: Browser, name: string): Promise<OpenEditor> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const script = await editorScript(name);
  await page.route(`${ADDRESS}**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({ contentType: 'text/html', body: MARKUP }),
  );
  await page.goto(ADDRESS);
  await page.locator('html[data-ready]').waitFor();
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const frameId = frameTree.frame.id;
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', { frameId });
  const run = async (expression: string) => {
    const options = { contextId, expression, awaitPromise: true, returnByValue: true } as const;
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', options);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await run(await inPageScript());
  const within = name.startsWith('frame-') ? page.frameLocator('iframe') : page;
  return {
    page,
    field: within.locator('textarea, input, [contenteditable="true"]').first(),
    errors,
    insert: async (text, draft) =>
      (await run(`insert(${JSON.stringify(text)}, ${JSON.stringify(draft)})`)) as InsertOutcome,
    model: () => page.evaluate(() => window.model?.() ?? 'no model'),
    sends: () => page.evaluate(() => window.sends ?? 0),
  };
}
