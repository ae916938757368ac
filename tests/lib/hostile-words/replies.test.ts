import { describe, expect, test } from 'vitest';
import type { Template } from '@/lib/domain/template.ts';
import { renderTemplate } from '@/lib/replies/render.ts';
import { TemplateIndex } from '@/lib/replies/search.ts';
import { checkRule } from '@/lib/routing/check-rule.ts';
import { compile } from '@/lib/routing/compile.ts';
import { OPERATORS } from '@/lib/routing/operators.ts';
import { HOSTILE } from '../../hostile-words/index.ts';
import { AN_ORDER, aContext } from '../replies/context.ts';
import { aRoutable } from '../routing/routable.ts';

const template: Template = {
  id: 't',
  name: 't',
  intents: [],
  portals: [],
  fulfilments: [],
  bodies: { en: '[{{ buyer.name }}|{{ ticket.subject }}|{{ ticket.reason }}|{{ item.title }}|{{ tracking.number }}]' },
  changedAt: 0,
};

describe('words of a buyer in a reply', () => {
  test.each(HOSTILE.filter(({ text }) => text !== ''))(
    '$family: $text stands there as it is and is not read again',
    ({ text }) => {
      const context = aContext(
        { buyer: text, subject: text, reason: text },
        { ...AN_ORDER, items: [{ title: text }], tracking: [{ number: text }] },
      );
      const { text: filled, missing } = renderTemplate(template, context, 'en');
      expect(filled).toBe(`[${[text, text, text, text, text].join('|')}]`);
      expect(missing).toEqual([]);
    },
  );

  test('typed into the search for templates it finds or does not, and never throws', () => {
    const index = new TemplateIndex();
    index.put(template);
    for (const { text } of HOSTILE) expect(index.search(text).size).toBeLessThanOrEqual(1);
  });
});

test('every operator of the rules takes every string on either side', () => {
  for (const { text } of HOSTILE) {
    const routable = aRoutable({ observed: { subject: text, last: { direction: 'inbound', text } } });
    for (const { id, takes } of OPERATORS.text) {
      const value = takes === 'list' ? [text, 'x'] : takes === 'nothing' ? true : text;
      const rule = { id: 'a', order: 1, name: 'A', enabled: true, on: ['created'], actions: [{ do: 'stop' }] };
      const when = { field: 'words', op: id, value };
      // What the check lets through can be run; what it refuses is never stored.
      if (checkRule({ ...rule, when }).length > 0) expect(() => compile(when)).toThrow();
      else expect(typeof compile(when)(routable)).toBe('boolean');
    }
    if (text.trim() === '' || text.length > 2_000) continue;
    const around = aRoutable({ observed: { subject: `before ${text} after` } });
    expect(compile({ field: 'subject', op: 'contains', value: text })(around)).toBe(true);
  }
});
