import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { recomputeAll } from '@/lib/background/recompute.ts';
import type { Tally } from '@/lib/domain/record.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import { queuePage } from '@/lib/store/queue.ts';
import { openStore, versions } from '@/lib/store/store.ts';
import { EMPTY_TALLY, tallyOf } from '@/lib/store/tally.ts';
import { StoreTooNew } from '@/lib/store/trouble.ts';
import { NOW } from '../support/make.ts';
import { aTicket } from '../support/ticket.ts';

const here = (path: string) => new URL(path, import.meta.url);

/** Released version files, frozen: a changed hash is a changed past. Add a line for a new file; never change one. */
const FROZEN: Readonly<Record<string, string>> = {
  '001-first.ts': '8371be5e454df463',
  '002-standing.ts': '5d6989534ec277cf',
  '003-replies.ts': '95a9717d691e2810',
  '004-readers.ts': 'd0590c34e0b09900',
  '005-routing.ts': 'e3d16dbe0721cfbf',
  '006-team.ts': 'a3f6d7d9a7d73dc8',
};

interface Dump {
  readonly version: number;
  readonly now: number;
  readonly tables: Readonly<Record<string, readonly object[]>>;
}

const dumps = readdirSync(here('../../store-dumps/')).filter((name) => name.endsWith('.json'));
const dumpOf = (name: string) => JSON.parse(readFileSync(here(`../../store-dumps/${name}`), 'utf8')) as Dump;

describe('the shapes of the store', () => {
  test('numbers rise by one', () => {
    expect(versions.map(({ number }) => number)).toEqual(versions.map((_, index) => index + 1));
  });

  test('released version files do not change', () => {
    const files = readdirSync(here('../../../lib/store/versions/')).filter((name) => /^\d/.test(name));
    const hashes = files.map((name) => {
      const text = readFileSync(here(`../../../lib/store/versions/${name}`));
      return [name, createHash('sha256').update(text).digest('hex').slice(0, 16)];
    });
    expect(Object.fromEntries(hashes)).toEqual(FROZEN);
  });

  test('every version has a dump', () => {
    expect(dumps.toSorted()).toEqual(versions.map(({ number }) => `v${number}.json`).toSorted());
  });

  for (const name of dumps) {
    test(`${name} opens today, nothing lost, and recomputing it works`, async () => {
      const dump = dumpOf(name);
      const world = { indexedDB: new IDBFactory(), IDBKeyRange };
      const old = await openStore('dump', { ...world, upTo: dump.version });
      for (const [table, rows] of Object.entries(dump.tables)) await old.table(table).bulkPut([...rows]);
      old.close();
      const store = await openStore('dump', world);
      expect(await store.tickets.count()).toBe(dump.tables.tickets?.length);
      expect(await store.messages.count()).toBe(dump.tables.messages?.length);
      const open = (dump.tables.tickets ?? []).filter(
        (ticket) => (ticket as { derived: { status: string } }).derived.status === 'open',
      );
      const { rows } = await queuePage(store, { status: 'open', limit: 500 }, await tallyOf(store));
      expect(rows).toHaveLength(open.length);
      await recomputeAll({ store, now: () => dump.now, changed: () => {} });
      expect(await store.tickets.count()).toBe(dump.tables.tickets?.length);
      store.close();
    });
  }

  test('names of people become people, and what everybody carries is counted', async () => {
    const world = { indexedDB: new IDBFactory(), IDBKeyRange };
    const old = await openStore('people', { ...world, upTo: 4 });
    const before = { me: 'Mei', agents: ['Ada', ' ', 'Bo'], queues: ['inbox'] };
    await old.settings.put({ key: 'settings', value: before as Partial<Settings> });
    const { loadByAssignee: _new, ...counts } = EMPTY_TALLY;
    await old.settings.put({ key: 'counts', value: counts as Tally });
    await old.tickets.bulkPut([
      aTicket('amazon:na:message:1', {}, { assignee: 'Ada', severity: 'critical' }),
      aTicket('amazon:na:message:2', {}, { assignee: 'Ada', severity: 'low', actBy: NOW }),
      aTicket('amazon:na:message:3', {}, { assignee: 'Bo', status: 'waiting' }),
    ]);
    old.close();
    const store = await openStore('people', world);
    expect(await store.agents.toArray()).toEqual(
      ['Ada', 'Bo'].map((id) => ({ id, role: 'agent', languages: {}, skills: [], stores: [], capacity: 60 })),
    );
    expect((await store.settings.get('settings'))?.value).toEqual({ me: 'Mei', queues: ['inbox'] });
    expect((await tallyOf(store)).loadByAssignee).toEqual({ Ada: 5 });
    store.close();
  });

  test('a store written by a newer Portside is refused, not written to', async () => {
    const world = { indexedDB: new IDBFactory(), IDBKeyRange };
    const newer = await openStore('newer', world);
    await newer.settings.put({ key: 'shape', value: { minReader: 99 } });
    newer.close();
    await expect(openStore('newer', world)).rejects.toBeInstanceOf(StoreTooNew);
  });
});
