import { describe, expect, test } from 'vitest';
import { judge } from '@/lib/replies/guard/index.ts';
import { rankTemplates } from '@/lib/replies/rank.ts';
import { renderTemplate, templateProblem } from '@/lib/replies/render.ts';
import { STARTER_LANGUAGES } from '@/lib/replies/starter/frame.ts';
import { starterTemplates } from '@/lib/replies/starter/index.ts';
import { understand } from '@/lib/understanding/understand.ts';
import { aContext, bareContext } from './context.ts';

const detect = (text: string) => understand(text);
const everyBody = starterTemplates.flatMap((template) =>
  STARTER_LANGUAGES.map((language) => [template.id, language, template] as const),
);

describe('the starter templates', () => {
  test('are ten, with lasting ids and a shortcut each', () => {
    expect(starterTemplates).toHaveLength(10);
    expect(new Set(starterTemplates.map(({ id }) => id)).size).toBe(10);
    expect(new Set(starterTemplates.map(({ shortcut }) => shortcut)).size).toBe(10);
  });

  test.each(everyBody)(
    '%s in %s is complete, whatever the ticket knows, and breaks no rule',
    (_, language, template) => {
      expect(templateProblem(template.bodies[language] ?? '{{')).toBeUndefined();
      for (const context of [aContext(), bareContext()]) {
        const rendered = renderTemplate(template, context, language);
        expect(rendered).toMatchObject({ language, missing: [] });
        for (const portal of ['amazon', 'tiktok', 'shopify'] as const)
          expect(judge(rendered.text, { portal, language, detect })).toEqual([]);
        expect(rendered.text).not.toMatch(/ {2}| [.,，。：]|\n{3}/);
      }
    },
  );
});

describe('ranking templates', () => {
  const ids = (search?: string, observed: object = {}, derived: object = {}) =>
    rankTemplates(starterTemplates, {
      ticket: aContext(observed, undefined, { language: 'de', ...derived }).ticket,
      ...(search === undefined ? {} : { search }),
    }).map(({ id }) => id);

  test('puts first what fits the intent and the one who ships', () => {
    expect(ids(undefined, { fulfilment: 'fba' }, { intent: 'wismo' })[0]).toBe('starter-wismo-fba');
    expect(ids(undefined, { fulfilment: 'fbm' }, { intent: 'wismo' })[0]).toBe('starter-wismo-fbm');
    expect(ids(undefined, {}, { intent: 'invoice_tax' })[0]).toBe('starter-invoice');
  });

  test('keeps all templates without a search, the unfit for this portal last', () => {
    const shop = ids(undefined, { portal: 'shopify', fulfilment: 'merchant' }, { intent: 'wismo' });
    expect(shop).toHaveLength(10);
    expect(shop.at(-1)).toBe('starter-wismo-fba');
  });

  test('finds by shortcut, by a word of the name, by letters in order and by words of any body', () => {
    expect(ids('/lost')).toEqual(['starter-not-received']);
    expect(ids('damag')[0]).toBe('starter-damaged');
    expect(ids('cncl')[0]).toBe('starter-cancellation');
    expect(ids('umsatzsteuer')).toEqual(['starter-invoice']);
    expect(ids('no such words at all')).toEqual([]);
  });

  test('gives the same order whatever way the templates arrive', () => {
    expect(rankTemplates(starterTemplates.toReversed(), {})).toEqual(rankTemplates(starterTemplates, {}));
  });
});
