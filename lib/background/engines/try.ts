import { type EngineId, meterId } from '@/lib/domain/translation.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import type { EngineTried } from '@/lib/protocol.ts';
import { commit } from '@/lib/store/commit.ts';
import { EngineError } from '@/lib/translation/engine.ts';
import { mask, unmask } from '@/lib/translation/mask.ts';
import type { Shell } from '../shell.ts';
import { openEngine } from './open.ts';

/** Our own sentence, with an order number that nobody has, so that a try also shows that tokens come back. */
const SAMPLE: Readonly<Record<'en' | 'zh', string>> = {
  en: 'Thank you, order 302-1234567-7654321.',
  zh: '谢谢，订单 302-1234567-7654321。',
};
/** Below the time after which a view gives up waiting, ms. */
const PATIENCE = 9_000;
/** Tries remembered, so that a repeated order finds its answer. */
const REMEMBERED = 20;

type Needs = Pick<Shell, 'world' | 'gate'>;

/** Asks an engine for one sentence of ours. A repeated order gets the first one's answer. */
export function tryEngine(shell: Needs, operation: string, id: EngineId, to: Language): Promise<EngineTried> {
  const { tries } = shell.gate;
  const known = tries.get(operation);
  if (known) return known;
  const tried = askOnce(shell, id, to);
  tries.set(operation, tried);
  for (const old of [...tries.keys()].slice(0, -REMEMBERED)) tries.delete(old);
  return tried;
}

async function askOnce(shell: Needs, id: EngineId, to: Language): Promise<EngineTried> {
  const opened = await openEngine(shell, id, true);
  if ('why' in opened) return { trouble: opened.why === 'consent' ? 'key' : opened.why };
  const from = to === 'en' ? 'zh' : 'en';
  const masked = mask(SAMPLE[from]);
  try {
    const world = opened.world(AbortSignal.timeout(PATIENCE));
    const { texts, characters } = await opened.engine.translate(world, { texts: [masked.text], from, to });
    await count(shell, id, characters);
    const back = unmask(texts[0] ?? '', masked);
    return 'text' in back ? { text: back.text } : { trouble: 'bad-answer', said: 'token' };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const { trouble, said, retryAfter } = error;
    return { trouble, ...(said ? { said } : {}), ...(retryAfter === undefined ? {} : { retryAfter }) };
  }
}

/** The engine counts our sentence too. */
const count = ({ world: { store, now } }: Needs, engine: EngineId, characters: number): Promise<void> =>
  commit(store, [store.meters], async (books) => {
    const id = meterId(engine, now());
    const sent = (await store.meters.get(id))?.characters ?? 0;
    await store.meters.put({ id, characters: sent + characters });
    books.write();
  });
