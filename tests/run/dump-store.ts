/** Writes the store as this version leaves it to tests/store-dumps/vN.json. Run once a released version; never edit. */
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { decideTicket, noteTicket } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { settle } from '@/lib/background/settle.ts';
import type { TaughtPage } from '@/lib/domain/taught.ts';
import { HOUR } from '@/lib/domain/time.ts';
import { openStore, versions } from '@/lib/store/store.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../lib/support/make.ts';
import { seed } from '../lib/support/starters.ts';

const version = versions.at(-1)?.number ?? 1;
const path = fileURLToPath(new URL(`../store-dumps/v${version}.json`, import.meta.url));
if (existsSync(path) && !process.argv.includes('--again'))
  throw new Error(`${path} is there already; dumps are never edited`);

const store = await openStore('portside', { indexedDB: new IDBFactory(), IDBKeyRange });
const world = { store, now: () => NOW, changed: () => {} };
await seed(world);
const threads = [
  'Where is my parcel?',
  'Ich werde einen A-bis-z-Antrag stellen.',
  '谢谢，已经收到了',
  'The charger got hot and burnt my hand',
].map((text, index) =>
  aSeen({
    externalId: `11${index}-2222222-3333333`,
    orderId: `11${index}-2222222-3333333`,
    messages: [aMessage({ text, at: NOW - index * HOUR })],
  }),
);
await ingest(world, SHOP, aReading(threads));
await ingest(world, SHOP, aReading([aSeen({ externalId: 'b-mira', buyer: 'Mira' })], { page: 'list' }));
await ingest(
  world,
  SHOP,
  aReading([aSeen({ externalId: 'uuid-1', alias: 'b-mira', messages: [aMessage()] })], { page: 'thread' }),
);
const order = {
  type: 'order',
  externalId: '119-2222222-3333333',
  fulfilment: 'fbm',
  state: 'unshipped',
  shipBy: NOW + 6 * HOUR,
  missing: [],
  ways: {},
} as const;
await ingest(world, SHOP, aReading([order], { page: 'order' }));
// How reading goes: by layout and language, with one that changed.
const layout = (pair: string) => ({ fingerprint: pair.repeat(32) });
await ingest(world, SHOP, aReading(threads, layout('ab')));
await ingest(world, SHOP, aReading(threads, { ...layout('ab'), locale: 'de-DE' }));
const later = { ...world, now: () => NOW + HOUR };
await ingest(later, SHOP, aReading([], { ...layout('cd'), state: 'unknown', missing: ['threads'] }));
const taught: TaughtPage = {
  id: 'amazon:inbox:1',
  version: 1,
  portal: 'amazon',
  page: 'inbox',
  layout: 'cd'.repeat(32),
  locale: 'en-US',
  kind: 'message',
  parts: [{ what: 'ticket', each: '[data-row]', fields: [{ field: 'buyer', at: '.who', as: 'line' }] }],
  at: NOW,
  by: 'me',
};
await store.taught.put(taught);
await store.taughtVersions.put(taught);
await decideTicket(world, 'op-1', 'amazon:na:message:111-2222222-3333333', {
  status: 'snoozed',
  snoozedUntil: NOW + HOUR,
  tags: ['late'],
});
await noteTicket(world, 'op-2', 'amazon:na:message:112-2222222-3333333', 'thank-you, nothing to do');
// People, with a ticket that assignment gave; what rules did; and an alert that could not be delivered.
await store.agents.bulkPut([
  { id: 'Ada', role: 'lead', languages: { en: 'native', de: 'basic' }, skills: ['claims'], stores: [], capacity: 60 },
  {
    id: 'Bo',
    role: 'agent',
    languages: { en: 'fluent' },
    skills: [],
    stores: ['amazon:na'],
    capacity: 40,
    shifts: {
      zone: 'Asia/Shanghai',
      week: Array.from({ length: 7 }, () => [{ from: 1_320, to: 1_440 }]),
      exceptions: [{ day: '2026-12-25', blocks: [] }],
    },
    away: { since: NOW, until: NOW + HOUR, handover: 'note', note: 'Back soon.' },
  },
]);
await settle(world, {
  changes: [
    {
      id: 'amazon:na:message:113-2222222-3333333',
      apply: () => ({
        dispatched: {
          fired: [{ ruleId: 'r-1', event: 'created', at: NOW }],
          assigned: { agent: 'Ada', at: NOW, reasons: [{ code: 'assign_at_work' }] },
          climbed: ['l-1:amazon-reply:1:50-alert-lead'],
        },
      }),
    },
  ],
});
await store.ruleHits.put({ ruleId: 'r-1', day: new Date(NOW).toISOString().slice(0, 10), hits: 3 });
await store.ruleTroubles.put({ ruleId: 'r-2', kind: 'slow', at: NOW, detail: '120 ms' });
await store.deadLetters.put({
  id: 'd-1',
  channelId: 'c-1',
  at: NOW,
  alerts: [{ id: 'a-1', kind: 'handover', at: NOW, values: { agent: 'Bo', count: 2 } }],
  tries: 5,
  failure: 'refused',
});
const tables = Object.fromEntries(
  await Promise.all(store.tables.map(async (table) => [table.name, await table.toArray()] as const)),
);
writeFileSync(path, `${JSON.stringify({ version, now: NOW, tables }, undefined, 1)}\n`);
