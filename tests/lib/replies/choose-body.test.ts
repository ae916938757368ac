import { describe, expect, test } from 'vitest';
import type { TemplateVariant } from '@/lib/domain/template.ts';
import { chooseBody, tonesIn, type Wish } from '@/lib/replies/choose-body.ts';

const variant = (body: string, more: Partial<TemplateVariant> = {}): TemplateVariant => ({
  language: 'de',
  body,
  ...more,
});
const bodies = { en: 'en', de: 'de' };
const variants = [
  variant('de formal', { tone: 'formal' }),
  variant('de neutral', { tone: 'neutral', portal: 'shopify' }),
  variant('de amazon', { portal: 'amazon' }),
  variant('de amazon fba', { portal: 'amazon', fulfilment: 'fba' }),
  variant('de amazon formal', { portal: 'amazon', tone: 'formal' }),
  variant('fr warm', { language: 'fr', tone: 'warm' }),
  variant('ja tiktok', { language: 'ja', portal: 'tiktok' }),
];

describe('the text that is used', () => {
  test.each<readonly [string, Wish]>([
    ['de', { language: 'de' }],
    ['en', { language: 'sv' }],
    ['en', { language: 'und' }],
    ['de formal', { language: 'de', tone: 'formal' }],
    ['de', { language: 'de', tone: 'warm' }],
    ['de amazon', { language: 'de', portal: 'amazon', fulfilment: 'fbm' }],
    ['de amazon fba', { language: 'de', portal: 'amazon', fulfilment: 'fba' }],
    // The tone counts more than who ships.
    ['de amazon formal', { language: 'de', portal: 'amazon', fulfilment: 'fba', tone: 'formal' }],
    ['de neutral', { language: 'de', portal: 'shopify' }],
    // The buyer’s language counts more than the tone.
    ['fr warm', { language: 'fr', tone: 'firm' }],
    // Words for another portal would not be true.
    ['en', { language: 'ja', portal: 'amazon' }],
    ['ja tiktok', { language: 'ja', portal: 'tiktok' }],
  ])('is “%s” for %o', (body, wish) => {
    expect(chooseBody({ bodies, variants }, wish).body).toBe(body);
  });

  test('its tones are those that are true of the ticket in that language', () => {
    expect(tonesIn({ bodies, variants }, 'de', { portal: 'shopify' })).toEqual(['neutral', 'formal']);
    expect(tonesIn({ bodies, variants }, 'de', { portal: 'tiktok' })).toEqual(['formal']);
    expect(tonesIn({ bodies, variants }, 'en', {})).toEqual([]);
  });

  test('a template without English falls back to what there is, one without a word to nothing', () => {
    expect(chooseBody({ bodies: { fr: 'fr' } }, { language: 'de' })).toEqual({ body: 'fr', language: 'fr' });
    expect(chooseBody({ bodies: {}, variants: [variant('only', { tone: 'firm' })] }, { language: 'en' }).body).toBe(
      'only',
    );
    expect(chooseBody({ bodies: {} }, { language: 'de' })).toEqual({ body: '', language: 'en' });
  });
});
