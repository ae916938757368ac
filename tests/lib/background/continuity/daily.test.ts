import { describe, expect, test } from 'vitest';
import { ingest } from '@/lib/background/ingest.ts';
import { erase } from '@/lib/background/privacy/erase.ts';
import { DEFAULT_PLAN } from '@/lib/domain/snapshot.ts';
import { DAY, HOUR } from '@/lib/domain/time.ts';
import { readAll } from '../../continuity/snapshot/memory.ts';
import { aMessage, aReading, aSeen, SHOP } from '../../support/make.ts';
import { aMachine } from './machine.ts';

const DAILY = { ...DEFAULT_PLAN, every: 24 } as const;

async function planned(plan = DAILY as typeof DEFAULT_PLAN, passphrase?: string) {
  const machine = aMachine();
  const worker = machine.start();
  const world = await worker.world();
  await ingest(world, SHOP, aReading([aSeen({ messages: [aMessage()] })]));
  const wake = () => worker.continuity.wake();
  const state = () => worker.continuity.handlers['continuity.state']({}, undefined);
  const set = () => worker.run('continuity.plan', { plan, ...(passphrase ? { passphrase } : {}) });
  return { machine, worker, wake, state, set };
}

describe('the daily snapshot', () => {
  test('is off until it is switched on', async () => {
    const { machine, wake } = await planned();
    await wake();
    expect(machine.saved.size).toBe(0);
  });

  test('is written when it is switched on, once a day from then on, and the alarm is set', async () => {
    const { machine, wake, set, state } = await planned();
    await set();
    await wake();
    expect(machine.saved.size).toBe(1);
    await wake();
    expect(machine.saved.size).toBe(1);
    expect(machine.alarms.at(-1)).toBeGreaterThan(machine.clock.now);
    machine.clock.now += DAY;
    await wake();
    expect(machine.saved.size).toBe(2);
    const { written, next } = await state();
    expect(written).toHaveLength(2);
    expect(written[0]).toMatchObject({ tickets: 1, encrypted: false });
    expect(next).toBeGreaterThan(machine.clock.now);
    expect(machine.shelf.files.size).toBe(0);
  });

  test('rotates: only files of ours, and no more than the plan keeps', async () => {
    const { machine, wake, set } = await planned({ ...DAILY, keep: { daily: 3, weekly: 0, monthly: 0 } });
    machine.saved.set(77, { name: 'somebody-elses.pdf', file: new Blob() });
    await set();
    for (let day = 0; day < 6; day += 1) {
      await wake();
      machine.clock.now += DAY;
    }
    expect([...machine.saved.keys()].toSorted((a, b) => a - b)).toEqual([4, 5, 6, 77]);
  });

  test('without the permission nothing is written, and by hand still is', async () => {
    const { machine, worker, wake, set, state } = await planned();
    machine.state.granted = false;
    await set();
    await wake();
    expect(machine.saved.size).toBe(0);
    expect(await state()).toMatchObject({ granted: false });
    await worker.run('continuity.write', { id: 'hand' });
    expect(worker.job()).toMatchObject({ state: 'written', file: 'hand.psnap', name: /^portside-.*\.psnap$/ });
    await worker.run('continuity.done', { id: 'hand' });
    expect(machine.shelf.files.size).toBe(0);
    expect(worker.job()).toBeUndefined();
  });

  test('one that failed is said, and tried again an hour later', async () => {
    const { machine, wake, set, state } = await planned();
    machine.state.broken = true;
    await set();
    await wake();
    const { failed, next } = await state();
    expect(failed).toMatchObject({ at: machine.clock.now, trouble: 'failed' });
    expect(next).toBe(machine.clock.now + HOUR);
    machine.state.broken = false;
    await wake();
    expect(machine.saved.size).toBe(0);
    machine.clock.now += HOUR;
    await wake();
    expect(machine.saved.size).toBe(1);
    expect((await state()).failed).toBeUndefined();
  });

  test('takes its own file away, never one that somebody holds', async () => {
    const { machine, wake, set } = await planned();
    machine.shelf.files.set('chosen.psnap', new Blob(['chosen']));
    await set();
    await wake();
    expect(machine.saved.size).toBe(1);
    expect([...machine.shelf.files.keys()]).toEqual(['chosen.psnap']);
  });

  test('waits while somebody looks at work that is over, though not for ever', async () => {
    const { machine, worker, wake, set } = await planned();
    await worker.run('continuity.write', { id: 'hand' });
    await set();
    await wake();
    expect(worker.job()).toMatchObject({ id: 'hand', state: 'written' });
    expect([...machine.shelf.files.keys()]).toEqual(['hand.psnap']);
    expect(machine.saved.size).toBe(0);
    expect(machine.alarms.at(-1)).toBeGreaterThan(machine.clock.now);
    machine.clock.now += HOUR;
    await wake();
    expect(machine.saved.size).toBe(1);
    await worker.run('continuity.done', { id: 'hand' });
    expect(machine.shelf.files.size).toBe(0);
  });

  test('that failed is not tried every minute where no word of it could be kept', async () => {
    const { machine, worker, wake, set } = await planned();
    const { store } = await worker.world();
    let tries = 0;
    machine.downloads.save = async () => {
      tries += 1;
      const put = store.settings.put.bind(store.settings);
      store.settings.put = (row, ...rest) => {
        if (row.key === 'snapshots') throw new Error('full');
        return put(row, ...rest);
      };
      throw new Error('full');
    };
    await set();
    await wake();
    machine.clock.now += 60_000;
    await wake();
    expect(tries).toBe(1);
    machine.clock.now += HOUR;
    await wake();
    expect(tries).toBe(2);
  });

  test('sealed needs a passphrase, which is kept stretched and opens the file', async () => {
    const without = await planned({ ...DAILY, sealed: true });
    expect(await without.set()).toEqual({ stored: false });
    const { machine, worker, wake, set } = await planned({ ...DAILY, sealed: true }, 'correct horse');
    expect(await set()).toEqual({ stored: true });
    await wake();
    const [saved] = machine.saved.values();
    expect(await readAll(saved?.file ?? new Blob(), 'wrong')).toBe('wrong-passphrase');
    const rows = await readAll(saved?.file ?? new Blob(), 'correct horse');
    expect(rows).toEqual(expect.arrayContaining([expect.objectContaining({ table: 'tickets' })]));
    const { store } = await worker.world();
    expect(JSON.stringify(await store.secrets.toArray())).not.toContain('correct horse');
  });
});

test('tickets are exported as lines of a file', async () => {
  const { machine, worker } = await planned();
  await worker.run('continuity.export', { id: 'e', format: 'jsonl', scope: {} });
  const lines = ((await machine.shelf.files.get('e.jsonl')?.text()) ?? '').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ ticket: {}, messages: [{}] }]);
  await worker.run('continuity.export', { id: 'c', format: 'csv', scope: { portal: 'tiktok' } });
  expect(worker.job()).toMatchObject({ state: 'written', rows: 0 });
  expect(((await machine.shelf.files.get('c.csv')?.text()) ?? '').split('\r\n')).toHaveLength(2);
});

describe('after a buyer was erased', () => {
  const subject = { ...SHOP, buyer: 'Mira' };
  const erased = async ({ worker }: Awaited<ReturnType<typeof planned>>) =>
    erase(await worker.world(), crypto.randomUUID(), { subject, reason: 'request' });
  const inFiles = async ({ machine }: Awaited<ReturnType<typeof planned>>) =>
    (await Promise.all([...machine.saved.values()].map(({ file }) => readAll(file)))).flat();
  const holdsBuyer = async (one: Awaited<ReturnType<typeof planned>>) =>
    JSON.stringify(await inFiles(one)).includes('Mira');

  test('files that hold them are deleted, at once, and one without them takes their place', async () => {
    const one = await planned();
    await one.set();
    for (let day = 0; day < 3; day += 1) {
      await one.wake();
      one.machine.clock.now += DAY;
    }
    await one.wake();
    expect(one.machine.saved.size).toBe(4);
    expect(await holdsBuyer(one)).toBe(true);
    one.machine.clock.now += HOUR;
    await erased(one);
    one.machine.clock.now += 1;
    await one.wake();
    expect(one.machine.saved.size).toBe(1);
    expect(await holdsBuyer(one)).toBe(false);
    expect((await one.state()).written).toHaveLength(1);
    await one.wake();
    expect([...one.machine.saved.keys()]).toEqual([5]);
  });

  test('that also holds where none are written by themselves any more, and where the browser fails at first', async () => {
    const one = await planned();
    await one.set();
    await one.wake();
    await one.worker.run('continuity.plan', { plan: DEFAULT_PLAN });
    one.machine.clock.now += HOUR;
    await erased(one);
    one.machine.clock.now += 1;
    const { remove } = one.machine.downloads;
    one.machine.downloads.remove = () => Promise.reject(new Error('in use'));
    await one.wake();
    expect(await holdsBuyer(one)).toBe(true);
    expect((await one.state()).failed).toMatchObject({ trouble: 'failed' });
    one.machine.downloads.remove = remove;
    await one.wake();
    expect(await holdsBuyer(one)).toBe(true);
    one.machine.clock.now += HOUR;
    await one.wake();
    expect(await holdsBuyer(one)).toBe(false);
  });

  test('one that cannot be deleted is said, and keeps neither the others nor new ones', async () => {
    const one = await planned();
    await one.set();
    for (let day = 0; day < 2; day += 1) {
      await one.wake();
      one.machine.clock.now += DAY;
    }
    await erased(one);
    one.machine.clock.now += 1;
    const { remove } = one.machine.downloads;
    one.machine.downloads.remove = (id) => (id === 2 ? Promise.reject(new Error('in use')) : remove(id));
    for (let hour = 0; hour < 5; hour += 1) {
      await one.wake();
      expect((await one.state()).failed).toMatchObject({ trouble: 'failed' });
      one.machine.clock.now += HOUR;
    }
    expect([...one.machine.saved.keys()]).toEqual([2, 7]);
    one.machine.downloads.remove = remove;
    await one.wake();
    expect([...one.machine.saved.keys()]).toEqual([8]);
    expect((await one.state()).failed).toBeUndefined();
    expect((await one.state()).written).toHaveLength(1);
  });

  test('one that was being written meanwhile goes, too', async () => {
    const one = await planned();
    await one.set();
    const { save } = one.machine.downloads;
    one.machine.downloads.save = async (file, name) => {
      one.machine.downloads.save = save;
      one.machine.clock.now += HOUR;
      await erased(one);
      one.machine.clock.now += 1;
      return save(file, name);
    };
    await one.wake();
    await one.wake();
    expect(one.machine.saved.size).toBe(1);
    expect(await holdsBuyer(one)).toBe(false);
  });
});
