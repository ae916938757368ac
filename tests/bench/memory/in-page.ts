/** The translation memory in a page of the extension's origin: the product's own code on the browser's own database. */
import { keep, recall, recallNear } from '@/lib/background/translation/memory.ts';
import { commit } from '@/lib/store/commit.ts';
import { openStore } from '@/lib/store/store.ts';
import { entryOf, memoryId } from '@/lib/translation/memory.ts';
import { timedInTurn } from '../store/in-page/timing.ts';
import { likeIt, sentence } from './sentences.ts';

const NAME = 'bench-memory';
const PAIR = { from: 'de', to: 'zh' } as const;
const STEP = 2_000;
const written = (index: number) => ({ ...PAIR, source: sentence(index), target: `译文${index}`, by: 'deepl' }) as const;

const openRaw = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
const rawGet = (raw: IDBDatabase, id: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const request = raw.transaction('translations').objectStore('translations').get(id);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const work = {
  /** How long it took, ms. */
  async fill({ size }: { size: number }) {
    const store = await openStore(NAME);
    const started = performance.now();
    for (let at = 0; at < size; at += STEP)
      await commit(store, [store.translations], async (books) => {
        await store.translations.bulkPut(
          Array.from({ length: STEP }, (_, index) => entryOf(written(at + index), at + index)),
        );
        books.write();
      });
    const took = performance.now() - started;
    store.close();
    return took;
  },

  async look({ size, times }: { size: number; times: number }) {
    const store = await openStore(NAME);
    const raw = await openRaw();
    const nth = (index: number) => (index * 7_919) % size;
    const ways = {
      raw: (index: number) => rawGet(raw, memoryId(PAIR, sentence(nth(index)))),
      exact: (index: number) => recall(store, PAIR, [sentence(nth(index))]),
      near: (index: number) => recallNear(store, PAIR, likeIt(sentence(nth(index)), index)),
      unknown: (index: number) => recallNear(store, PAIR, sentence(size + index)),
    };
    await timedInTurn(10, ways);
    const took = await timedInTurn(times, ways);
    let [found, same] = [0, 0];
    for (let index = 0; index < times; index++) {
      const source = sentence(nth(index));
      const [best] = await recallNear(store, PAIR, likeIt(source, index));
      if (best) found++;
      if (best?.entry.source === source) same++;
    }
    const exact = (
      await recall(
        store,
        PAIR,
        Array.from({ length: times }, (_, index) => sentence(nth(index))),
      )
    ).filter(Boolean).length;
    const started = performance.now();
    for (let index = 0; index < 20; index++) await keep(store, [written(size * 2 + index)], index);
    const kept = (performance.now() - started) / 20;
    raw.close();
    await store.delete();
    return { ...took, found: found / times, same: same / times, exactFound: exact / times, kept };
  },
};

Object.assign(globalThis, { portsideBench: work });
