/** The same tickets in RxDB with its Dexie storage, the first 50 by the same compound index. */
import '../../store/in-page/artefact.ts';
import { createRxDatabase } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { FAR_FUTURE } from '@/lib/domain/time.ts';
import { ticketsBetween } from '../../store/in-page/tickets.ts';
import { timed } from '../../store/in-page/timing.ts';

const INSTANT = { type: 'number', minimum: -FAR_FUTURE, maximum: FAR_FUTURE, multipleOf: 1 };

const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 200 },
    observed: { type: 'object' },
    decided: { type: 'object' },
    derived: {
      type: 'object',
      properties: { status: { type: 'string', maxLength: 20 }, actBy: INSTANT },
      required: ['status', 'actBy'],
    },
  },
  required: ['id', 'observed', 'decided', 'derived'],
  indexes: [['derived.status', 'derived.actBy', 'id']],
} as const;

const open = async () => {
  const database = await createRxDatabase({ name: 'peer-rxdb', storage: getRxStorageDexie(), multiInstance: false });
  const { tickets } = await database.addCollections({ tickets: { schema } });
  return tickets;
};
const tickets = open();

const work = {
  /** Puts tickets in until there are `to` of them or the time, ms, is up. Answers how many there are. */
  async fill({ to, batch, time }: { to: number; batch: number; time: number }) {
    const start = performance.now();
    let at = 0;
    for (; at < to && performance.now() - start < time; at += batch)
      await (await tickets).bulkInsert(ticketsBetween(at, at + batch).map(({ ticket }) => structuredClone(ticket)));
    return at;
  },

  /** Every query differs in a bound that changes nothing, because RxDB answers a repeated one from memory. */
  async first({ times }: { times: number }) {
    const collection = await tickets;
    return timed(times, (index) =>
      collection
        .find({
          selector: { 'derived.status': 'open', 'derived.actBy': { $gte: -index } },
          sort: [{ 'derived.status': 'asc' }, { 'derived.actBy': 'asc' }, { id: 'asc' }],
          limit: 50,
        })
        .exec(),
    );
  },
};

Object.assign(globalThis, { portsideBench: work });
