/** What a page may throw at an extension: false events on everything, and a thousand made-up messages. Runs in the page. */

/** Clicks, presses and keys nobody made, on every element and on our hosts. What they would do to the page is held back. */
export function forgeInput(): number {
  let sent = 0;
  const hold = (event: Event) => event.preventDefault();
  for (const kind of ['click', 'submit', 'keydown']) addEventListener(kind, hold, true);
  const targets: EventTarget[] = [window, document, ...document.querySelectorAll('*')];
  const point = {
    bubbles: true,
    composed: true,
    cancelable: true,
    clientX: innerWidth - 22,
    clientY: innerHeight * 0.4,
  };
  for (const target of targets) {
    for (const kind of ['pointerdown', 'pointerup', 'pointermove', 'click', 'dblclick']) {
      target.dispatchEvent(new PointerEvent(kind, { ...point, pointerId: 1, isPrimary: true, buttons: 1 }));
      sent++;
    }
    for (const key of ['Enter', ' ', 'e', 'r', 'z', 'Escape']) {
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key, code: key, bubbles: true, composed: true, altKey: true }),
      );
      sent++;
    }
    for (const kind of ['focus', 'blur', 'beforetoggle', 'toggle', 'load', 'message', 'close', 'visibilitychange']) {
      target.dispatchEvent(new Event(kind, { bubbles: kind !== 'visibilitychange', composed: true }));
      sent++;
    }
  }
  for (const element of document.querySelectorAll('html > *')) {
    (element as HTMLElement).click();
    (element as HTMLElement).focus();
    sent += 2;
  }
  for (const kind of ['click', 'submit', 'keydown']) removeEventListener(kind, hold, true);
  return sent;
}

/** A thousand messages in every shape our own have, by every way a page can send one. */
export async function forgeMessages(own: string): Promise<number> {
  const names = [
    ...[
      'queue.list',
      'ticket.get',
      'data.export',
      'data.deleteAll',
      'ticket.decide',
      'reply.insert',
      'settings.change',
    ],
    ...['view.bind', 'page.read', 'frame.request', 'frame.toggle', 'composer.insert', 'rail.place', 'rail', 'changed'],
    ...['composer.help', 'composer.expand', 'composer.typed', 'composer.expanded'],
  ];
  const agents = [
    'amazon',
    'amazon-messages',
    'amazon-orders',
    'shopify',
    'shopify-inbox',
    'tiktok',
    'tiktok-chat',
    'composer-helper',
    'taught-helper',
    'repair-helper',
    'record-helper',
    'record-words',
  ];
  const ways = [
    // What the framework's own scripts say to one another, if they say it where the page can.
    ...agents.flatMap((name) => [`${own}:${name}:started`, `${own}:${name}:wxt:content-script-started`]),
    'portside',
    'portside:page',
    'portside:view',
    'portside-message',
    'lab:none',
    'message',
    'wxt:locationchange',
  ];
  const bodies: unknown[] = [
    { confirm: 'delete' },
    { open: true },
    { text: 'forged', draft: 'replace', expect: { kind: 'message', externalId: '1' } },
    { change: { language: 'zh-CN' } },
    { due: 99, open: 99, label: 'forged', theme: 'dark', place: { side: 'left', top: 0.1, width: 520 } },
    JSON.parse('{"__proto__":{"isTrusted":true}}'),
    null,
    'x'.repeat(10_000),
  ];
  const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
  const hosts = window.hostile.hosts();
  const channel = new BroadcastChannel('portside');
  const { port1 } = new MessageChannel();
  for (let turn = 0; turn < 1_000; turn++) {
    const kind = pick(['ask', 'push', 'answer', 'refusal'], turn);
    const envelope = {
      t: kind,
      type: pick(names, turn),
      id: String(turn),
      name: pick(names, turn),
      data: pick(bodies, turn >> 2),
    };
    const way = pick(ways, turn);
    const detail = { ...envelope, contentScriptName: way.split(':')[1] };
    const event = new CustomEvent(way, { detail, bubbles: true, composed: true });
    const sends: (() => void)[] = [
      () => window.postMessage(envelope, '*'),
      () => window.dispatchEvent(event),
      () => document.dispatchEvent(event),
      () => pick([...hosts, document.documentElement], turn).dispatchEvent(event),
      () =>
        window.dispatchEvent(
          new MessageEvent('message', { data: envelope, origin: 'chrome-extension://forged', source: window }),
        ),
      () => window.dispatchEvent(new StorageEvent('storage', { key: 'portside', newValue: JSON.stringify(envelope) })),
      () => channel.postMessage(envelope),
      () => port1.postMessage(envelope),
    ];
    pick(sends, turn)();
    if (turn % 100 === 99) await new Promise((done) => setTimeout(done, 0));
  }
  channel.close();
  return 1_000;
}

/** Whether the page can speak to the extension at all, by any name the browser offers. */
export async function reachRuntime(own: string): Promise<string[]> {
  const { chrome, browser } = window as unknown as Record<'chrome' | 'browser', { runtime?: Record<string, unknown> }>;
  const reached: string[] = [];
  for (const [name, api] of Object.entries({ chrome, browser })) {
    for (const method of ['connect', 'sendMessage', 'getURL', 'getManifest']) {
      const call = api?.runtime?.[method];
      if (typeof call !== 'function') continue;
      try {
        const answer = await Promise.race([
          Reflect.apply(
            call,
            api.runtime,
            method === 'connect' ? [own, { name: 'portside:view' }] : [own, { t: 'ask' }],
          ),
          new Promise((done) => setTimeout(() => done('silence'), 500)),
        ]);
        reached.push(`${name}.runtime.${method}: ${answer}`);
      } catch {}
    }
  }
  return reached;
}
