import type { Draft } from './draft.ts';
import { framed } from './frame.ts';
import { defineGuardRule, MARKETPLACES } from './guard-rule.ts';
import { incentives } from './review-incentive.ts';
import { amazon, tiktok } from './sources.ts';

const CLEAN = ['thanked', 'regardless', 'reported', 'declined'] as const;

const asks = (draft: Draft) =>
  framed(draft, [
    { all: ['review', 'ask'], none: CLEAN, not: 'group' },
    { all: ['opinion', 'ask'], none: CLEAN, not: 'group', near: 30 },
  ]);

/** Asking for, changing or removing a review inside a service reply. */
export default defineGuardRule({
  violation: 'review_solicitation',
  level: 'block',
  portals: MARKETPLACES,
  sources: {
    amazon: amazon('Do not ask for, or try to change or remove, a review or feedback in a message to a buyer.'),
    tiktok: tiktok('No review may be asked for in the customer-service chat.'),
  },
  find: (draft) => [...asks(draft), ...incentives(draft)],
});
