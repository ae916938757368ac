import { describe, expect, test } from 'vitest';
import type { FieldType, TemplateField } from '@/lib/domain/template.ts';
import type { FilledValues } from '@/lib/domain/wanted.ts';
import { renderTemplate } from '@/lib/replies/render.ts';
import { aContext, bareContext } from './context.ts';
import { aPartial, aTemplate } from './template.ts';

const field = (id: string, type: FieldType, more: Partial<TemplateField> = {}): TemplateField => ({
  id,
  label: id.toUpperCase(),
  type,
  ...more,
});
const filled = (body: string, fields: readonly TemplateField[], values: FilledValues = {}, context = aContext()) =>
  renderTemplate(aTemplate({ de: body }, { fields }), context, 'de', { values });

describe('fields', () => {
  test.each<readonly [FieldType, string | boolean, string]>([
    ['text', ' blue ', 'blue'],
    ['long', 'one\ntwo', 'one\ntwo'],
    ['number', '1234,5', '1.234,5'],
    ['money', '12.50', '12,50 €'],
    ['money', '12,5 USD', '12,50 $'],
    ['money', '1200 JPY', '1.200 ¥'],
    ['money', '1.234 KWD', '1,234 KWD'],
    ['number', '0.125', '0,13'],
    ['date', '2026-12-24', '24. Dezember 2026'],
    ['date', 'today', '24. November 2026'],
    ['date', '+3', '27. November 2026'],
    ['choice', 'b', 'b'],
  ])('of type %s: %s prints as %s', (type, value, text) => {
    const fields = [field('x', type, type === 'choice' ? { options: ['a', 'b'] } : {})];
    const reply = filled('{{ field.x }}', fields, { 'field.x': value });
    expect(reply.text.replace(/\u00a0/g, ' ')).toBe(text);
    expect(reply.missing).toEqual([]);
  });

  test.each<readonly [FieldType, string | boolean]>([
    ['text', '   '],
    ['number', 'three'],
    ['money', 'a lot'],
    ['money', '-5'],
    ['money', '1,234 USD'],
    ['money', '1.234'],
    ['number', '1.000'],
    ['date', '2026-02-30'],
    ['date', 'soon'],
    ['choice', 'c'],
  ])('of type %s take no “%s”', (type, value) => {
    const fields = [field('x', type, type === 'choice' ? { options: ['a', 'b'] } : {})];
    expect(filled('{{ field.x }}', fields, { 'field.x': value }).missing).toEqual(['field.x']);
  });

  test('keep their type for filters and conditions', () => {
    const fields = [field('day', 'date'), field('sum', 'money'), field('pieces', 'number')];
    const values = { 'field.day': '2026-12-24', 'field.sum': '10 EUR', 'field.pieces': '3' };
    const body =
      "{{ field.day | plus_days: 7 | date: 'short' }} {{ field.sum | times: field.pieces }} {% if field.pieces > 2 %}many{% endif %}";
    expect(filled(body, fields, values).text.replace(/\u00a0/g, ' ')).toBe('31.12.26 30,00 € many');
  });

  test('are asked for as declared, those a text does not use not at all', () => {
    const fields = [field('b', 'text', { initial: 'usual' }), field('a', 'long'), field('unused', 'text')];
    expect(filled('{{ field.a }} {{ field.b }}', fields)).toMatchObject({
      text: '{{ field.a }} usual',
      missing: ['field.a'],
      wanted: [
        { id: 'field.b', label: 'B', type: 'text', initial: 'usual', required: true },
        { id: 'field.a', label: 'A', type: 'long', required: true },
      ],
    });
  });

  test('a switch shows an optional part and is never missing', () => {
    const fields = [field('label', 'switch')];
    const body = 'Text.{% if field.label %} With label.{% endif %}';
    expect(filled(body, fields)).toMatchObject({ text: 'Text.', missing: [], wanted: [{ required: false }] });
    expect(filled(body, fields, { 'field.label': true }).text).toBe('Text. With label.');
  });

  test('a field in a part that is switched off may stay empty', () => {
    const fields = [field('label', 'switch'), field('number', 'text')];
    const body = 'Text.{% if field.label %} Label {{ field.number }}.{% endif %}';
    expect(filled(body, fields)).toMatchObject({ text: 'Text.', missing: [] });
    expect(filled(body, fields, { 'field.label': true }).missing).toEqual(['field.number']);
    expect(filled(body, fields).wanted.map(({ id, required }) => [id, required])).toEqual([
      ['field.label', false],
      ['field.number', false],
    ]);
  });

  test('a declared field that only a condition reads must be chosen all the same', () => {
    const fields = [field('size', 'choice', { options: ['s', 'l'] })];
    const body = '{% case field.size %}{% when "s" %}small{% when "l" %}large{% endcase %}';
    expect(filled(body, fields).missing).toEqual(['field.size']);
    expect(filled(body, fields, { 'field.size': 'l' })).toMatchObject({ text: 'large', missing: [] });
  });

  test('that nobody declared are guessed: text where printed, a switch where only asked', () => {
    const { wanted } = filled('{{ field.part_no }}{% if field.extra %}!{% endif %}', []);
    expect(wanted).toEqual([
      { id: 'field.part_no', label: 'part no', type: 'text', required: true },
      { id: 'field.extra', label: 'extra', type: 'switch', required: false },
    ]);
  });

  test('an amount is in the order’s currency unless the agent says otherwise', () => {
    const fields = [field('sum', 'money')];
    expect(filled('{{ field.sum }}', fields).wanted[0]?.currency).toBe('EUR');
    expect(filled('{{ field.sum }}', fields, { 'field.sum': '5' }, bareContext()).missing).toEqual(['field.sum']);
    const unseen = { ...bareContext(), ticket: aContext({ market: 'JP' }).ticket };
    expect(filled('{{ field.sum }}', fields, {}, unseen).wanted[0]?.currency).toBe('JPY');
  });

  test('a proposed day is a day', () => {
    expect(filled('{{ field.d }}', [field('d', 'date', { initial: '+7' })])).toMatchObject({
      text: '1. Dezember 2026',
      wanted: [{ initial: '2026-12-01' }],
    });
  });
});

describe('variables that the ticket does not know', () => {
  test('are asked for by their type and filled by hand, and stay in the form', () => {
    const body = 'Paket {{ tracking.number }} kommt bis {{ order.deliver_by | date: "short" }} für {{ order.total }}.';
    const open = filled(body, [], {}, bareContext());
    expect(open.wanted.map(({ id, type, required }) => [id, type, required])).toEqual([
      ['tracking.number', 'text', true],
      ['order.deliver_by', 'date', true],
      ['order.total', 'money', true],
    ]);
    const values = { 'tracking.number': 'T1', 'order.deliver_by': '2026-12-24', 'order.total': '5 EUR' };
    const closed = filled(body, [], values, bareContext());
    expect(closed.text.replace(/\u00a0/g, ' ')).toBe('Paket T1 kommt bis 24.12.26 für 5,00 €.');
    expect(closed.missing).toEqual([]);
    expect(closed.wanted).toEqual(open.wanted);
  });

  test('what the ticket knows is not overruled', () => {
    expect(filled('{{ buyer.name }}', [], { 'buyer.name': 'Somebody' })).toMatchObject({
      text: 'Anna Weber',
      wanted: [],
    });
  });

  test('a name nobody knows can be filled too; one in a loop or looked up cannot, and says so', () => {
    expect(filled('{{ ticket.customer.nick }}', [], { 'ticket.customer.nick': 'Bee' }).text).toBe('Bee');
    const loop = filled('{% for x in order.items %}{{ x.nick }}{% endfor %}', []);
    expect([loop.missing, loop.wanted]).toEqual([['x.nick'], []]);
  });

  test('a name made by assign stands for what it was made from', () => {
    const body = '{% assign day = order.deliver_by | plus_days: 2 %}{{ day }}';
    expect(filled(body, [], {}, bareContext()).missing).toEqual(['order.deliver_by']);
    expect(filled(body, []).text).toBe('28. November 2026');
    const either = '{% assign no = "none" %}{% if order.number %}{% assign no = order.number %}{% endif %}{{ no }}';
    expect(filled(either, [], {}, bareContext())).toMatchObject({ text: 'none', missing: [] });
    const defaulted = '{% assign no = order.number | default: "none" %}{{ no }}';
    expect(filled(defaulted, [], {}, bareContext())).toMatchObject({ text: 'none', missing: [] });
    expect(filled('{% assign no = "No. " | append: order.number %}{{ no }}', [], {}, bareContext()).missing).toEqual([
      'order.number',
    ]);
    expect(filled('{% assign a = b %}{% assign b = a %}{{ a }}', []).missing.length).toBeGreaterThan(0);
  });

  test('a gap stands in the text where one can see it', () => {
    expect(filled('Nr. {{ tracking.number | upcase }}.', [], {}, bareContext()).text).toBe(
      'Nr. {{ tracking.number }}.',
    );
  });
});

describe('partials', () => {
  const partials = [
    aPartial('hello', { de: 'Guten Tag {{ buyer.name }},', en: 'Hello {{ buyer.name }},' }),
    aPartial('sized', { de: 'Größe {{ field.size }}' }, { fields: [field('size', 'choice', { options: ['S'] })] }),
    aPartial('me', { de: "{% include 'me' %}" }),
    aPartial('ping', { de: "{% include 'pong' %}" }),
    aPartial('pong', { de: "{% include 'ping' %}" }),
    aPartial('english', { en: 'Only English' }),
    aPartial('broken', { de: '{{ a | nope }}' }),
    aPartial('twice', { de: "{% include 'hello' %}{% include 'hello' %}" }),
  ];
  const whole = (body: string, context = aContext()) =>
    renderTemplate(aTemplate({ de: body }), context, 'de', { partials });

  test('stand in the language being rendered, called by name in any case, or by render', () => {
    expect(whole("{% include 'hello' %} x").text).toBe('Guten Tag Anna Weber, x');
    expect(whole("{% render 'Hello' %}").text).toBe('Guten Tag Anna Weber,');
    expect(whole("{% include 'twice' %}").text).toBe('Guten Tag Anna Weber,Guten Tag Anna Weber,');
  });

  test('what a partial lacks the reply lacks; what it asks for is asked for', () => {
    expect(whole("{% include 'hello' %}", bareContext())).toMatchObject({
      missing: ['buyer.name'],
      wanted: [{ id: 'buyer.name' }],
    });
    expect(whole("{% include 'sized' %}").wanted).toEqual([
      { id: 'field.size', label: 'SIZE', type: 'choice', options: ['S'], required: true },
    ]);
  });

  test.each([
    ["{% include 'nobody' %}", 'partial:nobody'],
    ["{% include 'english' %}", 'partial:english'],
    ["{% include 'me' %}", 'loop:me'],
    ["{% include 'ping' %}", 'loop:ping'],
  ])('%s is named as missing and stands as it was written', (body, missing) => {
    const reply = whole(body);
    expect(reply.missing).toEqual([missing]);
    expect(reply.text).toContain('{% include ');
    expect(reply.wanted).toEqual([]);
  });

  test('one that cannot be read, and a call without a name, leave the text as it stands', () => {
    for (const body of ["{% include 'broken' %}", '{% include hello %}']) expect(whole(body).text).toBe(body);
  });

  test('partials that call ever more partials come to an end', () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      aPartial(`p${at}`, { de: `{% include 'p${at + 1}' %}{% include 'p${at + 1}' %}` }),
    );
    const reply = renderTemplate(aTemplate({ de: "{% include 'p0' %}" }), aContext(), 'de', { partials: many });
    expect(reply.missing.length).toBeGreaterThan(0);
  });

  test('a reply is no partial', () => {
    const reply = aTemplate({ de: 'x' }, { name: 'reply' });
    expect(
      renderTemplate(aTemplate({ de: "{% include 'reply' %}" }), aContext(), 'de', { partials: [reply] }).missing,
    ).toEqual(['partial:reply']);
  });
});
