import { describe, expect, test } from 'vitest';
import { IMPORTERS, readTemplates } from '@/lib/replies/exchange/index.ts';
import { renderTemplate, templateProblem } from '@/lib/replies/render.ts';
import { VARIABLES } from '@/lib/replies/variables.ts';
import { aContext } from '../context.ts';
import { BLAZE, BRISKINE_CSV, BRISKINE_JSON, CONTENT_DE, CONTENT_EN, GORGIAS, GORGIAS_CSV, ZENDESK } from './files.ts';
import { reader, readText, templatesIn } from './reader.ts';

const bodyOf = (text: string, name: string) => {
  const found = templatesIn(text).find(({ template }) => template.name === name);
  if (!found) throw new Error(`no ${name}`);
  const [body = ''] = Object.values(found.template.bodies);
  return { ...found, body, lost: found.lost.map(({ kind, words }) => `${kind}: ${words}`) };
};

const FILES = { gorgias: GORGIAS, zendesk: ZENDESK, briskine: BRISKINE_JSON, blaze: BLAZE, csv: GORGIAS_CSV };

describe('every importer', () => {
  test('is told from the others by its file', () => {
    const sources = [GORGIAS, GORGIAS_CSV, ZENDESK, CONTENT_DE, BRISKINE_CSV, BRISKINE_JSON, BLAZE].map((text) => {
      const read = readText(text);
      return 'problem' in read ? read.problem.code : read.source;
    });
    expect(sources).toEqual([
      'gorgias',
      'gorgias',
      'zendesk-macros',
      'zendesk-content',
      'briskine',
      'briskine',
      'text-blaze',
    ]);
    expect(new Set(IMPORTERS.map(({ id }) => id)).size).toBe(IMPORTERS.length);
  });

  test.each(Object.entries(FILES))('%s gives texts that can be read, with names that exist', (_, text) => {
    for (const { template } of templatesIn(text)) {
      const fields = (template.fields ?? []).map(({ id }) => `field.${id}`);
      for (const body of Object.values(template.bodies)) {
        expect(templateProblem(body)).toBeUndefined();
        for (const [, name = ''] of body.matchAll(/\{\{\s*([\w.]+)/g))
          expect([...VARIABLES.map(({ id }) => id), ...fields]).toContain(name);
      }
    }
  });
});

describe('Gorgias', () => {
  test('a macro is filled for a ticket as it was there', () => {
    const { template } = bodyOf(GORGIAS, 'Order status inquiry');
    expect(template).toMatchObject({ id: 'gorgias-23453', intents: ['wismo'] });
    expect(renderTemplate({ ...template }, aContext(), 'en').text).toBe(
      'Hi Anna,\n\nYour order 302-1234567-7654321 is with DHL:\n\n- tracking 00340434161094042557\n- placed on 20 November 2026',
    );
  });
  test('what has no counterpart is said: actions, formats, pictures, values to be asked for', () => {
    const { lost, template } = bodyOf(GORGIAS, 'Order status inquiry');
    expect(lost).toEqual([
      'action: Add tags',
      'attachment: logo',
      expect.stringContaining('format: {{ticket.customer'),
    ]);
    const refund = bodyOf(GORGIAS, 'Remboursement');
    expect(refund.template.bodies.fr).toBe('Bonjour {{ field.ticket_customer_email }}');
    expect(refund.template.fields).toEqual([
      { id: 'ticket_customer_email', label: 'ticket.customer.email', type: 'text' },
    ]);
    expect(refund.lost).toEqual(['asked: {{ticket.customer.email}}']);
    expect(template.fields).toBeUndefined();
  });
  test('a macro without a text is left out by name', () => {
    expect(readText(GORGIAS)).toMatchObject({ skipped: [{ name: 'Close', why: 'noText' }] });
  });
  test('a table is read too', () => {
    expect(bodyOf(GORGIAS_CSV, 'Danke').template.bodies).toEqual({ de: 'Hallo {{ buyer.first_name }},\ndanke!' });
  });
});

describe('Zendesk', () => {
  test('titles become folders, conditions on unknown things become switches', () => {
    const { template, body, lost } = bodyOf(ZENDESK, 'SLA Gold');
    expect(template.folder).toBe('Respond/Delay');
    expect(body).toBe(
      'Hello {{ buyer.first_name | capitalize }},\n{% if field.ticket_via_email %}we wrote to you.{% else %}we are sorry.{% endif %}\n\n{{ agent.name }}',
    );
    expect(template.fields).toEqual([{ id: 'ticket_via_email', label: "ticket.via == 'email'", type: 'switch' }]);
    expect(lost).toEqual(['action: status: solved', "condition: ticket.via == 'email'"]);
  });
  test('a loop goes, what stood in it stays', () => {
    const { body, lost } = bodyOf(ZENDESK, 'Loop');
    expect(body).toBe('Dear {{ buyer.name }} {{ field.c_value }}');
    expect(lost).toEqual(['logic: {% for c in ticket.comments %}', 'asked: {{c.value}}']);
  });
  test('an inactive macro is left out', () => {
    expect(readText(ZENDESK)).toMatchObject({ skipped: [{ name: 'Old', why: 'inactive' }] });
  });
  test('dynamic content of several files is one partial in all its languages, and a macro of it speaks them all', () => {
    const read = readTemplates(
      [CONTENT_DE, CONTENT_EN, ZENDESK].map((text, place) => ({ name: `f${place}`, text })),
      reader,
    );
    if ('problem' in read) throw new Error(read.problem.code);
    const partial = read.templates.find(({ template }) => template.kind === 'partial')?.template;
    expect(partial).toMatchObject({
      name: 'password_help',
      bodies: { de: 'Hallo {{ buyer.first_name }}', en: 'Hello {{ buyer.first_name }}', fr: 'Bonjour' },
    });
    const macro = read.templates.find(({ template }) => template.name === 'Password')?.template;
    expect(Object.keys(macro?.bodies ?? {}).sort()).toEqual(['de', 'en', 'fr']);
  });
});

describe('Briskine', () => {
  test('helpers become values, filters, fields and days', () => {
    const { template, body, lost } = bodyOf(BRISKINE_JSON, 'Late parcel');
    expect(template).toMatchObject({ id: 'briskine-a1', shortcut: 'late', folder: 'shipping' });
    expect(body).toBe(
      'Hi {{ buyer.first_name | capitalize }},\n\n{% if buyer.first_name %}good news{% else %}news{% endif %} until {{ date.in_two_days }}. {{ field.best_kind_regards }}\n\n{{ agent.name }}',
    );
    expect(template.fields?.[0]).toMatchObject({ type: 'choice', options: ['Best', 'Kind regards'], initial: 'Best' });
    expect(lost).toContain("asked: {{choice 'Best, Kind regards'}}");
  });
  test('the table says the same', () => {
    expect(bodyOf(BRISKINE_CSV, 'Thanks').body).toBe('Dear {{ buyer.first_name }},\nthank you.');
  });
});

describe('Text Blaze', () => {
  test('form fields become fields or what the ticket knows, toggles become optional parts', () => {
    const { template, body, lost } = bodyOf(BLAZE, 'Delay');
    expect(template).toMatchObject({ shortcut: 'delay', folder: 'Shipping' });
    expect(body).toBe(
      'Hi {{ buyer.first_name | default: "there" }}, parcel of {{ date.today }} via {{ field.service }}. {% if field.apology %}We are sorry, {{ field.service }}.{% endif %} {{ field.reason }}',
    );
    expect(template.fields).toEqual([
      { id: 'service', label: 'service', type: 'choice', options: ['DHL', 'UPS'], initial: 'DHL' },
      { id: 'apology', label: 'apology', type: 'switch', initial: 'true' },
      { id: 'reason', label: 'reason', type: 'long' },
    ]);
    expect(lost).toEqual(['format: {time: MMMM D}', 'command: {cursor}']);
  });
  test('conditions, formulas, notes and braces that are text', () => {
    const { body, lost } = bodyOf(BLAZE, 'Logic');
    expect(body).toBe('A {ok} {% if field.x_3 %}many{% else %}few{% endif %} {{ field.site_url }} B');
    expect(lost).toEqual(['condition: x > 3', 'asked: {site: url}']);
  });
});
