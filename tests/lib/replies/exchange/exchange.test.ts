import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { FIELD_TYPES, type Template, TONES } from '@/lib/domain/template.ts';
import { LARGEST_IMPORT, MOST_IMPORTED } from '@/lib/domain/template-file.ts';
import { FULFILMENTS, INTENTS, LANGUAGES, PORTALS } from '@/lib/domain/vocabulary.ts';
import { fromBlaze } from '@/lib/replies/exchange/blaze.ts';
import { fromHandlebars } from '@/lib/replies/exchange/handlebars.ts';
import { htmlText } from '@/lib/replies/exchange/html-text.ts';
import { readTemplates } from '@/lib/replies/exchange/index.ts';
import { fromLiquid } from '@/lib/replies/exchange/liquid.ts';
import { Mapping } from '@/lib/replies/exchange/mapping.ts';
import { changesOf, planImport } from '@/lib/replies/exchange/plan.ts';
import { writeCsv } from '@/lib/replies/exchange/portside-csv.ts';
import { writeJson } from '@/lib/replies/exchange/portside-json.ts';
import { ZENDESK as ZENDESK_NAMES } from '@/lib/replies/exchange/zendesk-names.ts';
import { templateProblem } from '@/lib/replies/render.ts';
import { starterTemplates } from '../../support/starters.ts';
import { BLAZE, BRISKINE_CSV, BRISKINE_JSON, CONTENT_DE, GORGIAS, GORGIAS_CSV, ZENDESK } from './files.ts';
import { reader, readText, templatesIn } from './reader.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 60 });
const full = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((one) => one.trim() === one && one !== '');
const id = fc.stringMatching(/^\w{1,10}$/);
const some = <Value>(values: readonly Value[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const body = fc.oneof(
  text,
  fc.constantFrom('=1+1', "'quoted", '-x', '@a', 'a,b;c\t"d"', 'line\nline\r\nline', '\uFEFF'),
);
const aTemplate: fc.Arbitrary<Template> = fc.record(
  {
    id,
    name: full,
    kind: fc.constant('partial' as const),
    shortcut: full,
    folder: full,
    intents: some(INTENTS),
    portals: some(PORTALS),
    fulfilments: some(FULFILMENTS),
    bodies: fc.dictionary(fc.constantFrom(...LANGUAGES), body, { maxKeys: 4 }),
    variants: fc.array(
      fc.record(
        {
          language: fc.constantFrom(...LANGUAGES),
          tone: fc.constantFrom(...TONES),
          portal: fc.constantFrom(...PORTALS),
          fulfilment: fc.constantFrom(...FULFILMENTS),
          body,
        },
        { requiredKeys: ['language', 'body'] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
    fields: fc.array(
      fc.record(
        { id, label: full, type: fc.constantFrom(...FIELD_TYPES), options: fc.array(full), initial: text },
        { requiredKeys: ['id', 'label', 'type'] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
    scope: fc.constant('team' as const),
    changedAt: fc.integer({ min: 1, max: 4e12 }),
  },
  { requiredKeys: ['id', 'name', 'intents', 'portals', 'fulfilments', 'bodies', 'changedAt'] },
);
const templates = fc.uniqueArray(aTemplate, { selector: (one) => one.id, minLength: 1, maxLength: 5 });

describe('round trips', () => {
  test('JSON gives back exactly what was written', () => {
    fc.assert(
      fc.property(templates, (list) => {
        expect(templatesIn(writeJson(list)).map(({ template }) => template)).toEqual(list);
      }),
    );
  });
  test('so does the table, one row a text, formulas made harmless', () => {
    fc.assert(
      fc.property(templates, (list) => {
        const csv = writeCsv(list);
        expect(templatesIn(csv).map(({ template }) => template)).toEqual(list);
        const cells = Papa.parse<string[]>(csv.slice(1)).data.flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      }),
    );
  });
  test('a table saved by hand with semicolons and without its mark is the same', () => {
    const csv = writeCsv(starterTemplates).replace('\uFEFF', '');
    const header = csv.slice(0, csv.indexOf('\r\n'));
    expect(templatesIn(csv)).toHaveLength(starterTemplates.length);
    expect(readText(header.replaceAll(',', ';'))).toEqual({ problem: { code: 'empty', file: 'file' } });
  });
});

describe('damaged files say where, and nothing is thrown', () => {
  const own = writeJson(starterTemplates);
  test.each([
    ['nothing', '', { code: 'empty' }],
    ['prose', 'Dear customer\nthank you', { code: 'unknown' }],
    ['a cut file', own.slice(0, 400), { code: 'notJson', line: own.slice(0, 400).split('\n').length }],
    ['a bad comma', '{\n"macros": [,]\n}', { code: 'notJson', line: 2 }],
    ['a list that is none', '{"portside":"templates","templates":{}}', { code: 'field', field: 'templates' }],
    [
      'a template without a name',
      '{"portside":"templates","templates":[{"name":"a","bodies":{}},{"bodies":{}}]}',
      { code: 'field', field: 'templates[1].name' },
    ],
    [
      'a macro without a title',
      '{"macros":[{"title":"a","actions":[]},{"actions":[]}]}',
      { code: 'field', field: 'macros[1].title' },
    ],
    ['a quote that never ends', 'title,shortcut,body\na,b,"c\nd,e,f', { code: 'notCsv', line: 2 }],
    ['a row that is too long', 'title,shortcut,body\na,b,c\nd,e,f,g', { code: 'notCsv', line: 3 }],
    ['a row without a title', 'title,shortcut,body\n"a\n",b,c\n,e,f', { code: 'field', line: 4, field: 'title' }],
    [
      'a language twice',
      'template,name,text,language,reply\n1,a,body,en,x\n1,a,body,en,y',
      { code: 'field', line: 3, field: 'language' },
    ],
    ['another kind of JSON', '{"a":1}', { code: 'unknown' }],
  ])('%s', (_, file, problem) => {
    expect(readText(file)).toEqual({ problem: { file: 'file', ...problem } });
  });
  test('too large and too many', () => {
    expect(readText('x'.repeat(LARGEST_IMPORT + 1))).toMatchObject({ problem: { code: 'tooLarge' } });
    const many = Array.from({ length: MOST_IMPORTED + 1 }, (_, at) => ({ title: `${at}`, shortcut: '', body: 'x' }));
    expect(readText(JSON.stringify(many))).toMatchObject({ problem: { code: 'tooMany' } });
  });
  test('files of two tools are not mixed', () => {
    const files = [GORGIAS, BLAZE].map((one, at) => ({ name: `${at}`, text: one }));
    expect(readTemplates(files, reader)).toEqual({ problem: { code: 'mixed', file: '1' } });
  });
  test('whatever a file holds', () => {
    const files = [GORGIAS, GORGIAS_CSV, ZENDESK, CONTENT_DE, BRISKINE_JSON, BRISKINE_CSV, BLAZE, own];
    const damaged = fc
      .tuple(fc.constantFrom(...files), fc.nat(3_000), fc.nat(40), fc.string({ maxLength: 10 }))
      .map(([file, from, length, put]) => file.slice(0, from) + put + file.slice(from + length));
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      damaged,
      fc.json().map((json) => `{"macros":${json}}`),
    );
    fc.assert(
      fc.property(anything, (file) => void readText(file)),
      { numRuns: 500 },
    );
  });
  test('whatever stands in a record', () => {
    const deep = fc.jsonValue({ maxDepth: 3 });
    const record = fc.dictionary(
      fc.constantFrom(
        'name',
        'title',
        'actions',
        'body',
        'shortcut',
        'text',
        'html',
        'snippets',
        'macro',
        'id',
        'tags',
      ),
      fc.oneof(deep, fc.constant('x')),
    );
    const named = fc.constantFrom('data', 'macros', 'templates', 'folders');
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 4 }),
        named,
        (list, name) => void readText(JSON.stringify({ [name]: list })),
      ),
      { numRuns: 500 },
    );
  });
});

describe('what was converted can always be read', () => {
  const piece = fc.constantFrom(
    ...[
      '{{',
      '}}',
      '{%',
      '%}',
      '{',
      '}',
      'a',
      ' ',
      'if x',
      'endif',
      '{% if a %}',
      '{% endif %}',
      '{{#if to.name}}',
      '{{/if}}',
      '{{else}}',
    ],
    ...[
      '{else}',
      '{endif}',
      '{if: x}',
      '{formtext: name=a}',
      '{=a}',
      '|',
      "'",
      '"',
      '#',
      '/',
      '>',
      'ticket.title',
      '{% for %}',
      '{% raw %}',
    ],
  );
  const source = fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(''));
  test.each([
    ['Liquid', (one: string) => fromLiquid(one, ZENDESK_NAMES, new Mapping())],
    ['Handlebars', (one: string) => fromHandlebars(one, new Mapping())],
    ['Text Blaze', (one: string) => fromBlaze(one, new Mapping())],
  ])('%s', (_, convert) => {
    fc.assert(
      fc.property(source, (one) => {
        expect(templateProblem(convert(one))).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('HTML as text', () => {
  test.each([
    ['<p>a</p><p>b</p>', 'a\n\nb'],
    ['a<br>b<br><br>c', 'a\nb\n\nc'],
    ['<ul><li>a</li><li>b &amp; c</li></ul>', '- a\n- b & c'],
    ['<div>a</div>\n  <div>b  <b>c</b> d</div>', 'a\nb c d'],
    ['see <a href="https://example.com/x">this</a>', 'see this (https://example.com/x)'],
    ['<a href="https://example.com/x">https://example.com/x</a>', 'https://example.com/x'],
    ['<style>p{}</style>a<script>alert(1)</script>', 'a'],
    ['a&nbsp;b &lt;c&gt;', 'a b <c>'],
  ])('%s', (html, plain) => {
    expect(htmlText(html).text).toBe(plain);
  });
});

describe('what an import would change', () => {
  const stored: Template = {
    ...{ id: 's1', name: 'Hello', shortcut: 'hi', intents: [], portals: [], fulfilments: [], changedAt: 1 },
    bodies: { en: 'Hello' },
  };
  const read = (part: Partial<Template>) => [{ template: { ...stored, id: '', ...part }, lost: [] }];
  const planned = (part: Partial<Template>) => planImport(read(part), [stored]);
  const change = (part: Partial<Template>, choice: 'skip' | 'replace' | 'both') =>
    changesOf(planned(part), [stored], () => choice, 'skip', { now: 9, newId: (place) => `new-${place}` });

  test.each([
    ['another', { name: 'Bye', shortcut: 'bye' }, 'new', undefined],
    ['the same', {}, 'same', { by: 'shortcut', name: 'Hello' }],
    ['the shortcut, in capitals', { name: 'Bye', shortcut: 'HI' }, 'changed', { by: 'shortcut', name: 'Hello' }],
    ['the id', { id: 's1', name: 'Bye', shortcut: 'bye' }, 'changed', { by: 'id', name: 'Hello' }],
  ] as const)('%s', (_, part, state, clash) => {
    expect(planned(part)[0]?.row).toMatchObject({ state, ...(clash ? { clash } : {}) });
  });
  test('both are kept under a name and a shortcut of their own', () => {
    expect(change({ bodies: { en: 'Hi' } }, 'both')).toEqual([
      { after: { ...stored, id: 'new-0', name: 'Hello 2', shortcut: 'hi-2', bodies: { en: 'Hi' } } },
    ]);
  });
  test('one replaces the other under its id', () => {
    expect(change({ bodies: { en: 'Hi' } }, 'replace')).toEqual([
      { before: stored, after: { ...stored, bodies: { en: 'Hi' }, changedAt: 9 } },
    ]);
  });
  test('skipped, and the same, change nothing', () => {
    expect(change({ bodies: { en: 'Hi' } }, 'skip')).toEqual([]);
    expect(change({}, 'replace')).toEqual([]);
  });
  test('shortcuts stay one of a kind, whatever is chosen', () => {
    fc.assert(
      fc.property(templates, templates, fc.constantFrom('skip', 'replace', 'both'), (file, here, choice) => {
        const own = here.map((one, at) => ({ ...one, id: `h${at}`, shortcut: `s${at}` }));
        const plan = planImport(
          file.map((template) => ({ template, lost: [] })),
          own,
        );
        const changes = changesOf(plan, own, () => undefined, choice, { now: 9, newId: (place) => `new-${place}` });
        const after = new Map(own.map((one): [string, Template] => [one.id, one]));
        for (const one of changes) after.set(one.after.id, one.after);
        const shortcuts = [...after.values()].flatMap(({ shortcut }) =>
          shortcut ? [shortcut.trim().toLowerCase()] : [],
        );
        expect(new Set(shortcuts).size).toBe(shortcuts.length);
      }),
    );
  });
});
