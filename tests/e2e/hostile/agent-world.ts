/** The page agent's own world in a page, where a compromised renderer would speak from. */
import type { Page } from 'playwright';

interface World {
  /** Runs source text in the page agent's world; promises are awaited, errors thrown. */
  run(source: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Finds the isolated world our content script runs in (`name` is the extension's). */
export async function agentWorld(page: Page, extensionId: string): Promise<World> {
  const session = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extensionId}` && context.auxData?.type === 'isolated')
        resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  return {
    async run(expression) {
      const options = { expression, contextId, awaitPromise: true, returnByValue: true } as const;
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', options);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    close: () => session.detach(),
  };
}
