/** What holds for every engine that talks HTTP. */
import { describe, expect, test } from 'vitest';
import type { EngineTrouble } from '@/lib/domain/translation.ts';
import { type Engine, EngineError, type EngineRequest } from '@/lib/translation/engine.ts';
import { mask, unmask } from '@/lib/translation/mask.ts';
import { aRequest, aWorld, type Heard, outcome, type Reply, serve } from './server.ts';

interface Case {
  readonly engine: Engine;
  /** What a person would have entered, with this server for the engine's address. */
  values(address: string): Readonly<Record<string, string>>;
  /** The engine's documented answer: every text as `render` makes it, in the markup it came in. */
  answer(heard: Heard, render: (text: string) => string): Reply;
  /** The documented answer with one translation too few. */
  short(heard: Heard): Reply;
  /** The engine's documented errors. */
  readonly errors: readonly (readonly [what: string, reply: Reply, trouble: EngineTrouble, retryAfter?: number])[];
}

const SECRET = /hunter2|Thank you|is late|302-1234567/;
const same = (text: string): string => text;

/** Nothing a person entered or a buyer wrote may stand in an error: errors are shown, logged and remembered. */
function mustSayNothing(error: EngineError): void {
  expect(`${error.message} ${error.said} ${JSON.stringify(error)} ${error.stack}`).not.toMatch(SECRET);
  expect(error.cause).toBeUndefined();
}

export function holdsForAll({ engine, values, answer, short, errors }: Case): void {
  const failing = async (reply: Reply, request?: EngineRequest) => {
    const { address } = await serve(() => reply);
    const error = await outcome(engine, aWorld(values(address)), request);
    if (!(error instanceof EngineError)) throw new Error('it was answered');
    mustSayNothing(error);
    return error;
  };

  describe(`${engine.id} as every engine`, () => {
    test('renders texts in order and number, tokens and line ends whole', async () => {
      const { address } = await serve((heard) => answer(heard, (text) => text.replaceAll('Order', 'Bestellung')));
      const masked = mask('Order 302-1234567-7654321:\n5 < 6 & "7" > 8\n\nOrder it, O’Neill!');
      const request = aRequest({ texts: ['Order', masked.text, 'Order Order'] });
      const answered = await outcome(engine, aWorld(values(address)), request);
      if (answered instanceof EngineError) throw answered;
      const [first, second = '', third] = answered.texts;
      expect([first, third]).toEqual(['Bestellung', 'Bestellung Bestellung']);
      expect(unmask(second, masked)).toEqual({
        text: 'Bestellung 302-1234567-7654321:\n5 < 6 & "7" > 8\n\nBestellung it, O’Neill!',
      });
      expect(answered.characters).toBeGreaterThan(0);
    });

    for (const [what, reply, trouble, retryAfter] of errors)
      test(`says what it means: ${what}`, async () => {
        expect(await failing(reply)).toMatchObject({ trouble, ...(retryAfter === undefined ? {} : { retryAfter }) });
      });

    test.each<[string, Reply, EngineTrouble]>([
      ['an error of the server', { status: 500, body: 'hunter2 oops: Thank you' }, 'server'],
      ['a gateway that is down', { status: 503, body: '<html>' }, 'server'],
      ['too fast', { status: 429, headers: { 'retry-after': '7' }, body: '' }, 'rate'],
      ['no such thing there', { status: 404, body: 'not found' }, 'bad-answer'],
      ['broken JSON', { body: '{"translations": [' }, 'bad-answer'],
      ['no JSON', { body: '<!doctype html><title>Sign in</title>' }, 'bad-answer'],
      ['other JSON', { body: { hello: ['x'] } }, 'bad-answer'],
      ['null', { body: 'null' }, 'bad-answer'],
    ])('%s', async (_what, reply, trouble) => {
      const error = await failing(reply);
      expect(error.trouble).toBe(trouble);
      if (reply.headers?.['retry-after']) expect(error.retryAfter).toBe(7_000);
    });

    test('a redirect is not followed: what was entered is for the address entered', async () => {
      const other = await serve((asked) => answer(asked, same));
      expect(await failing({ status: 307, headers: { location: other.address } })).toMatchObject({
        trouble: 'network',
      });
      expect(other.heard).toEqual([]);
    });

    test('the wrong number of texts is no answer', async () => {
      const { address } = await serve(short);
      expect(await outcome(engine, aWorld(values(address)))).toMatchObject({ trouble: 'bad-answer' });
    });

    test('nobody there, or a browser that repeats what was sent in its error', async () => {
      const here = aWorld(values('http://127.0.0.1:9'));
      const fails = () => Promise.reject(new TypeError('Failed to fetch hunter2: Thank you'));
      for (const world of [here, { ...here, fetch: fails }]) {
        const error = await outcome(engine, world);
        expect(error).toMatchObject({ trouble: 'network' });
        mustSayNothing(error as EngineError);
      }
    });

    test('a server that hangs is left when nobody waits any more, or when it takes too long', async () => {
      const { address, heard } = await serve(() => ({ hang: true }));
      const leaving = new AbortController();
      const waiting = outcome(engine, aWorld(values(address), { signal: leaving.signal }));
      while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      leaving.abort();
      expect(await waiting).toMatchObject({ trouble: 'cancelled' });
      const late = await outcome(engine, aWorld(values(address), { signal: AbortSignal.timeout(60) }));
      expect(late).toMatchObject({ trouble: 'network', said: 'timeout' });
    });

    test('what is more than it takes is refused before anything is sent', async () => {
      const { address, heard } = await serve((asked) => answer(asked, same));
      const { texts, characters, bytes = characters } = engine.limits;
      for (const request of [
        aRequest({ texts: Array.from({ length: texts + 1 }, () => 'a') }),
        aRequest({ texts: ['a'.repeat(characters + 1)] }),
        aRequest({ texts: ['字'.repeat(Math.ceil((Math.min(bytes, characters) + 3) / (bytes < characters ? 3 : 1)))] }),
      ])
        expect(await outcome(engine, aWorld(values(address)), request)).toMatchObject({ trouble: 'too-long' });
      expect(heard).toEqual([]);
    });
  });
}
