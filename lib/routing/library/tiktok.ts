import { all, any, flag, kind, leaf, on, pending, replyOwed } from './leaf.ts';
import { defineRules } from './library.ts';

/** Response rate by the hour, returns within two working days, disputes. */
export default defineRules('tiktok', [
  {
    id: 'library-tiktok-reply',
    portals: ['tiktok'],
    when: all(on('tiktok'), replyOwed, leaf('hardMinutesLeft', 'lte', 360)),
    actions: [{ do: 'severity_up' }, { do: 'sooner', minutes: 60 }, { do: 'assign_fit' }],
  },
  {
    id: 'library-tiktok-weekend',
    portals: ['tiktok'],
    when: all(on('tiktok'), replyOwed, leaf('now', 'on_weekdays', ['sat', 'sun', 'Asia/Shanghai'])),
    actions: [
      { do: 'tag', tags: ['weekend'] },
      { do: 'sooner', minutes: 120 },
    ],
  },
  {
    id: 'library-tiktok-return',
    portals: ['tiktok'],
    when: all(on('tiktok'), any(kind('return'), leaf('owed', 'includes_any', ['return'])), pending),
    actions: [
      { do: 'queue', queue: 'returns' },
      { do: 'sooner', minutes: 480 },
      { do: 'checklist', items: ['returnReason', 'returnDecision'] },
    ],
  },
  {
    id: 'library-tiktok-dispute',
    portals: ['tiktok'],
    when: all(on('tiktok'), kind('claim')),
    actions: [
      { do: 'queue', queue: 'claims' },
      { do: 'checklist', items: ['proofOfDelivery', 'chatRecord', 'answerInPortal'] },
    ],
  },
  {
    id: 'library-tiktok-violation',
    portals: ['tiktok'],
    when: all(on('tiktok'), any(kind('account'), flag('policy_notice'))),
    actions: [{ do: 'alert', channels: [] }],
  },
  {
    id: 'library-tiktok-score-near-limit',
    portals: ['tiktok'],
    when: all(on('tiktok'), leaf('exposure', 'is_one_of', ['near', 'over']), replyOwed),
    actions: [{ do: 'severity_up' }, { do: 'tag', tags: ['account-near-limit'] }],
  },
]);
