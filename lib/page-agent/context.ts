/**
 * Stands in for WXT's context in page agents (see wxt.config.ts), of which they use one thing: that a newer agent in
 * the same document sends the older one away. WXT's says so by an event and a message, which any page can hear, with
 * the extension's id in it, and forge, to be rid of the agent. Ours is said where only this extension's scripts are:
 * under a symbol of their own world, since an element of the page could stand in for a plain name there.
 */
const AWAY = Symbol.for('portside.away');
const world = globalThis as { [AWAY]?: () => void };

/** What a page agent is started with. */
export class ContentScriptContext {
  readonly #away = new AbortController();

  constructor() {
    world[AWAY]?.();
    world[AWAY] = () => this.#away.abort();
  }

  onInvalidated(act: () => void): void {
    this.#away.signal.addEventListener('abort', act);
  }
}
