import { describe, expect, test } from 'vitest';
import type { Template } from '@/lib/domain/template.ts';
import { renderTemplate } from '@/lib/replies/render.ts';
import { TemplateIndex } from '@/lib/replies/search.ts';
import { fieldOf } from '@/lib/routing/fields.ts';
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
  const words = fieldOf('words');
  for (const { text } of HOSTILE) {
    const seen = words?.read(aRoutable({ observed: { subject: text, last: { direction: 'inbound', text } } }));
    for (const operator of OPERATORS.text) {
      const test =
        operator.takes === 'text'
          ? operator.prepare(text)
          : operator.takes === 'list'
            ? operator.prepare([text, 'x'])
            : () => true;
      expect(typeof test(typeof seen === 'string' ? seen : undefined)).toBe('boolean');
    }
    const is = OPERATORS.text.find(({ id }) => id === 'contains');
    if (is?.takes === 'text' && text.trim() !== '') expect(is.prepare(text)(`before ${text} after`)).toBe(true);
  }
});
