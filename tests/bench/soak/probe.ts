/** How much memory a context holds once its garbage is collected. */
import type { BrowserContext, CDPSession, Frame, Page } from 'playwright';

export interface Sample {
  /** V8 heap in use after a collection, MB. */
  readonly heap: number;
  /** DOM nodes and listeners of the whole page; absent in a worker. */
  readonly nodes?: number;
  readonly listeners?: number;
}

export type Probe = () => Promise<Sample>;

const MB = 1_048_576;

/** A page or a frame: all scripts of its process, so of a portal's page the portal's own and the page agent's. */
export async function probeOf(context: BrowserContext, place: Page | Frame): Promise<Probe> {
  const session = await context.newCDPSession(place);
  await session.send('Performance.enable');
  return async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { metrics } = await session.send('Performance.getMetrics');
    const read = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
    return { heap: usedSize / MB, nodes: read('Nodes'), listeners: read('JSEventListeners') };
  };
}

/** The extension's worker, attached to anew for each sample, so that nothing holds it between two. */
export async function probeWorker(context: BrowserContext): Promise<Probe> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no browser to ask');
  return async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.endsWith('/background.js'));
    if (!worker) throw new Error('the worker is not running');
    const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
    await askTarget(session, sessionId, 'HeapProfiler.collectGarbage');
    const { usedSize } = (await askTarget(session, sessionId, 'Runtime.getHeapUsage')) as { usedSize: number };
    await session.send('Target.detachFromTarget', { sessionId });
    return { heap: usedSize / MB };
  };
}

let asked = 0;

const askTarget = (session: CDPSession, sessionId: string, method: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const id = ++asked;
    const hear = (event: { sessionId: string; message: string }) => {
      const answer = JSON.parse(event.message) as { id?: number; result?: unknown };
      if (event.sessionId !== sessionId || answer.id !== id) return;
      session.off('Target.receivedMessageFromTarget', hear);
      resolve(answer.result);
    };
    session.on('Target.receivedMessageFromTarget', hear);
    session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) }).catch(reject);
  });
