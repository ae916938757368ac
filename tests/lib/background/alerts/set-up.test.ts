import { describe, expect, test } from 'vitest';
import { MINUTE } from '@/lib/domain/time.ts';
import { NOW } from '../../support/make.ts';
import { aRobot, CHANNEL, order, read, SECRET } from './robot.ts';

describe('what was entered for a channel', () => {
  test('is kept, and of a secret only since when it is set is ever told', async () => {
    const robot = await aRobot();
    await robot.set();
    expect(await robot.view()).toMatchObject({
      values: {},
      setAt: { address: NOW, secret: NOW },
      ready: true,
      granted: true,
      origins: ['http://127.0.0.1/*'],
    });
    robot.pass(MINUTE);
    await robot.set({ name: 'Night shift' }, { secret: `${SECRET}2` });
    expect(await robot.view()).toMatchObject({ name: 'Night shift', setAt: { address: NOW, secret: NOW + MINUTE } });
  });

  test('stands in nothing that leaves: views, letters, the outbox, the export, refusals', async () => {
    const robot = await aRobot(() => ({ status: 401, body: { error: `bad ${SECRET} at hook-path-4711` } }));
    await robot.set();
    await robot.news(1);
    await robot.run();
    await robot.set({ id: 'broken' });
    const tried = await robot.act['channel.test']({ id: 'team' }, order());
    const refused = await robot
      .set({ id: 'team2' }, { address: `ftp://hook-path-4711/${SECRET}`, secret: SECRET })
      .then(() => '', String);
    expect(refused).toMatch(/^Error: channel\.save: address is not as expected/);
    const strange = await robot.set({}, { [SECRET]: 'hook-path-4711' }).then(() => '', String);
    expect(strange).toMatch(/no such field/);
    const leaves = [
      await robot.ask['channel.list']({}, order()),
      await robot.ask['letter.list']({}, order()),
      await robot.waiting(),
      await robot.exported(),
      await robot.act['channel.check']({ id: 'team', kind: 'webhook', values: {} }, order()),
      tried,
      refused,
      strange,
    ];
    for (const said of leaves) expect(JSON.stringify(said)).not.toMatch(/hunter2|hook-path/);
    // The grep finds what it looks for where it does stand.
    expect(JSON.stringify(await robot.store.secrets.toArray())).toMatch(/hunter2.*|hook-path/);
  });

  test('is judged before it is kept', async () => {
    const robot = await aRobot();
    const check = (values: Record<string, string>) =>
      robot.act['channel.check']({ id: 'new', kind: 'dingtalk', values }, order());
    expect((await check({})).problems).toContainEqual({ field: 'address', trouble: 'missing' });
    const elsewhere = await check({ address: 'https://example.com/robot/send?access_token=x', secret: 'SEC1' });
    expect(elsewhere).toEqual({ origins: [], problems: [{ field: 'address', trouble: 'other_host' }] });
    expect(await robot.store.secrets.count()).toBe(0);
  });

  test('goes with the channel, and so does what waits for it', async () => {
    const robot = await aRobot(() => ({ status: 401 }));
    await robot.set();
    await robot.news(1);
    await robot.run();
    await robot.act['channel.delete']({ id: 'team' }, order());
    expect(await robot.view()).toBeUndefined();
    expect(await robot.store.secrets.count()).toBe(0);
    expect(await robot.letters()).toEqual([]);
    expect((await robot.store.settings.get('channels'))?.value).toEqual({});
  });

  test('is not taken from the frame in a portal’s page', async () => {
    const robot = await aRobot();
    const framed = { ...order(), framed: true };
    const { act } = robot;
    await expect(act['channel.save']({ channel: CHANNEL, values: {} }, framed)).rejects.toThrow('options');
    await expect(act['channel.test']({ id: 'desktop' }, framed)).rejects.toThrow('options');
    await expect(act['channel.delete']({ id: 'team' }, framed)).rejects.toThrow('options');
    await expect(act['letter.again']({ ids: [] }, framed)).rejects.toThrow('options');
  });

  test('of this computer there is one of each, and none of them goes', async () => {
    const robot = await aRobot();
    await robot.act['channel.delete']({ id: 'desktop' }, order());
    const ids = (await robot.ask['channel.list']({}, order())).channels.map(({ id }) => id);
    expect(ids).toEqual(['desktop', 'badge', 'sound']);
    await expect(robot.set({ id: 'mine', kind: 'sound' }, {})).rejects.toThrow('id is not as expected');
    await robot.act['channel.switch']({ id: 'desktop', on: true }, order());
    expect((await robot.store.settings.get('settings'))?.value).toMatchObject({ desktopAlerts: true });
  });
});

describe('a test', () => {
  test('says that it arrived, once for one order, and is said to be a test', async () => {
    const robot = await aRobot();
    await robot.set();
    const once = order();
    expect(await robot.act['channel.test']({ id: 'team' }, once)).toEqual({ result: 'sent' });
    expect(await robot.act['channel.test']({ id: 'team' }, once)).toEqual({ result: 'sent' });
    expect(robot.server.heard.map((heard) => read(heard).test)).toEqual([true]);
  });

  test('sets a channel right that was stopped, and says what is wrong with one that is not right', async () => {
    let refuses = true;
    const robot = await aRobot(() => ({ status: refuses ? 401 : 200 }));
    await robot.set();
    const refused = await robot.act['channel.test']({ id: 'team' }, order());
    expect(refused).toEqual({ result: 'stopped', failure: 'signature', said: 'HTTP 401' });
    expect(await robot.view()).toMatchObject({ stopped: true });
    refuses = false;
    await robot.act['channel.test']({ id: 'team' }, order());
    expect(await robot.view()).toMatchObject({ stopped: false, sentAt: NOW });
  });

  test('does not wait for our own next try, and lets out what does', async () => {
    let down = true;
    const robot = await aRobot(() => ({ status: down ? 500 : 200 }));
    await robot.set();
    await robot.news(1);
    for (let turn = 0; turn < 4; turn++) {
      await robot.run();
      robot.pass(((await robot.waiting())[0]?.dueAt ?? 0) - robot.world.now());
    }
    await robot.run();
    down = false;
    expect(await robot.act['channel.test']({ id: 'team' }, order())).toEqual({ result: 'sent' });
    await robot.run();
    expect(await robot.waiting()).toEqual([]);
    expect(read(robot.server.heard.at(-1) as never).count).toBe(1);
  });

  test('of one that may not be reached, or has nothing entered, sends nothing', async () => {
    const robot = await aRobot();
    await robot.set();
    robot.how.granted = false;
    expect(await robot.act['channel.test']({ id: 'team' }, order())).toEqual({
      result: 'refused',
      failure: 'permission',
    });
    expect(await robot.act['channel.test']({ id: 'none' }, order())).toEqual({ result: 'refused', failure: 'setup' });
    expect(robot.server.heard).toEqual([]);
  });
});

describe('dead letters', () => {
  test('are sent again, without what is no longer true, and a stopped channel is tried', async () => {
    let refuses = true;
    const robot = await aRobot(() => ({ status: refuses ? 401 : 200 }));
    await robot.set();
    await robot.news(1);
    const solved = await robot.news(2);
    await robot.run();
    await robot.store.tickets.put({ ...solved, derived: { ...solved.derived, status: 'resolved' } });
    refuses = false;
    const ids = (await robot.letters()).map(({ id }) => id);
    expect(await robot.act['letter.again']({ ids }, order())).toEqual({ waiting: 1, stale: 1 });
    expect(await robot.act['letter.again']({ ids }, order())).toEqual({ waiting: 0, stale: 0 });
    await robot.run();
    expect(read(robot.server.heard.at(-1) as never).count).toBe(1);
    expect(await robot.letters()).toEqual([]);
  });

  test('are dropped, and never more than so many are kept', async () => {
    const robot = await aRobot(() => ({ status: 413 }));
    await robot.set();
    await robot.news(1);
    await robot.run();
    await robot.act['letter.drop']({ ids: (await robot.letters()).map(({ id }) => id) }, order());
    expect(await robot.letters()).toEqual([]);
    const at = robot.world.now();
    await robot.store.deadLetters.bulkPut(
      Array.from({ length: 230 }, (_, n) => ({
        id: `l${n}`,
        channelId: `c${n}`,
        at: at - n,
        alerts: [],
        tries: 1,
        failure: 'x',
      })),
    );
    await robot.news(2);
    robot.pass(MINUTE);
    await robot.run();
    expect(await robot.store.deadLetters.count()).toBe(200);
    expect((await robot.store.deadLetters.orderBy('at').last())?.channelId).toBe('team');
  });
});
