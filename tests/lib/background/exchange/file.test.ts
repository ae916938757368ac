/** A file of settings: what goes out comes back, and nothing else gets in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf, fieldsBetween, movedKeys } from '@/lib/background/exchange/difference.ts';
import { readSettingsFile, settingsFile, sumOf } from '@/lib/background/exchange/file.ts';
import { type Everything, PARTS } from '@/lib/background/exchange/parts.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import { LARGEST_SETTINGS_FILE, SETTINGS_PARTS } from '@/lib/domain/settings-file.ts';
import { anyChannel, anySet } from './any-set.ts';

const AT = '2026-11-24T12:00:00.000Z';
const FRESH: Everything = { settings: DEFAULT_SETTINGS, rules: [], agents: [] };

function differencesOf(text: string, here: Everything) {
  const read = readSettingsFile(text, here);
  if ('problem' in read) throw new Error(JSON.stringify(read.problem));
  return read.taken.flatMap(({ part, set }) => differenceOf(part, part.read(here), part.read(set)));
}

/** All parts taken one after another, as an import does. */
function taking(text: string, here: Everything): Everything {
  const read = readSettingsFile(text, here);
  if ('problem' in read) throw new Error(JSON.stringify(read.problem));
  return read.taken.reduce((set, { part, value }) => {
    const next = part.take(value, set);
    if (!('set' in next)) throw new Error(part.id);
    return next.set;
  }, here);
}

const problemOf = (text: string) => {
  const read = readSettingsFile(text, FRESH);
  return 'problem' in read ? read.problem : undefined;
};
const withParts = (parts: unknown, version: unknown = 1) => JSON.stringify({ portside: 'settings', version, parts });

describe('a file of settings', () => {
  test('has every part there is, in the order it is shown', () => {
    expect(PARTS.map(({ id }) => id)).toEqual([...SETTINGS_PARTS]);
    const { parts } = JSON.parse(settingsFile(FRESH, AT)) as { parts: object };
    expect(Object.keys(parts)).toEqual([...SETTINGS_PARTS]);
  });

  test('brought in where it was taken out, changes nothing', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        expect(differencesOf(settingsFile(set, AT), set)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('brought in elsewhere, makes the same of it but for what no file may switch on', () => {
    fc.assert(
      fc.property(anySet, anySet, (from, to) => {
        const after = taking(settingsFile(from, AT), to);
        for (const part of PARTS.filter(({ id }) => id !== 'channels'))
          expect(part.read(after)).toEqual(part.read(from));
        expect(after.settings.channels.map(({ id }) => id)).toEqual(from.settings.channels.map(({ id }) => id));
        for (const one of after.settings.channels) {
          const here = to.settings.channels.find(({ id, kind }) => id === one.id && kind === one.kind);
          expect(one.on && !here?.on).toBe(false);
          expect(one.buyerData && !here?.buyerData).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('tells a difference exactly where there is one', () => {
    fc.assert(
      fc.property(anySet, anySet, (from, to) => {
        const read = readSettingsFile(settingsFile(from, AT), to);
        if ('problem' in read) throw new Error(read.problem.code);
        for (const { part, set } of read.taken) {
          const [now, then] = [part.read(to), part.read(set)];
          // The order of people, channels and ladders says nothing.
          const plain = (value: unknown) =>
            part.form === 'list' && part.id !== 'rules'
              ? [...(value as { id: string }[])].sort((a, b) => (a.id < b.id ? -1 : 1))
              : value;
          expect(differenceOf(part, now, then).length > 0).toBe(sumOf(plain(now)) !== sumOf(plain(then)));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('keeps from whom it came who they are, what they agreed to and where they are let in', () => {
    const set: Everything = {
      ...FRESH,
      settings: {
        ...DEFAULT_SETTINGS,
        me: 'Someone Special',
        role: 'lead',
        sites: [{ origin: 'https://erp.example', name: 'ERP' }],
        translation: { ...DEFAULT_SETTINGS.translation, consented: { browser: 0, deepl: 1_234_567 } },
      },
    };
    const text = settingsFile(set, AT);
    for (const own of ['Someone Special', 'erp.example', 'consented', '1234567', '"role"'])
      expect(text).not.toContain(own);
    expect(taking(text, FRESH).settings.translation.consented).toEqual(DEFAULT_SETTINGS.translation.consented);
    expect(problemOf(withParts({ translation: { ...DEFAULT_SETTINGS.translation } }))).toMatchObject({
      code: 'damaged',
    });
  });

  test('does not let a channel of another kind take the place of one that may speak', () => {
    fc.assert(
      fc.property(anyChannel, anyChannel, (here, arriving) => {
        const known: Everything = {
          ...FRESH,
          settings: { ...DEFAULT_SETTINGS, channels: [{ ...here, on: true, buyerData: true }] },
        };
        const text = withParts({ channels: [{ ...arriving, id: here.id, on: true, buyerData: true }] });
        const [channel] = taking(text, known).settings.channels;
        expect(channel?.on).toBe(arriving.kind === here.kind);
        expect(channel?.buyerData).toBe(arriving.kind === here.kind);
      }),
    );
  });

  test('keeps the queue where tickets without a rule wait', () => {
    const text = withParts({ queues: { queues: ['night'], fallbackQueue: 'night', shiftEnd: 'note' } });
    expect(taking(text, FRESH).settings.queues).toEqual(['inbox', 'night']);
    expect(taking(text, FRESH).settings.routing).toEqual({ fallbackQueue: 'night', shiftEnd: 'note', ladders: [] });
  });

  test('may hold some parts only, and a part may lack what was not known when it was written', () => {
    const text = withParts({ targets: { highValue: 500 } });
    expect(taking(text, FRESH).settings).toEqual({ ...DEFAULT_SETTINGS, highValue: 500 });
    expect(differencesOf(text, FRESH)).toEqual([
      { key: '', change: 'changed', fields: [{ path: ['highValue'], from: 200, to: 500 }] },
    ]);
  });
});

describe('a file that cannot be taken', () => {
  test.each([
    ['nothing', '   ', { code: 'empty' }],
    ['no JSON', '{"portside": "settings"', { code: 'not_json' }],
    ['too much', ' '.repeat(LARGEST_SETTINGS_FILE + 1), { code: 'too_large' }],
    ['somebody else’s', '{"name":"other"}', { code: 'foreign' }],
    ['a number', '7', { code: 'foreign' }],
    ['the export of everything', '{"portside":1,"tables":{}}', { code: 'foreign', is: 'data' }],
    ['a file of rules', '[{"when":{},"actions":[]}]', { code: 'foreign', is: 'rules' }],
    ['a file of templates', '{"templates":[{"bodies":{}}]}', { code: 'foreign', is: 'templates' }],
    ['a newer one', withParts({}, 2), { code: 'too_new', version: 2 }],
    ['one without a version', withParts({}, null), { code: 'damaged', part: 'version', path: '' }],
    ['one without parts', withParts([]), { code: 'damaged', part: 'parts', path: '' }],
    ['one with no part in it', withParts({}), { code: 'empty' }],
    ['an unknown part', withParts({ spells: 1 }), { code: 'damaged', part: 'spells', path: '' }],
    ['a part of another shape', withParts({ people: {} }), { code: 'damaged', part: 'people', path: '' }],
    [
      'somebody of no role',
      withParts({ people: [{ id: 'a', role: 'king' }] }),
      { code: 'damaged', part: 'people', path: '0.role' },
    ],
    [
      'a setting of another part',
      withParts({ targets: { theme: 'dark' } }),
      { code: 'damaged', part: 'targets', path: 'theme' },
    ],
    [
      'a target of nothing',
      withParts({ targets: { highValue: -1 } }),
      { code: 'damaged', part: 'targets', path: 'highValue' },
    ],
    [
      'a rule of no field',
      withParts({
        rules: [
          {
            id: 'a',
            order: 0,
            name: 'A',
            enabled: true,
            when: { field: 'mood', op: 'is', value: 'x' },
            actions: [{ do: 'stop' }],
          },
        ],
      }),
      { code: 'damaged', part: 'rules', path: '0.when', rule: 'unknown_field' },
    ],
    ['a nest', `${'['.repeat(5_000)}${']'.repeat(5_000)}`, { code: 'too_deep' }],
  ])('%s is said to be so', (_, text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });

  test('never throws: any text, any JSON, any file with something else in its place', () => {
    const sound = JSON.parse(settingsFile(FRESH, AT)) as { parts: Record<string, unknown> };
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((value) => withParts(value)),
      fc
        .tuple(fc.constantFrom(...SETTINGS_PARTS), fc.jsonValue({ maxDepth: 5 }))
        .map(([part, value]) => withParts({ ...sound.parts, [part]: value })),
      fc.nat(5_000).map((at) => settingsFile(FRESH, AT).slice(0, at)),
      fc
        .constantFrom('__proto__', 'constructor', 'toString')
        .map((key) => `{"portside":"settings","version":1,"parts":{"${key}":{},"shops":{"${key}":{"name":"x"}}}}`),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const read = readSettingsFile(text, FRESH);
        expect('problem' in read || read.taken.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(({} as Record<string, unknown>).name).toBeUndefined();
  });
});

describe('the difference', () => {
  const words = fc.uniqueArray(fc.string({ maxLength: 3 }), { maxLength: 8 });

  test('names the fewest things that moved', () => {
    expect([...movedKeys(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])]).toEqual(['d']);
    expect(movedKeys(['a', 'b', 'c'], ['a', 'x', 'b', 'c']).size).toBe(0);
    fc.assert(
      fc.property(words, words, (before, after) => {
        const moved = movedKeys(before, after);
        const rest = (keys: readonly string[], others: readonly string[]) =>
          keys.filter((key) => others.includes(key) && !moved.has(key));
        expect(rest(after, before)).toEqual(rest(before, after));
      }),
    );
  });

  test('looks into what has parts and takes lists and conditions as a whole', () => {
    expect(
      fieldsBetween(
        { name: 'A', when: { all: [1] }, deep: { a: 1, b: [1, 2] }, week: [[1], [2]], gone: 1 },
        { name: 'A', when: { any: [1] }, deep: { a: 2, b: [1] }, week: [[1], []], fresh: 0 },
      ),
    ).toEqual([
      { path: ['when'], from: { all: [1] }, to: { any: [1] } },
      { path: ['deep', 'a'], from: 1, to: 2 },
      { path: ['deep', 'b'], from: [1, 2], to: [1] },
      { path: ['week', '1'], from: [2], to: [] },
      { path: ['gone'], from: 1 },
      { path: ['fresh'], to: 0 },
    ]);
  });
});
