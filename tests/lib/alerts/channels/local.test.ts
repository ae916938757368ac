import { expect, test } from 'vitest';
import type { Local } from '@/lib/alerts/channel.ts';
import { NOW } from '../../support/make.ts';
import { aChannelWorld, aLetter, anAlert, noLocal, send } from './vendor.ts';

const nothing: typeof fetch = () => Promise.reject(new Error('nothing leaves the machine'));

function aDesk() {
  const told: unknown[][] = [];
  const note =
    (name: string) =>
    async (...said: unknown[]) => {
      told.push([name, ...said]);
    };
  const local: Local = { notify: note('notify'), badge: note('badge'), sound: note('sound') };
  return { told, world: aChannelWorld({}, { fetch: nothing }, { local }) };
}
const two = aLetter({ alerts: [anAlert(), anAlert({ id: 'b', kind: 'rule', values: { rule: 'Night' } })] });

test('the desktop shows one as it is, and several as one with a line each', async () => {
  const { told, world } = aDesk();
  expect(await send('desktop', world)).toEqual({ result: 'sent' });
  expect(await send('desktop', world, two)).toEqual({ result: 'sent' });
  const [[, id, title, text] = [], [, , many, lines] = []] = told;
  expect(id).toBe('amazon:na:message:1|overdue|1');
  expect(title).toContain('Amazon DE: the platform’s deadline for a buyer message has passed');
  expect(text).toContain('Store: na');
  expect(many).toBe('Portside: 2 alerts, 1 past the platform’s deadline');
  expect(String(lines).split('\n')).toEqual([
    'Amazon DE: the platform’s deadline for a buyer message has passed',
    'Amazon DE: rule “Night” applies to a buyer message',
  ]);
  expect(JSON.stringify(told)).not.toMatch(/Mira|parcel/);
});

test('the badge counts, and says whether something is late', async () => {
  const { told, world } = aDesk();
  await send('badge', world, two);
  await send('badge', world, aLetter({ alerts: [anAlert({ kind: 'rule', deadline: NOW + 1 })] }));
  expect(told).toEqual([
    ['badge', 2, true],
    ['badge', 1, false],
  ]);
});

test('the tone is another when something presses', async () => {
  const { told, world } = aDesk();
  await send('sound', world, two);
  await send('sound', world, aLetter({ alerts: [anAlert({ kind: 'rule' })] }));
  expect(told).toEqual([
    ['sound', true],
    ['sound', false],
  ]);
});

test('what the browser will not do is said; a late tone is none', async () => {
  const world = aChannelWorld({}, { fetch: nothing }, { local: noLocal });
  expect(await send('desktop', world)).toEqual({ result: 'retry', failure: 'permission', said: '' });
  expect(await send('badge', world)).toMatchObject({ result: 'retry' });
  expect(await send('sound', world)).toMatchObject({ result: 'refused' });
});
