import type { RuleSource } from '@/lib/domain/reason.ts';
import { DAY, type Instant } from '@/lib/domain/time.ts';
import { defineObligation } from '../obligation.ts';
import { because } from '../reason-codes.ts';

/** A person's own wish is no platform's number: nothing to look up, nothing to override. */
const ownReminder = (since: Instant): RuleSource => ({
  id: 'own-follow-up',
  text: 'A reminder somebody set on this ticket.',
  source: 'Portside',
  asOf: new Date(since).toISOString().slice(0, 10),
  certain: true,
});

/** A person wanted to be reminded if the buyer had not written by then: neither sooner nor later. */
export default defineObligation({
  id: 'follow-up',
  kind: 'follow_up',
  owe({ followUp }) {
    if (!followUp) return undefined;
    const { since, at } = followUp;
    const days = Math.max(1, Math.round((at - since) / DAY));
    return {
      startedAt: since,
      deadline: at,
      hard: false,
      damage: 'customer',
      exact: true,
      reason: because('owe_follow_up', { days }),
      rule: ownReminder(since),
    };
  },
});
