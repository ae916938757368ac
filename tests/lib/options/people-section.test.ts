// @vitest-environment happy-dom
import { createElement, type ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { EscalationSection } from '@/components/people/escalation-section.tsx';
import { exampleLadder } from '@/components/people/ladders.ts';
import { PeopleSection } from '@/components/people/people-section.tsx';
import { agentActions, agentQueries } from '@/lib/background/agents/handlers.ts';
import { changeSettings, settingsOf } from '@/lib/background/settings.ts';
import type { Shell } from '@/lib/background/shell.ts';
import { commands, valid } from '@/lib/background/validate.ts';
import type { Client } from '@/lib/client/client.ts';
import type { Agent } from '@/lib/domain/agent.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';
import type { Commands, Topic } from '@/lib/protocol.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';
import { aWorld } from '../support/world.ts';

const ada: Agent = {
  id: 'Ada',
  role: 'lead',
  languages: { de: 'native' },
  skills: ['claims'],
  stores: [],
  capacity: 40,
};

/** The real handlers over a real store, behind the real door; only the port between is left out. */
async function aFloor(agents: readonly Agent[] = []) {
  const { world, store } = await aWorld();
  await store.agents.bulkPut([...agents]);
  const listeners = new Set<(topics: readonly Topic[]) => void>();
  const changed = (topics: readonly Topic[]) => {
    for (const listener of listeners) listener(topics);
  };
  const told = { ...world, changed };
  const actions = agentActions({ world: told, recompute: () => {} } as unknown as Shell);
  const queries = agentQueries(told);
  const client = {
    state: 'ready',
    ask: async (name: string) => {
      if (name === 'agent.list') return queries['agent.list']();
      if (name === 'settings.get') return settingsOf(store);
      return name === 'hours.stores' ? [{ portal: 'amazon', store: 'eu' }] : [];
    },
    command: async (name: keyof Commands, data: never) => {
      const order = valid<Commands>(commands, name, data);
      if (name === 'settings.change') {
        const settings = await changeSettings(store, async () => (order as { change: Partial<Settings> }).change);
        changed(['settings']);
        return settings;
      }
      return (actions as unknown as Record<string, (order: unknown) => Promise<unknown>>)[name]?.(order);
    },
    onChanged: (listener: (topics: readonly Topic[]) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onState: () => () => {},
  } as unknown as Client;
  return { client, store };
}

const page = rendering();
const soon = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });
const show = (client: Client, part: ReactNode, language: UiLanguage = 'en') =>
  page.root.render(dressed(client, language, part));
const said = () => document.body.textContent ?? '';

/** By its name, wherever it stands: drawers stand outside the page's own place. */
function control(name: string): HTMLElement {
  const label = [...document.body.querySelectorAll('label')].find(({ textContent }) => textContent === name);
  const labelled = label && document.getElementById(label.htmlFor);
  if (labelled) return labelled;
  const named = document.body.querySelector<HTMLElement>(`[aria-label="${name}"]`);
  const said = named ?? [...document.body.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  return said ?? expect.fail(`no control ${name}`);
}

function enter(name: string, value: string) {
  const field = control(name);
  const prototype = field instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}
const press = (name: string) =>
  soon(() => {
    const found = control(name);
    if (found instanceof HTMLButtonElement && found.disabled) throw new Error(`${name} cannot be pressed`);
    found.click();
  });

describe('people in the options', { timeout: 60_000 }, () => {
  test('somebody is added with a language, removed, and brought back', async () => {
    const { client, store } = await aFloor();
    show(client, createElement(PeopleSection));
    await soon(() => expect(said()).toContain('Nobody yet.'));
    await press('Add somebody');
    await soon(() => control('Name'));
    enter('Name', 'Mei');
    await soon(() => expect((control('Name') as HTMLInputElement).value).toBe('Mei'));
    enter('Add a language', 'ja');
    await soon(() => control('Level of Japanese'));
    enter('Level of Japanese', 'native');
    await soon(() => expect((control('Level of Japanese') as HTMLSelectElement).value).toBe('native'));
    await soon(() => {
      const saves = [...document.body.querySelectorAll('button')].filter(({ textContent }) => textContent === 'Save');
      const last = saves.at(-1);
      if (!last || last.disabled) throw new Error('cannot be saved yet');
      last.click();
    });
    await soon(() => expect(said()).toContain('Japanese (native)'));
    const stored = { id: 'Mei', role: 'agent', languages: { ja: 'native' }, skills: [], stores: [], capacity: 60 };
    expect(await store.agents.toArray()).toEqual([stored]);
    await press('Remove Mei');
    await soon(() => expect(said()).toContain('Mei was removed.'));
    expect(await store.agents.count()).toBe(0);
    await press('Undo');
    await soon(() => expect(said()).toContain('Japanese (native)'));
    expect(await store.agents.toArray()).toEqual([stored]);
  });

  test('saving somebody keeps the absence set meanwhile; a change elsewhere ends the undo', async () => {
    const { client, store } = await aFloor([ada]);
    show(client, createElement(PeopleSection));
    await press('Edit Ada');
    await soon(() => control('Load that is enough'));
    await client.command('agent.away', { id: 'Ada', away: { handover: 'keep' } });
    await soon(() => expect(said()).toContain('○ Away'));
    enter('Load that is enough', '12');
    await soon(() => {
      const last = [...document.body.querySelectorAll('button')]
        .filter(({ textContent }) => textContent === 'Save')
        .at(-1);
      if (!last || last.disabled) throw new Error('cannot be saved yet');
      last.click();
    });
    await soon(() => expect(said()).toContain('Ada was changed.'));
    const away = { since: expect.any(Number), handover: 'keep' };
    expect(await store.agents.get('Ada')).toEqual({ ...ada, capacity: 12, away });
    await press('Undo');
    await soon(() => expect(said()).not.toContain('Ada was changed.'));
    expect(await store.agents.get('Ada')).toEqual({ ...ada, away });
    await press('Remove Ada');
    await soon(() => control('Undo'));
    await client.command('agent.put', { agent: { ...ada, capacity: 7 } });
    await soon(() => expect(said()).toContain('Ada was removed.'));
    await soon(() => expect(() => control('Undo')).toThrow());
  });

  test('a form that is open while a team is joined does not write the old name back', async () => {
    const { client, store } = await aFloor();
    show(client, createElement(PeopleSection));
    await soon(() => control('My role'));
    enter('My role', 'lead');
    await soon(() => control('Discard changes'));
    await client.command('settings.change', { change: { me: 'Bo' } });
    await press('Save');
    await soon(() => expect(said()).toContain('Saved'));
    expect(await settingsOf(store)).toMatchObject({ me: 'Bo', role: 'lead' });
  });

  test('the week’s gaps are said in words: nobody works in shifts, so there are none; then all of it is one', async () => {
    const { client, store } = await aFloor([ada]);
    show(client, createElement(PeopleSection));
    await soon(() => expect(said()).toContain('Somebody is at work at every hour of this week.'));
    expect(document.querySelectorAll('td[data-level]')).toHaveLength(7 * 24);
    await store.agents.put({ ...ada, shifts: { zone: 'UTC', week: [[], [], [], [], [], [], []], exceptions: [] } });
    await client.command('agent.put', { agent: { ...ada, away: { since: 0, handover: 'keep' } } });
    await soon(() => expect(said()).toContain('1 gap, 168 hours in all:'));
  });

  test('a ladder begins from the example, is stored, and comes back when removed by mistake', async () => {
    const { client, store } = await aFloor();
    const ladders = async () => (await settingsOf(store)).routing.ladders;
    show(client, createElement(EscalationSection));
    await press('Start with an example');
    await press('Save');
    await soon(() => expect(said()).toContain('at 75 % alert leads'));
    const [stored] = await ladders();
    expect(stored?.steps.map(({ at }) => at)).toEqual([75, 90, 100]);
    await press('Remove Before a deadline');
    await soon(() => expect(said()).toContain('“Before a deadline” was removed.'));
    expect(await ladders()).toEqual([]);
    await press('Undo');
    await soon(() => expect(said()).toContain('at 75 % alert leads'));
    expect(await ladders()).toEqual([stored]);
  });

  test('a change of ladders that was not stored is tried again', async () => {
    const { client, store } = await aFloor();
    await changeSettings(store, async ({ routing }) => ({ routing: { ...routing, ladders: [exampleLadder('Late')] } }));
    const command = client.command.bind(client);
    let failures = 1;
    Object.assign(client, {
      command: async (...order: Parameters<typeof command>) => {
        if (failures-- > 0) throw new Error('the disk is full');
        return command(...order);
      },
    });
    show(client, createElement(EscalationSection));
    await press('Remove Late');
    await soon(() => expect(said()).toContain('the disk is full'));
    await press('Try again');
    await soon(() => expect(said()).not.toContain('the disk is full'));
    expect((await settingsOf(store)).routing.ladders).toEqual([]);
  });

  test('all of it is said in Chinese too', async () => {
    const { client } = await aFloor([ada]);
    show(client, createElement(PeopleSection), 'zh-CN');
    await soon(() => expect(said()).toContain('本周每个小时都有人在岗。'));
    expect(said()).toContain('德语 (母语)');
    expect(said()).toContain('列表中没有您的名字');
  });
});
