/** How often the page agent looks into a page, counted in its own world. */
import type { Page } from 'playwright';
import { agentWorld } from './agent-world.ts';

export interface ReadCount {
  /** Looks since the last call. */
  taken(): Promise<number>;
  close(): Promise<void>;
}

/** Every way a reader or a watcher has of looking for elements; the page's own world has others of the same name. */
const COUNT = `(() => {
  globalThis.__looks = 0;
  for (const owner of [Document, Element, DocumentFragment, ShadowRoot])
    for (const name of ['querySelector', 'querySelectorAll', 'getElementsByTagName', 'getElementsByClassName']) {
      const real = owner.prototype[name];
      if (!Object.hasOwn(owner.prototype, name)) continue;
      owner.prototype[name] = function (...args) {
        globalThis.__looks++;
        return real.apply(this, args);
      };
    }
  const real = Document.prototype.createTreeWalker;
  Document.prototype.createTreeWalker = function (...args) {
    globalThis.__looks++;
    return real.apply(this, args);
  };
})()`;

export async function countReads(page: Page, extensionId: string): Promise<ReadCount> {
  const world = await agentWorld(page, extensionId);
  await world.run(COUNT);
  return {
    taken: async () => Number(await world.run('(() => { const n = __looks; __looks = 0; return n; })()')),
    close: () => world.close(),
  };
}
