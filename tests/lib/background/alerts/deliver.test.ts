import { describe, expect, test } from 'vitest';
import { channelOf } from '@/lib/alerts/channels/index.ts';
import { deliver } from '@/lib/background/alerts/deliver.ts';
import { deliveriesOf } from '@/lib/background/alerts/errand.ts';
import { ingest } from '@/lib/background/ingest.ts';
import type { Alert } from '@/lib/domain/alert.ts';
import { HOUR, MINUTE, SECOND } from '@/lib/domain/time.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import { aRobot, read, SECRET } from './robot.ts';

describe('news on its way to a channel', () => {
  test('arrives once, signed, as one message, without the buyer', async () => {
    const robot = await aRobot();
    await robot.set();
    for (const number of [1, 2, 3]) await robot.news(number);
    await robot.run();
    await robot.run();
    expect(robot.server.heard).toHaveLength(1);
    const { alerts, count, test: trial } = read(robot.server.heard[0] as never);
    expect([count, trial]).toEqual([3, false]);
    expect(alerts.map(({ kind }) => kind)).toEqual(Array(3).fill('became_critical'));
    expect(robot.server.heard[0]?.body).not.toMatch(/Mira|broke/);
    expect(await robot.waiting()).toEqual([]);
    expect(await robot.view()).toMatchObject({ sentAt: NOW, waiting: 0, dead: 0, stopped: false });
  });

  test('takes the buyer along only where it is switched on, and keeps nothing of them meanwhile', async () => {
    const robot = await aRobot();
    await robot.set({ buyerData: true, digest: 5 });
    const danger = aMessage({ text: 'The lamp caught fire and my child was burned!', at: NOW });
    await ingest(robot.world, SHOP, aReading([aSeen({ messages: [danger], last: danger })]));
    await robot.run();
    expect(await robot.waiting()).toHaveLength(1);
    expect(JSON.stringify(await robot.waiting())).not.toMatch(/Mira|lamp/);
    robot.pass(5 * MINUTE);
    await robot.run();
    const [alert] = read(robot.server.heard[0] as never).alerts;
    expect(alert?.buyer).toEqual({ name: 'Mira', words: danger.text });
  });

  test('goes only where its kind is taken, or where it is sent by name', async () => {
    const robot = await aRobot();
    await robot.set({ takes: ['overdue'] });
    await robot.set({ id: 'other', takes: ['rule'] });
    await robot.news(1);
    await robot.run();
    expect(robot.server.heard).toEqual([]);
    await robot.news(2, { channels: ['team'] });
    await robot.run();
    expect(robot.server.heard).toHaveLength(1);
    expect(await robot.view('other')).not.toHaveProperty('sentAt');
  });

  test('is gathered for as long as the channel says, from the first alert on', async () => {
    const robot = await aRobot();
    await robot.set({ digest: 15 });
    await robot.news(1);
    await robot.run();
    robot.pass(10 * MINUTE);
    await robot.news(2);
    await robot.run();
    expect(robot.server.heard).toEqual([]);
    expect(await robot.view()).toMatchObject({ waiting: 2 });
    robot.pass(5 * MINUTE);
    await robot.run();
    expect(read(robot.server.heard[0] as never).count).toBe(2);
    expect(await robot.waiting()).toEqual([]);
  });

  test('keeps the silent hours only where the channel does', async () => {
    const robot = await aRobot();
    await robot.set({ quiet: true });
    await robot.set({ id: 'loud' });
    await robot.act['settings.change']({ change: { alerts: { warnAt: 75, silentFrom: 11 * 60, silentTo: 13 * 60 } } });
    await robot.news(1);
    await robot.run();
    expect([(await robot.view('loud'))?.waiting, (await robot.view())?.waiting]).toEqual([0, 1]);
    robot.pass(HOUR);
    await robot.run();
    expect(robot.server.heard).toHaveLength(2);
  });

  test('that is no longer true is not sent', async () => {
    const robot = await aRobot();
    await robot.set({ digest: 5 });
    const ticket = await robot.news(1);
    await robot.run();
    await robot.store.tickets.put({ ...ticket, derived: { ...ticket.derived, status: 'resolved' } });
    robot.pass(5 * MINUTE);
    await robot.run();
    expect(robot.server.heard).toEqual([]);
    expect(await robot.waiting()).toEqual([]);
  });
});

test('a storm of alerts is one message that counts them', async () => {
  const robot = await aRobot();
  await robot.set({ takes: ['rule_stopped'] });
  const alerts = Array.from({ length: 1_200 }, (_, n): Alert => ({ id: `r${n}`, kind: 'rule_stopped', at: NOW, values: {} }));
  await robot.store.outbox.bulkPut(
    alerts.map((alert) => ({ id: alert.id, kind: 'alert' as const, alert, dueAt: NOW, tries: 0 })),
  );
  await robot.run();
  expect(robot.server.heard.map((heard) => read(heard).count)).toEqual([1_200]);
  expect(await robot.waiting()).toEqual([]);
});

describe('a worker that is killed', () => {
  test('before a message left sends it later; nothing is handed out twice', async () => {
    const robot = await aRobot(undefined, {
      fetch: () => new Promise(() => {}),
    });
    await robot.set();
    await robot.news(1);
    // It dies with the request under way: nothing of this run is ever written again.
    void deliver(robot.world, robot.desk);
    await expect.poll(async () => (await robot.waiting()).map(({ kind }) => kind)).toEqual(['delivery']);
    await deliver(robot.world, { ...robot.desk, fetch });
    expect(robot.server.heard).toHaveLength(1);
    await deliver(robot.world, { ...robot.desk, fetch });
    expect(robot.server.heard).toHaveLength(1);
  });

  test('never makes a channel go faster than its limit', async () => {
    const rates = [{ messages: 3, per: MINUTE }];
    const robot = await aRobot(undefined, { channelOf: (kind) => ({ ...channelOf(kind), rates }) });
    await robot.set();
    for (let number = 0; number < 4; number++) {
      await robot.news(number);
      await robot.run();
      robot.pass(1);
    }
    expect(robot.server.heard).toHaveLength(3);
    const [left] = await robot.waiting();
    expect(left?.dueAt).toBe(NOW + MINUTE);
    robot.pass(MINUTE);
    await robot.run();
    expect(robot.server.heard).toHaveLength(4);
  });
});

describe('a message that does not arrive', () => {
  test('is tried again, later each time, and is a dead letter in the end', async () => {
    const robot = await aRobot(() => ({ status: 500 }));
    await robot.set();
    await robot.news(1);
    const waits: number[] = [];
    for (let turn = 0; turn < 30 && (await robot.waiting()).length > 0; turn++) {
      await robot.run();
      const [errand] = await robot.waiting();
      if (!errand) break;
      waits.push((errand.dueAt - robot.world.now()) / SECOND);
      robot.pass(errand.dueAt - robot.world.now());
    }
    expect(waits.slice(0, 4)).toEqual([30, 60, 120, 240]);
    expect(Math.max(...waits)).toBe(1_800);
    expect(robot.server.heard).toHaveLength(12);
    expect(await robot.letters()).toMatchObject([{ channelId: 'team', tries: 12, failure: 'server HTTP 500' }]);
    expect(await robot.view()).toMatchObject({ failure: 'server HTTP 500', dead: 1, waiting: 0, stopped: false });
  });

  test('waits as long as the server says, and costs no try', async () => {
    let full = true;
    const robot = await aRobot(() => (full ? { status: 429, headers: { 'retry-after': '120' } } : {}));
    await robot.set();
    await robot.news(1);
    await robot.run();
    expect(await robot.waiting()).toMatchObject([{ tries: 0, dueAt: NOW + 2 * MINUTE }]);
    robot.pass(MINUTE);
    // News that comes meanwhile waits too.
    await robot.news(2);
    await robot.run();
    expect(robot.server.heard).toHaveLength(1);
    full = false;
    robot.pass(MINUTE);
    await robot.run();
    expect(read(robot.server.heard[1] as never).count).toBe(2);
    expect(await robot.view()).not.toHaveProperty('failure');
  });

  test('stops the channel where the secret is refused, until a person changes it', async () => {
    let refuses = true;
    const robot = await aRobot(() => ({ status: refuses ? 401 : 200 }));
    await robot.set();
    await robot.news(1);
    await robot.run();
    expect(await robot.view()).toMatchObject({ stopped: true, failure: 'signature HTTP 401', dead: 1 });
    await robot.news(2);
    await robot.run();
    expect(robot.server.heard).toHaveLength(1);
    // What fails for the same reason is gathered.
    expect(await robot.letters()).toMatchObject([{ alerts: [expect.anything(), expect.anything()] }]);
    refuses = false;
    await robot.set({}, { secret: SECRET });
    expect(await robot.view()).toMatchObject({ stopped: false });
    await robot.news(3);
    await robot.run();
    expect(robot.server.heard).toHaveLength(2);
  });

  test.each([
    ['the browser may not reach it', { granted: false }, 'permission'],
    ['nothing is entered (settings came from a file)', { forgotten: true }, 'setup'],
  ] as const)(
    'is a dead letter at once where %s',
    async (_, { granted = true, forgotten = false }: { granted?: boolean; forgotten?: boolean }, failure) => {
      const robot = await aRobot();
      await robot.set();
      if (forgotten) await robot.store.secrets.clear();
      robot.how.granted = granted;
      await robot.news(1);
      await robot.run();
      expect(robot.server.heard).toEqual([]);
      expect(await robot.letters()).toMatchObject([{ failure, tries: 0 }]);
    },
  );
});

test('no more than four messages are under way at once', async () => {
  let [now, most] = [0, 0];
  const held: (() => void)[] = [];
  const robot = await aRobot(undefined, {
    fetch: async () => {
      most = Math.max(most, ++now);
      await new Promise<void>((resolve) => held.push(resolve));
      now--;
      return new Response('{}');
    },
  });
  for (let number = 0; number < 12; number++) await robot.set({ id: `c${number}` });
  await robot.news(1);
  const run = robot.run();
  for (let sent = 0; sent < 12; sent += 4) {
    await expect.poll(() => held.length).toBe(4);
    for (const release of held.splice(0)) release();
  }
  await run;
  expect(most).toBe(4);
  expect(await robot.waiting()).toEqual([]);
});

test('ids of channels keep their deliveries apart', async () => {
  const robot = await aRobot();
  await robot.set({ id: 'a', digest: 5 });
  await robot.set({ id: 'ab', digest: 5 });
  await robot.news(1);
  await robot.run();
  const [from, to] = deliveriesOf('a');
  expect(await robot.store.outbox.where('id').between(from, to).count()).toBe(1);
});
