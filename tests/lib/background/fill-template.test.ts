import { expect, test } from 'vitest';
import { ingest } from '@/lib/background/ingest.ts';
import { queries } from '@/lib/background/queries.ts';
import type { Shell } from '@/lib/background/shell.ts';
import { queries as doors, valid } from '@/lib/background/validate.ts';
import type { Queries } from '@/lib/protocol.ts';
import { aMessage, aReading, aSeen, SHOP } from '../support/make.ts';
import { seed } from '../support/starters.ts';
import { aWorld } from '../support/world.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;

async function rendering(name: string, more: object = {}) {
  const { world, store } = await aWorld();
  await seed(world);
  await ingest(world, SHOP, aReading([aSeen({ messages: [aMessage({ text: 'Where is my order?' })] })]));
  await store.templates.put({
    id: 'partial',
    name: 'sign',
    kind: 'partial',
    intents: [],
    portals: [],
    fulfilments: [],
    bodies: { en: 'Signed {{ agent.name }}' },
    changedAt: 0,
  });
  await store.templates.put({
    id: 'toned',
    name: 'Toned',
    intents: [],
    portals: [],
    fulfilments: [],
    bodies: { en: "Plain. {% include 'sign' %}" },
    variants: [{ language: 'en', tone: 'firm', body: 'Firm. {{ message.text }} {{ buyer.orders }}' }],
    changedAt: 0,
  });
  const ask = { templateId: name, ticketId: ID, ...more };
  const sound = valid<Queries>(doors, 'template.render', ask) as typeof ask;
  return queries({ world } as Shell)['template.render'](sound);
}

test('a template is filled with what the agent gave, with its partials, and judged', async () => {
  const open = await rendering('starter-refund-timing');
  expect(open.missing).toEqual(['field.days']);
  expect(open.wanted.map(({ id }) => id)).toEqual(['field.days']);
  const whole = await rendering('starter-refund-timing', { values: { 'field.days': '5' } });
  expect(whole.missing).toEqual([]);
  expect(whole.text).toMatch(/^Hello.*about 5 days.*Kind regards$/s);
  expect(whole.violations).toEqual([]);
});

test('the agent’s name stands in a partial; unknown, it is asked for', async () => {
  expect(await rendering('toned')).toMatchObject({ missing: ['agent.name'] });
  expect(await rendering('toned', { values: { 'agent.name': 'Mei' } })).toMatchObject({ text: 'Plain. Signed Mei' });
});

test('a tone picks its variant, which knows the thread and the buyer', async () => {
  const { text } = await rendering('toned', { tone: 'firm' });
  expect(text).toMatch(/^Firm\. Where is my order\? /);
});

test('the door refuses what is no value', () => {
  const ask = { templateId: 't' };
  for (const values of [{ 'a b': 'x' }, { x: 5 }, { '': 'x' }, { x: null }, 'text'])
    expect(() => valid<Queries>(doors, 'template.render', { ...ask, values })).toThrow('not as expected');
  expect(() => valid<Queries>(doors, 'template.render', { ...ask, tone: 'rude' })).toThrow('not as expected');
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`field.f${at}`, 'x']));
  expect(() => valid<Queries>(doors, 'template.render', { ...ask, values: many })).toThrow('not as expected');
});
