/** One tab (or sidebar) of Firefox as a person uses it, and as a test looks into it. */
import type { Bidi } from './bidi.ts';

interface Remote {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly type: string; readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Control: '\uE009',
  Alt: '\uE00A',
  Shift: '\uE008',
  Home: '\uE011',
};

export class FirefoxPage {
  constructor(
    readonly bidi: Bidi,
    readonly context: string,
  ) {}

  async goto(url: string): Promise<void> {
    await this.bidi.send('browsingContext.navigate', { context: this.context, url, wait: 'none' });
    await this.until(
      (wanted) => location.href.startsWith(wanted) && document.readyState === 'complete',
      url.split('#')[0] ?? url,
    );
  }

  /** Runs a function in the page; what goes in and comes out is JSON. */
  async evaluate<Value, Argument>(
    run: (argument: Argument) => Value | Promise<Value>,
    argument?: Argument,
  ): Promise<Value> {
    const answer = await this.bidi.send<Remote>('script.evaluate', {
      expression: `(async () => JSON.stringify({ value: await (${run.toString()})(${JSON.stringify(argument ?? null)}) }))()`,
      target: { context: this.context },
      awaitPromise: true,
      userActivation: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'failed');
    return (JSON.parse(answer.result?.value ?? '{}') as { value: Value }).value;
  }

  /** Waits until `holds` does; a page on its way to another address has no answer yet. */
  async until<Argument>(holds: (argument: Argument) => unknown, argument?: Argument, most = 20_000): Promise<void> {
    const end = Date.now() + most;
    let last: unknown;
    while (Date.now() < end) {
      const late = new Promise<undefined>((resolve) => setTimeout(resolve, 3_000));
      last = await Promise.race([this.evaluate(holds, argument), late]).catch((error: Error) => error.message);
      if (last === true) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(
      `never came true: ${holds.toString().slice(0, 200)} (last: ${JSON.stringify(last)?.slice(0, 300)})`,
    );
  }

  toFront(): Promise<unknown> {
    return this.bidi.send('browsingContext.activate', { context: this.context });
  }

  /** A real click, at a place of the viewport in CSS pixels. */
  async clickAt(x: number, y: number): Promise<void> {
    const at = { x: Math.round(x), y: Math.round(y), origin: 'viewport' };
    await this.bidi.send('input.performActions', {
      context: this.context,
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', ...at },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    });
  }

  /** A real click on the first element a page function finds. */
  async click(find: () => Element | undefined | null): Promise<void> {
    await this.until(new Function(`return Boolean((${find.toString()})())`) as () => boolean);
    const at = await this.evaluate(
      new Function(
        `const element = (${find.toString()})(); element.scrollIntoView({ block: 'center' }); const box = element.getBoundingClientRect(); return { x: box.x + box.width / 2, y: box.y + box.height / 2 };`,
      ) as () => { x: number; y: number },
    );
    await this.clickAt(at.x, at.y);
  }

  /** Presses keys one after another; `Control+z` holds the first while pressing the last. */
  async press(...strokes: readonly string[]): Promise<void> {
    const actions = strokes.flatMap((stroke) => {
      const keys = stroke.length === 1 ? [stroke] : stroke.split('+').map((key) => KEYS[key] ?? key);
      return [
        ...keys.map((value) => ({ type: 'keyDown', value })),
        ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
      ];
    });
    await this.bidi.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  type(text: string): Promise<void> {
    return this.press(...text);
  }

  /** Asks the background over the real port; for our own pages. */
  ask<Answer>(name: string, data: unknown, id: string = crypto.randomUUID()): Promise<Answer> {
    return this.evaluate(
      ({ name, data, id }) =>
        new Promise<Answer>((resolve, reject) => {
          const { browser } = globalThis as unknown as { browser: Browser };
          const port = browser.runtime.connect({ name: 'portside:view' });
          port.onMessage.addListener((message) => {
            if (message.id !== id) return;
            port.disconnect();
            if (message.t === 'answer') resolve(message.data as Answer);
            else reject(new Error(message.message));
          });
          port.postMessage({ t: 'ask', id, name, data });
        }),
      { name, data, id },
    );
  }

  close(): Promise<unknown> {
    return this.bidi.send('browsingContext.close', { context: this.context });
  }
}

interface Browser {
  readonly runtime: {
    connect(info: { name: string }): {
      postMessage(message: unknown): void;
      disconnect(): void;
      readonly onMessage: {
        addListener(listener: (message: { t: string; id: string; data: unknown; message?: string }) => void): void;
      };
    };
  };
}
