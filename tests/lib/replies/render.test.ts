import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { renderTemplate, templateProblem, unresolvedIn } from '@/lib/replies/render.ts';
import { VARIABLES } from '@/lib/replies/variables.ts';
import { AN_ORDER, aContext, bareContext } from './context.ts';
import { aTemplate } from './template.ts';

const rendered = (body: string, context = aContext()) => renderTemplate(aTemplate({ de: body }), context);

describe('a rendered template', () => {
  test('fills in what the ticket and its order know, as the buyer writes it', () => {
    const body =
      '{{ buyer.first_name }} · {{ order.number }} · {{ order.deliver_by }} · {{ order.total }} · {{ tracking.number }} · {{ agent.name }}';
    expect(rendered(body)).toEqual({
      text: 'Anna · 302-1234567-7654321 · 26. November 2026 · 29,99\u00a0€ · 00340434161094042557 · Mei',
      language: 'de',
      tones: [],
      missing: [],
      wanted: [],
    });
  });

  test('takes the wanted language, else the buyer’s, else English, else any', () => {
    const bodies = { en: 'Hello', de: 'Hallo', fr: 'Bonjour' };
    expect(renderTemplate(aTemplate(bodies), aContext(), 'fr').text).toBe('Bonjour');
    expect(renderTemplate(aTemplate(bodies), aContext()).text).toBe('Hallo');
    expect(renderTemplate(aTemplate({ fr: 'Bonjour', en: 'Hello' }), aContext())).toMatchObject({
      text: 'Hello',
      language: 'en',
    });
    expect(renderTemplate(aTemplate({ fr: 'Bonjour' }), aContext())).toMatchObject({ text: 'Bonjour', language: 'fr' });
  });

  test('names what was to be printed and is not known, known names and mistyped ones alike', () => {
    const body =
      'Hi {{ buyer.name }} {{ tracking.number | upcase }} {{ "for " | append: order.number }} {{ byer.name }}';
    expect(renderTemplate(aTemplate({ en: body }), bareContext()).missing).toEqual([
      'buyer.name',
      'tracking.number',
      'order.number',
      'byer.name',
    ]);
  });

  test('misses nothing that an if went around or a default stands in for', () => {
    const body =
      '{% if tracking.number %}No. {{ tracking.number }}{% else %}Soon.{% endif %} {{ buyer.name | default: "there" }}';
    expect(renderTemplate(aTemplate({ en: body }), bareContext())).toMatchObject({ text: 'Soon. there', missing: [] });
  });

  test('never reads what a buyer wrote as a template', () => {
    const evil = '{{ agent.name }}{% assign x = 1 %}<b>';
    const { text } = rendered('{{ ticket.subject }}', aContext({ subject: evil }));
    expect(text).toBe(evil);
  });

  test('reaches no inherited property, no file and no endless loop', () => {
    for (const body of ['{{ buyer.constructor }}', '{{ buyer.__proto__ }}', '{{ constructor.constructor }}'])
      expect(rendered(body)).toMatchObject({ text: body, missing: [body.slice(3, -3)] });
    for (const body of [
      "{% include 'secrets' %}",
      "{% render '/etc/passwd' %}",
      '{% for i in (1..100000000) %}x{% endfor %}',
    ])
      expect(rendered(body).text).toBe(body);
  });

  test('that cannot be read comes out as it stands, and says what is wrong', () => {
    expect(rendered('Hello {{ buyer.name').text).toBe('Hello {{ buyer.name');
    expect(templateProblem('Hello {{ buyer.name')).toContain('not closed');
    expect(templateProblem('Hello {{ buyer.name }}')).toBeUndefined();
  });

  test('never throws, whatever the body and whatever the buyer is called', () => {
    const bits = fc.constantFrom('{{', '}}', '{%', '%}', 'if ', 'endif', 'buyer.name', '|', ' ', 'for x in order', "'");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(bits).map((parts) => parts.join('')),
        ),
        fc.string(),
        (body, buyer) => {
          expect(typeof rendered(body, aContext({ buyer })).text).toBe('string');
        },
      ),
    );
  });
});

describe('what agents and buyers write', () => {
  const words = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('{{ agent.name }}', '{% if %}', '}}', '| upcase'),
  );

  test('is printed as text in every place and never read as Liquid', () => {
    const body = '{{ buyer.name }}|{{ ticket.subject }}|{{ field.note }}|{{ tracking.carrier }}';
    const ours = words.filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(ours, ours, ours, ours, (buyer, subject, note, carrier) => {
        const context = aContext({ buyer, subject }, { ...AN_ORDER, tracking: [{ number: '1' }] });
        const values = { 'field.note': note, 'tracking.carrier': carrier };
        const { text, missing } = renderTemplate(aTemplate({ de: `<${body}>` }), context, 'de', { values });
        expect(text).toBe(`<${[buyer, subject, note.trim(), carrier.trim()].join('|')}>`);
        expect(missing).toEqual([]);
      }),
    );
  });

  test('reaches nothing, whatever the values are called', () => {
    const paths = fc.constantFrom(
      '__proto__.x',
      'constructor.prototype.x',
      'field.__proto__',
      'buyer.__proto__',
      'a',
      'a.b',
    );
    fc.assert(
      fc.property(fc.dictionary(paths, words), paths, fc.constantFrom(...LANGUAGES), (values, path, language) => {
        const body = `{{ ${path} }}{{ order.items }}`;
        const { text } = renderTemplate(aTemplate({ [language]: body }), bareContext(), language, { values });
        expect(typeof text).toBe('string');
        expect(({} as Record<string, unknown>).x).toBeUndefined();
      }),
    );
  });

  test('a whole reply has no gap, and a reply with a gap says so', () => {
    const parts = fc.array(fc.constantFrom('{{ buyer.name }}', '{{ claim.amount }}', '{{ field.a }}', 'text '), {
      minLength: 1,
    });
    fc.assert(
      fc.property(
        parts,
        fc.dictionary(fc.constantFrom('field.a', 'claim.amount'), fc.constantFrom('5 EUR', '')),
        (body, values) => {
          const { text, missing } = renderTemplate(aTemplate({ de: body.join('') }), aContext(), 'de', { values });
          expect(unresolvedIn(text).length > 0).toBe(missing.length > 0);
        },
      ),
    );
  });
});

describe('the table of variables', () => {
  test('has lasting, two-part names, each with a meaning', () => {
    expect(VARIABLES.map(({ id }) => id).filter((id) => !/^[a-z]+\.[a-z_]+$/.test(id))).toEqual([]);
    expect(new Set(VARIABLES.map(({ id }) => id)).size).toBe(VARIABLES.length);
    expect(VARIABLES.filter(({ means }) => means.length < 5)).toEqual([]);
    expect(VARIABLES.length).toBeGreaterThanOrEqual(60);
  });

  test('reads from a ticket what its type says, in every language, and never throws on an empty one', () => {
    const kinds = ['message', 'return', 'claim', 'review'] as const;
    for (const kind of kinds)
      for (const language of LANGUAGES)
        for (const { id, type, read } of VARIABLES) {
          read(bareContext(), language);
          const value = read(aContext({ kind, rating: 2, amount: { minor: 5, currency: 'EUR' } }), language);
          if (value === undefined) continue;
          const shape = typeof value === 'object' ? Object.keys(value)[0] : typeof value;
          const fits = {
            text: ['string', 'list'],
            number: ['number'],
            money: ['money'],
            date: ['day'],
            switch: ['boolean'],
          };
          expect([id, fits[type].includes(shape ?? '')]).toEqual([id, true]);
        }
  });

  test('dates a deadline as the buyer’s country has it, not as Greenwich does', () => {
    const tokyo = { ...AN_ORDER, market: 'JP', deliverBy: Date.parse('2026-11-26T14:59:59Z') };
    expect(rendered('{{ order.deliver_by }}', aContext({}, tokyo)).text).toBe('26. November 2026');
    const losAngeles = { ...AN_ORDER, market: 'US', deliverBy: Date.parse('2026-11-27T07:59:59Z') };
    expect(rendered('{{ order.deliver_by }}', aContext({}, losAngeles)).text).toBe('26. November 2026');
  });
});
