/** What views may ask and do about translation. */
import type { GlossaryTerm, MemoryEntry } from '@/lib/domain/translation.ts';
import type { MemoryRow, TranslationCommands, TranslationQueries } from '@/lib/protocol/translation.ts';
import type { Handlers } from '@/lib/protocol.ts';
import { commit } from '@/lib/store/commit.ts';
import { checkTranslation } from '@/lib/translation/checks.ts';
import type { ViewCaller } from '../caller.ts';
import type { Shell } from '../shell.ts';
import { deskOf } from './desk.ts';
import { exportMemory, importMemory } from './exchange.ts';
import { forget, keep, listMemory } from './memory.ts';
import { cancelText, correctText, nearText, readText, startText } from './read.ts';

export function translationQueries(shell: Shell) {
  const { world } = shell;
  const { store } = world;
  return {
    'translation.text': (asked) => readText(deskOf(shell), asked),
    'translation.near': (asked) => nearText(deskOf(shell), asked),
    'translation.check': async ({ source, target, from, to }) =>
      checkTranslation({ source, target }, { from, to, terms: await store.glossary.toArray() }),
    'memory.list': async (filter) => {
      const { rows, more } = await listMemory(store, filter);
      return { rows: rows.map(rowOf), more };
    },
    'memory.export': ({ format }) => exportMemory(store, format),
    'glossary.list': async () => (await store.glossary.toArray()).toSorted(byTerm),
  } satisfies Handlers<TranslationQueries, ViewCaller>;
}

export function translationActions(shell: Shell) {
  const { world } = shell;
  const { store } = world;
  const glossary = async (work: () => Promise<unknown>) => {
    await commit(store, [store.glossary], async (books) => {
      await work();
      books.write();
    });
    world.changed(['glossary']);
    return { stored: true } as const;
  };
  return {
    'translation.start': (order) => startText(deskOf(shell), order),
    'translation.cancel': (asked) => ({ cancelled: cancelText(deskOf(shell), asked) }),
    'translation.keep': async ({ pairs, ...pair }) => {
      const by = 'browser' as const;
      await keep(
        store,
        pairs.filter(({ target }) => target.trim() !== '').map((each) => ({ ...pair, ...each, by })),
        world.now(),
      );
      world.changed(['translations']);
      return { stored: true };
    },
    'translation.correct': async (order) => {
      const stored = await correctText(world, order);
      world.changed(['translations']);
      return { stored };
    },
    'memory.delete': async (what) => {
      const deleted = await forget(store, what);
      deskOf(shell).forget();
      world.changed(['translations']);
      return { deleted };
    },
    'memory.import': async ({ text }) => {
      const read = await importMemory(store, text, world.now());
      world.changed(['translations']);
      return read;
    },
    'glossary.save': ({ terms }) => glossary(() => store.glossary.bulkPut([...terms])),
    'glossary.delete': ({ ids }) => glossary(() => store.glossary.bulkDelete([...ids])),
  } satisfies Handlers<TranslationCommands, ViewCaller>;
}

const byTerm = (a: GlossaryTerm, b: GlossaryTerm) => a.term.localeCompare(b.term);

function rowOf({ grams, ...row }: MemoryEntry): MemoryRow {
  const origin = grams.find((gram) => gram.startsWith('@'));
  return { ...row, ...(origin ? { ticketId: origin.slice(1) } : {}) };
}
