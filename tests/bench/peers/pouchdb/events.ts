/** Node's `events`, as much of it as PouchDB calls: its browser build expects the bundler to bring one. */
type Listener = (...values: readonly unknown[]) => void;

/** Beside the objects, because PouchDB makes some of them without calling the constructor. */
const known = new WeakMap<EventEmitter, Map<string, Listener[]>>();

function listenersOf(emitter: EventEmitter): Map<string, Listener[]> {
  const listeners = known.get(emitter) ?? new Map<string, Listener[]>();
  known.set(emitter, listeners);
  return listeners;
}

export default class EventEmitter {
  on(name: string, listener: Listener): this {
    listenersOf(this).set(name, [...this.listeners(name), listener]);
    return this;
  }

  addListener(name: string, listener: Listener): this {
    return this.on(name, listener);
  }

  once(name: string, listener: Listener): this {
    const once: Listener = (...values) => {
      this.removeListener(name, once);
      listener(...values);
    };
    return this.on(name, once);
  }

  removeListener(name: string, listener: Listener): this {
    listenersOf(this).set(
      name,
      this.listeners(name).filter((each) => each !== listener),
    );
    return this;
  }

  removeAllListeners(name?: string): this {
    if (name === undefined) listenersOf(this).clear();
    else listenersOf(this).delete(name);
    return this;
  }

  emit(name: string, ...values: readonly unknown[]): boolean {
    const listeners = this.listeners(name);
    for (const listener of listeners) listener.apply(this, values as unknown[]);
    return listeners.length > 0;
  }

  listeners(name: string): Listener[] {
    return listenersOf(this).get(name) ?? [];
  }

  listenerCount(name: string): number {
    return this.listeners(name).length;
  }

  setMaxListeners(): this {
    return this;
  }
}

// PouchDB copies the methods by enumerating them.
for (const name of Object.getOwnPropertyNames(EventEmitter.prototype))
  if (name !== 'constructor') Object.defineProperty(EventEmitter.prototype, name, { enumerable: true });
