import { all, any, flag, kind, leaf, pending } from './leaf.ts';
import { defineRules } from './library.ts';

/** Reviews and feedback, and what may not be said about them. */
export default defineRules('reviews', [
  {
    id: 'library-negative-review',
    portals: [],
    when: all(any(flag('negative_review'), all(kind('review'), leaf('rating', 'lte', 3))), pending),
    actions: [
      { do: 'queue', queue: 'reviews' },
      { do: 'alert', channels: [] },
    ],
  },
  {
    id: 'library-review-after-refund',
    portals: [],
    when: all(
      kind('review'),
      leaf('rating', 'lte', 3),
      any(leaf('refunds', 'gte', 1), leaf('orderState', 'is', 'refunded')),
    ),
    actions: [
      { do: 'tag', tags: ['refunded-before'] },
      { do: 'note', text: 'reviewAfterRefund' },
    ],
  },
  {
    id: 'library-review-threat',
    portals: [],
    when: flag('review_threat'),
    actions: [{ do: 'severity_up' }, { do: 'two_eyes' }, { do: 'note', text: 'noReviewTrade' }],
  },
  {
    id: 'library-good-review',
    portals: [],
    when: all(kind('review'), leaf('rating', 'gte', 4)),
    actions: [
      { do: 'queue', queue: 'reviews' },
      { do: 'severity', severity: 'low' },
    ],
  },
]);
