import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EngineId, EngineTrouble } from '@/lib/domain/translation.ts';
import { EngineError } from '@/lib/translation/engine.ts';
import type { Job, Outcome } from '@/lib/translation/job.ts';
import { createPipeline } from '@/lib/translation/pipeline.ts';
import { aPipelineWorld, type Double, said } from './support.ts';

const job = (texts: readonly string[], engines: readonly EngineId[] = ['deepl'], fields: Partial<Job> = {}): Job => ({
  texts,
  from: 'de',
  to: 'en',
  engines,
  signal: new AbortController().signal,
  ...fields,
});
const targets = (outcomes: readonly Outcome[]) =>
  outcomes.map((one) => ('target' in one ? one.target : one.tried.map(({ why }) => why)));

describe('requests', () => {
  test('hold as much as the engine takes, in order, and no more', async () => {
    const { world, sent } = aPipelineWorld({ deepl: { limits: { texts: 3, characters: 10, perSecond: 5 } } });
    const answers = await createPipeline(world).translate(job(['aaaa', 'bbbb', 'cccc', 'd', 'e', 'f', 'g']));
    expect(targets(answers)).toEqual(['en:aaaa', 'en:bbbb', 'en:cccc', 'en:d', 'en:e', 'en:f', 'en:g']);
    expect(sent.map(({ request }) => request.texts)).toEqual([['aaaa', 'bbbb', 'd'], ['cccc', 'e', 'f'], ['g']]);
  });

  test('keep the pace', async () => {
    const { world, sent } = aPipelineWorld({
      baidu: { limits: { texts: 1, characters: 100, perSecond: 2 }, thinks: 5 },
    });
    await createPipeline(world).translate(job(['a', 'b', 'c', 'd'], ['baidu']));
    const times = sent.map(({ at }) => at);
    for (let index = 1; index < times.length; index++)
      expect((times[index] ?? 0) - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(500);
  });

  test('what several ask for at once is sent once, and all are answered', async () => {
    const { world, sent } = aPipelineWorld({ deepl: {} });
    const pipeline = createPipeline(world);
    const all = await Promise.all([pipeline.translate(job(['a', 'b', 'a'])), pipeline.translate(job(['b', 'c']))]);
    expect(all.map(targets)).toEqual([
      ['en:a', 'en:b', 'en:a'],
      ['en:b', 'en:c'],
    ]);
    expect(sent.flatMap(({ request }) => request.texts).sort()).toEqual(['a', 'b', 'c']);
  });

  test('of two languages are two requests', async () => {
    const { world, sent } = aPipelineWorld({ deepl: {} });
    const pipeline = createPipeline(world);
    await Promise.all([pipeline.translate(job(['a'])), pipeline.translate(job(['a'], ['deepl'], { to: 'zh' }))]);
    expect(sent.map(({ request }) => request.to).sort()).toEqual(['en', 'zh']);
  });
});

describe('trouble', () => {
  const failing = (...troubles: (EngineTrouble | EngineError)[]): Double => ({
    answer: (request, nth) => troubles[nth] ?? said(request),
  });

  test.each<[string, Double, number, unknown]>([
    ['a server that comes back is asked again', failing('server', 'network'), 3, ['en:a']],
    ['a wrong key is not tried twice', failing('auth', 'auth'), 1, [['auth']]],
    ['a server that stays away is left', failing(...Array<EngineTrouble>(9).fill('server')), 4, [['server']]],
    ['a pair it does not know is not sent', { can: () => false }, 0, [['unsupported']]],
    ['a text over the limit is not sent', { limits: { texts: 1, characters: 0, perSecond: 9 } }, 0, [['too-long']]],
    ['another number of answers is none', { answer: () => ({ texts: [], characters: 0 }) }, 1, [['bad-answer']]],
    ['an empty answer is none', { answer: () => ({ texts: [' '], characters: 1 }) }, 1, [['bad-answer']]],
    ['no consent: not sent', { refuses: 'consent' }, 0, [['consent']]],
  ])('%s', async (_, double, requests, expected) => {
    const { world, sent } = aPipelineWorld({ deepl: double });
    expect(targets(await createPipeline(world).translate(job(['a'])))).toEqual(expected);
    expect(sent).toHaveLength(requests);
  });

  test('who says how long to wait is waited for, and not when it is too long', async () => {
    const patient = aPipelineWorld({ deepl: failing(new EngineError('rate', '', 9_000)) });
    expect(targets(await createPipeline(patient.world).translate(job(['a'])))).toEqual(['en:a']);
    expect((patient.sent[1]?.at ?? 0) - (patient.sent[0]?.at ?? 0)).toBeGreaterThanOrEqual(9_000);
    const late = aPipelineWorld({ deepl: failing(new EngineError('rate', '', 60_000)), azure: {} });
    expect(targets(await createPipeline(late.world).translate(job(['a'], ['deepl', 'azure'])))).toEqual(['en:a']);
    expect(late.sent.map(({ engine }) => engine)).toEqual(['deepl', 'azure']);
  });

  test('the next engine takes over, and what was tried is told when none is left', async () => {
    const { world } = aPipelineWorld({ deepl: failing('quota'), azure: failing('auth') });
    const [outcome] = await createPipeline(world).translate(job(['a'], ['libretranslate', 'deepl', 'azure']));
    expect(outcome).toEqual({
      text: 'a',
      tried: [
        { engine: 'libretranslate', why: 'key' },
        { engine: 'deepl', why: 'quota' },
        { engine: 'azure', why: 'auth' },
      ],
    });
  });

  test('too much in one request goes in halves', async () => {
    const { world, sent } = aPipelineWorld({
      deepl: { answer: (request) => (request.texts.length > 1 ? 'too-long' : said(request)) },
    });
    expect(targets(await createPipeline(world).translate(job(['a', 'b', 'c'])))).toEqual(['en:a', 'en:b', 'en:c']);
    expect(sent.map(({ request }) => request.texts.length)).toEqual([3, 2, 1, 1, 1]);
  });

  test('a meter that cannot be kept sends nothing', async () => {
    const { world, sent } = aPipelineWorld({ deepl: {} });
    const broken = { ...world, reserve: () => Promise.reject(new Error('disk full')) };
    expect(targets(await createPipeline(broken).translate(job(['a'])))).toEqual([['meter']]);
    expect(sent).toEqual([]);
  });
});

describe('who no longer waits', () => {
  test('is told at once, and what only they wanted is stopped or never sent', async () => {
    const { world, sent, sleep, clock } = aPipelineWorld({
      deepl: { limits: { texts: 1, characters: 9, perSecond: 1 }, thinks: 5_000 },
    });
    const control = new AbortController();
    const running = createPipeline(world).translate(job(['a', 'b', 'c'], ['deepl'], { signal: control.signal }));
    const rejected = expect(running).rejects.toThrow('enough');
    await sleep(1_000);
    control.abort(new Error('enough'));
    await rejected;
    expect(clock()).toBe(1_000);
    await sleep(60_000);
    expect(sent.map(({ request }) => request.texts)).toEqual([['a']]);
  });

  test('takes nothing from others who wait for the same', async () => {
    const { world, sent, sleep } = aPipelineWorld({ deepl: { thinks: 500 } });
    const pipeline = createPipeline(world);
    const control = new AbortController();
    const first = pipeline.translate(job(['a', 'b'], ['deepl'], { signal: control.signal }));
    const second = pipeline.translate(job(['b']));
    const rejected = expect(first).rejects.toThrow();
    await sleep(100);
    control.abort();
    await rejected;
    expect(targets(await second)).toEqual(['en:b']);
    expect(sent).toHaveLength(1);
  });

  test('may ask again at once', async () => {
    const { world } = aPipelineWorld({ deepl: { thinks: 500 } });
    const pipeline = createPipeline(world);
    const control = new AbortController();
    const first = pipeline.translate(job(['a'], ['deepl'], { signal: control.signal })).catch(() => 'left');
    await world.sleep(100);
    control.abort();
    expect(targets(await pipeline.translate(job(['a'])))).toEqual(['en:a']);
    expect(await first).toBe('left');
  });
});

describe('whatever happens', () => {
  const troubles: readonly EngineTrouble[] = [
    'server',
    'network',
    'rate',
    'auth',
    'quota',
    'too-long',
    'bad-answer',
    'unsupported',
  ];
  const plan = fc.record({
    fails: fc.array(fc.option(fc.constantFrom(...troubles), { freq: 2 }), { maxLength: 30 }),
    texts: fc.integer({ min: 1, max: 5 }),
    characters: fc.integer({ min: 3, max: 20 }),
    perSecond: fc.integer({ min: 1, max: 10 }),
  });
  const call = fc.record({
    texts: fc.array(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 8 }),
    to: fc.constantFrom('en' as const, 'zh' as const),
    after: fc.nat(3_000),
    leaves: fc.option(fc.nat(3_000), { freq: 3 }),
  });

  test('each text is answered once and rightly, no request breaks a limit, no budget is passed, who left is gone', async () => {
    await fc.assert(
      fc.asyncProperty(
        plan,
        plan,
        fc.array(call, { minLength: 1, maxLength: 6 }),
        fc.nat(300),
        async (one, two, calls, budget) => {
          const double = ({ fails, ...limits }: typeof one): Double => ({
            limits,
            answer: (request, nth) => fails[nth] ?? said(request),
          });
          const { world, sent, meter, sleep } = aPipelineWorld({ deepl: double(one), azure: double(two) }, budget);
          const pipeline = createPipeline(world);
          const results = await Promise.all(
            calls.map(async ({ texts, to, after, leaves }) => {
              const control = new AbortController();
              await sleep(after);
              if (leaves !== null) void sleep(leaves).then(() => control.abort());
              const heard: Outcome[] = [];
              const order = job(texts, ['deepl', 'azure'], { to, signal: control.signal });
              const outcomes = await pipeline.translate(order, (outcome) => heard.push(outcome)).catch(() => undefined);
              return { texts, to, control, outcomes, heard };
            }),
          );
          for (const { texts, to, control, outcomes, heard } of results) {
            expect(new Set(heard.map(({ text }) => text)).size).toBe(heard.length);
            if (!outcomes) {
              expect(control.signal.aborted).toBe(true);
              continue;
            }
            expect(outcomes.map(({ text }) => text)).toEqual(texts);
            for (const outcome of outcomes)
              if ('target' in outcome) expect(outcome.target).toBe(`${to}:${outcome.text}`);
              else expect(outcome.tried.map(({ engine }) => engine)).toEqual(['deepl', 'azure']);
          }
          for (const { engine, request } of sent) {
            const limits = engine === 'deepl' ? one : two;
            expect(request.texts.length).toBeLessThanOrEqual(limits.texts);
            expect([...request.texts.join('')].length).toBeLessThanOrEqual(limits.characters);
            expect(new Set(request.texts).size).toBe(request.texts.length);
          }
          expect(meter.most).toBeLessThanOrEqual(budget);
          expect(meter.characters).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 150 },
    );
  });
});
