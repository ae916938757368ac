import { framed } from './frame.ts';
import { defineGuardRule } from './guard-rule.ts';
import { amazon, law, tiktok } from './sources.ts';

/** A day of arrival promised as certain. */
export default defineGuardRule({
  violation: 'guarantee_of_delivery_date',
  level: 'warn',
  sources: {
    amazon: amazon('A delivery date is an estimate; a promise the carrier breaks becomes a claim.'),
    tiktok: tiktok('Do not promise what the carrier decides.'),
    any: law('An agreed day of delivery binds the seller.', 'Directive 2011/83/EU art. 18; 16 CFR 435'),
  },
  suggest: 'guarantee',
  find: (draft) =>
    framed(draft, [
      { all: ['certain', 'day', 'arrive'], none: ['reported', 'wholeRefund'], noneBeside: ['expected'], not: 'clause' },
      {
        all: ['certain', 'day'],
        none: ['reported', 'refund', 'review', 'promo'],
        noneBeside: ['expected'],
        not: 'clause',
        near: 20,
      },
    ]),
});
