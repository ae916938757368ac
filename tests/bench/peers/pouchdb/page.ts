/** The same tickets in PouchDB, the first 50 by an index of `pouchdb-find`. */
import '../../store/in-page/artefact.ts';
import PouchDB from 'pouchdb-browser';
import find from 'pouchdb-find';
import { ticketsBetween } from '../../store/in-page/tickets.ts';
import { timed } from '../../store/in-page/timing.ts';

PouchDB.plugin(find);
const database = new PouchDB('peer-pouchdb');
const FIELDS = ['derived.status', 'derived.actBy'];
const query = (limit: number) => ({
  selector: { 'derived.status': 'open', 'derived.actBy': { $gte: 0 } },
  sort: FIELDS,
  limit,
});

const work = {
  /** Puts tickets in until there are `to` of them or the time, ms, is up, and builds the index. */
  async fill({ to, batch, time }: { to: number; batch: number; time: number }) {
    const start = performance.now();
    let at = 0;
    for (; at < to && performance.now() - start < time; at += batch) {
      const made = ticketsBetween(at, at + batch);
      await database.bulkDocs(made.map(({ ticket }) => ({ _id: ticket.id, ...ticket })));
    }
    await database.createIndex({ index: { fields: FIELDS } });
    // The index is built by the first query.
    await database.find(query(1));
    return at;
  },

  /** Tickets with their messages, told to another database in the same page; ms, and how many arrived. */
  async replicate({ count }: { count: number }) {
    const [here, there] = [new PouchDB('peer-pouchdb-here'), new PouchDB('peer-pouchdb-there')];
    const made = ticketsBetween(0, count);
    await here.bulkDocs(made.map(({ ticket, messages }) => ({ _id: ticket.id, ...ticket, messages })));
    const start = performance.now();
    await here.replicate.to(there);
    const took = performance.now() - start;
    const { doc_count: arrived } = await there.info();
    await Promise.all([here.destroy(), there.destroy()]);
    return { took, arrived };
  },

  first: ({ times }: { times: number }) => timed(times, () => database.find(query(50))),
};

Object.assign(globalThis, { portsideBench: work });
