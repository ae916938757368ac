/** Every starter template as a buyer could be sent it: in each language, for tickets that know much or nothing. */
import type { Template } from '@/lib/domain/template.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import type { FilledValues } from '@/lib/domain/wanted.ts';
import type { ReplyContext } from '@/lib/replies/context.ts';
import { type Rendered, renderTemplate } from '@/lib/replies/render.ts';
import { starterTemplates } from '../support/starters.ts';
import { AN_ORDER, aContext, bareContext } from './context.ts';

const order = {
  ...AN_ORDER,
  shipBy: Date.parse('2026-11-22T22:59:59Z'),
  items: [{ title: 'LAMP-9000', sku: 'LAMP-1', quantity: 1, price: { minor: 2999, currency: 'EUR' } }],
};
const rich = (kind: 'message' | 'return' | 'claim'): ReplyContext => {
  const context = aContext({ kind, externalId: 'R-77', amount: { minor: 1999, currency: 'EUR' } }, order);
  return { ...context, settings: { ...context.settings, shops: { all: { returnDays: 30 } } } };
};

/** Kinds of tickets, from all known to nothing known. */
const CONTEXTS: Readonly<Record<string, ReplyContext | undefined>> = {
  message: rich('message'),
  return: rich('return'),
  claim: rich('claim'),
  bare: bareContext(),
};

const VALUES: Readonly<Record<string, string>> = {
  text: 'M-24',
  long: 'M-24, K-7.',
  number: '5',
  money: '8.50 EUR',
  date: '2026-12-03',
};

/** Every field filled; the switches all on, or all off. */
export const filled = ({ fields = [] }: Template, switches: boolean): FilledValues =>
  Object.fromEntries(
    fields.map(({ id, type }) => [`field.${id}`, type === 'switch' ? switches : (VALUES[type] ?? 'M-24')]),
  );

export interface Case {
  readonly id: string;
  readonly about: string;
  readonly rendered: Rendered;
}

export const replies = starterTemplates.filter(({ kind }) => kind !== 'partial');

/** All renderings of one language, those that come out the same once. */
export function casesIn(language: Language): readonly Case[] {
  const cases = new Map<string, Case>();
  for (const template of replies) {
    const switched = template.fields?.some(({ type }) => type === 'switch') ? [true, false] : [false];
    for (const [about, context] of Object.entries(CONTEXTS))
      for (const on of switched) {
        const values = filled(template, on);
        const rendered = renderTemplate(template, context, language, { values, partials: starterTemplates });
        const key = `${template.id} ${rendered.text}`;
        if (!cases.has(key))
          cases.set(key, { id: template.id, about: `${about}${on ? ', switched on' : ''}`, rendered });
      }
  }
  return [...cases.values()];
}
