import { expect, test } from 'vitest';
import { fitText } from '@/components/templates/fit-text.ts';
import type { Fit } from '@/lib/domain/found-template.ts';
import { createI18n } from '@/lib/i18n/index.ts';

const FITS: readonly Fit[] = [
  { because: 'intent', intent: 'wismo' },
  { because: 'like', intent: 'wismo', count: 12 },
  { because: 'fulfilment', fulfilment: 'fba' },
  { because: 'language', language: 'de' },
];

test.each([
  ['en', 'fits intent: Where is my order · used 12× in such tickets · for FBA'],
  ['zh-CN', '符合诉求：查询物流 · 同类工单中用过 12 次 · 适用于 FBA'],
] as const)('why a template is offered fits one line (%s)', (language, said) => {
  expect(fitText(createI18n(language).getFixedT(language) as never, FITS, language)).toBe(said);
});
