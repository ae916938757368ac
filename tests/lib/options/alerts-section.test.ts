// @vitest-environment happy-dom
import { createElement } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { AlertsSection } from '@/components/alerts/alerts-section.tsx';
import { settingsOf } from '@/lib/background/settings.ts';
import { commands, queries, valid } from '@/lib/background/validate.ts';
import type { Client } from '@/lib/client/client.ts';
import type { Channel } from '@/lib/domain/alert.ts';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';
import type { Commands, Queries } from '@/lib/protocol.ts';
import { aRobot, order, SECRET } from '../background/alerts/robot.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';

type Handling = Readonly<Record<string, (data: unknown, caller: unknown) => unknown>>;

interface Set {
  /** HTTP statuses that the service answers, in turn; then 200. */
  readonly answers?: number[];
  /** Whether the person lets the browser do what it is asked for. */
  readonly lets?: boolean;
}

/** The section over the real background, with a store of its own. */
async function aPage({ answers = [], lets = true }: Set = {}) {
  const sent: string[] = [];
  const robot = await aRobot(undefined, {
    fetch: async (_url, init) => {
      sent.push(String(init?.body));
      return new Response('{}', { status: answers.shift() ?? 200 });
    },
  });
  robot.how.granted = lets;
  const listeners = new Set<Parameters<Client['onChanged']>[0]>();
  const asked: (readonly [string, readonly string[]])[] = [];
  const client = {
    state: 'ready',
    ask: async (name: string, data: never) => {
      valid<Queries>(queries, name, data);
      return name === 'settings.get'
        ? settingsOf(robot.store)
        : (robot.ask as unknown as Handling)[name]?.(data, order());
    },
    command: async (name: string, data: never) => {
      valid<Commands>(commands, name, data);
      const answer = await (robot.act as unknown as Handling)[name]?.(data, order());
      for (const listener of listeners) listener(['alerts', 'settings']);
      return answer;
    },
    onChanged: (listener: Parameters<Client['onChanged']>[0]) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onState: () => () => {},
  } as unknown as Client;
  const askFor = (what: string) => async (patterns: readonly string[]) => {
    asked.push([what, patterns]);
    return lets;
  };
  const ask = { plain: askFor('plain'), personal: askFor('personal'), notify: async () => lets };
  const show = (language: UiLanguage = 'en') =>
    page.root.render(dressed(client, language, createElement(AlertsSection, { ask })));
  const set = (channel: Partial<Channel> = {}) =>
    robot.set(channel, { address: 'https://example.com/hook', secret: SECRET });
  return { ...robot, show, sent, asked, set };
}

const page = rendering();
const soon = (check: () => void) => vi.waitFor(check, { timeout: 10_000 });
/** What is shown, without the marks that set names apart. Dialogs stand beside the page's own place. */
const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2066-\u2069]/g, '');
/** Without styles, which stand in the body too. */
const shown = () =>
  [...document.body.children].map((each) => {
    const copy = each.cloneNode(true) as HTMLElement;
    for (const style of copy.querySelectorAll('style')) style.remove();
    return plain(copy.textContent);
  });
const says = (text: string) => soon(() => expect(shown().join(' ')).toContain(text));
const named = <Kind extends HTMLElement>(selector: string, name: string) =>
  [...document.body.querySelectorAll<Kind>(selector)].find(
    (each) => plain(each.getAttribute('aria-label')) === name || plain(each.textContent) === name,
  );
const press = (name: string, selector = 'button, [role=menuitem], input[role=switch]') =>
  soon(() => {
    const found = named<HTMLButtonElement>(selector, name);
    if (!found || found.disabled) throw new Error(`no button ${name}: ${shown().join(' ').slice(-700)}`);
    found.click();
  });
/** A switch, by how its label begins. */
const flip = (label: string) =>
  soon(() => {
    const found = [...document.body.querySelectorAll('label')].find((each) =>
      plain(each.textContent).startsWith(label),
    );
    const control = document.body.querySelector<HTMLInputElement>(`[id="${found?.htmlFor}"]`);
    if (!control) throw new Error(`no switch ${label}`);
    control.click();
  });
const input = (label: string) => {
  const found = [...document.body.querySelectorAll('label')].find((each) => plain(each.textContent) === label);
  return document.body.querySelector<HTMLInputElement>(`[id="${found?.htmlFor}"]`);
};
const write = (label: string, text: string) =>
  soon(() => {
    const field = input(label);
    if (!field) throw new Error(`no field ${label}`);
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {};
    set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

describe('setting a channel up', () => {
  test('asks the browser for its host, keeps what was entered, and shows no secret again', async () => {
    const { show, asked, store, sent } = await aPage();
    show();
    await says('No channel yet');
    await press('Add a channel');
    await soon(() => named<HTMLElement>('[role=menuitem]', 'WebhookAny server that takes JSON, signed.')?.click());
    await write('Name', 'Floor');
    await write('Webhook address', 'https://example.com/hook-path-4711');
    await write('Signing secret', SECRET);
    await says('On saving, the browser asks whether Portside may reach example.com.');
    await press('Save');
    await says('“Floor” is saved. Now test it.');
    expect(asked).toEqual([['plain', ['https://example.com/*']]]);
    expect((await store.secrets.toArray())[0]?.values).toEqual({
      address: 'https://example.com/hook-path-4711',
      secret: SECRET,
    });
    expect(document.body.innerHTML).not.toMatch(/hunter2|hook-path/);
    await press('Test Floor');
    await says('It arrived');
    expect(JSON.parse(sent[0] ?? '{}').test).toBe(true);
    await press('Edit Floor');
    await soon(() => expect(input('Signing secret')?.placeholder).toMatch(/^Set on .*2026/));
    expect(input('Signing secret')?.value).toBe('');
  });

  test('takes no address that goes readable over the wire', async () => {
    const { show, store } = await aPage();
    show();
    await press('Add a channel');
    await soon(() => named<HTMLElement>('[role=menuitem]', 'WebhookAny server that takes JSON, signed.')?.click());
    await write('Webhook address', 'http://example.com/hook');
    await says('Must begin with https');
    expect(named<HTMLButtonElement>('button', 'Save')?.disabled).toBe(true);
    expect(await store.secrets.count()).toBe(0);
  });

  test('warns before buyers’ data leaves, and asks the browser for that', async () => {
    const { show, asked, set, view } = await aPage();
    await set();
    show();
    await press('Edit Floor');
    await says('Off: nothing of the buyer is sent.');
    await flip('Send the buyer’s name and the beginning of their message');
    await says('Buyers’ personal data will leave this browser and be stored by example.com.');
    await press('Save');
    await says('“Floor” is saved.');
    expect(asked).toEqual([['personal', ['https://example.com/*']]]);
    expect(await view()).toMatchObject({ buyerData: true });
    await says('Sends buyers’ data');
  });

  test('says so when the browser was not let through', async () => {
    const { show, set } = await aPage({ lets: false });
    await set();
    show();
    await says('The browser may not reach it');
    await press('Allow the browser to reach example.com');
    await says('Saved, but the browser may not reach example.com');
  });
});

describe('how a channel fares', () => {
  test('wrong credentials are said with what to do, and stay said until it is mended', async () => {
    const { show, set } = await aPage({ answers: [401] });
    await set();
    show();
    await press('Test Floor');
    await says('The secret is not the right one. Copy it anew, without spaces around it. (answer: HTTP 401)');
    await says('Stopped');
    await press('Test Floor');
    await says('It arrived');
    await soon(() => expect(shown().join(' ')).not.toContain('Stopped'));
  });

  test('what was not delivered is listed, and sent again', async () => {
    const { show, set, news, run, letters } = await aPage({ answers: [413] });
    await set();
    await news(1);
    await run();
    show();
    await says('A ticket became critical (Amazon)');
    await says('1 alert not delivered.');
    await press('Send the alerts for Floor again');
    await says('1 alert is on its way.');
    await says('Everything was delivered.');
    expect(await letters()).toEqual([]);
    await run();
  });

  test('it is deleted only when a person says so twice', async () => {
    const { show, set, view } = await aPage();
    await set();
    show();
    await press('Delete Floor');
    await says('Delete “Floor” with its address and secret?');
    await press('Keep');
    expect(await view()).toBeDefined();
    await press('Delete Floor');
    await press('Delete', '[role=dialog] button');
    await says('“Floor” is deleted.');
    expect(await view()).toBeUndefined();
  });
});

describe('this computer', () => {
  test('desktop alerts ask for the right first, and stay off without it', async () => {
    const { show, store } = await aPage({ lets: false });
    show();
    await press('Desktop alerts: alerts');
    await says('The browser did not give the permission');
    expect((await store.settings.get('settings'))?.value).not.toMatchObject({ desktopAlerts: true });
  });

  test('are switched on and tried', async () => {
    const { show, store } = await aPage();
    show();
    await press('Desktop alerts: alerts');
    await soon(async () => {
      expect((await store.settings.get('settings'))?.value).toMatchObject({ desktopAlerts: true });
    });
    await press('Test Sound');
    await says('Done. Nothing to see or hear?');
  });

  test('says all of it in Chinese', async () => {
    const { show, set } = await aPage({ answers: [401] });
    await set();
    show('zh-CN');
    await says('还没有送达过。');
    await press('测试 Floor');
    await says('已停止');
    expect(shown().join(' ')).not.toMatch(/alertsOptions|alertTexts|\{\{/);
  });
});
