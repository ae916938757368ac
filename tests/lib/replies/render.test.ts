import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Template } from '@/lib/domain/template.ts';
import { renderTemplate, templateProblem } from '@/lib/replies/render.ts';
import { VARIABLES } from '@/lib/replies/variables.ts';
import { AN_ORDER, aContext, bareContext } from './context.ts';

const aTemplate = (bodies: Template['bodies']): Template => ({
  id: 't',
  name: 'T',
  intents: [],
  portals: [],
  fulfilments: [],
  bodies,
  changedAt: 0,
});
const rendered = (body: string, context = aContext()) => renderTemplate(aTemplate({ de: body }), context);

describe('a rendered template', () => {
  test('fills in what the ticket and its order know, as the buyer writes it', () => {
    const body =
      '{{ buyer.first_name }} · {{ order.number }} · {{ order.deliver_by }} · {{ order.total }} · {{ tracking.number }} · {{ agent.name }}';
    expect(rendered(body)).toEqual({
      text: 'Anna · 302-1234567-7654321 · 26. November 2026 · 29,99\u00a0€ · 00340434161094042557 · Mei',
      language: 'de',
      missing: [],
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
      expect(rendered(body).text).toBe('');
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

describe('the table of variables', () => {
  test('has lasting, two-part names, each with a meaning', () => {
    expect(VARIABLES.map(({ id }) => id).filter((id) => !/^[a-z]+\.[a-z_]+$/.test(id))).toEqual([]);
    expect(new Set(VARIABLES.map(({ id }) => id)).size).toBe(VARIABLES.length);
    expect(VARIABLES.filter(({ means }) => means.length < 5)).toEqual([]);
  });

  test('dates a deadline as the buyer’s country has it, not as Greenwich does', () => {
    const tokyo = { ...AN_ORDER, market: 'JP', deliverBy: Date.parse('2026-11-26T14:59:59Z') };
    expect(rendered('{{ order.deliver_by }}', aContext({}, tokyo)).text).toBe('26. November 2026');
    const losAngeles = { ...AN_ORDER, market: 'US', deliverBy: Date.parse('2026-11-27T07:59:59Z') };
    expect(rendered('{{ order.deliver_by }}', aContext({}, losAngeles)).text).toBe('26. November 2026');
  });
});
