import type { RuleEvent } from '@/lib/domain/rule.ts';

/** What sets rules off. */
export const ruleEvents = {
  event: {
    created: 'a ticket is created',
    buyer_replied: 'the buyer replies',
    agent_replied: 'a reply is seen on the page',
    status_changed: 'the status changes',
    assigned: 'the assignee changes',
    flag_raised: 'a flag is raised',
    flag_cleared: 'a flag is cleared',
    obligation_50: '50 % of an obligation’s time has passed',
    obligation_75: '75 % of an obligation’s time has passed',
    obligation_90: '90 % of an obligation’s time has passed',
    obligation_breached: 'an obligation is breached',
    snooze_ended: 'a snooze ends',
    order_changed: 'the order or shipment changes',
    agent_away: 'the assignee goes away with open tickets',
    time_of_day: 'a time of day comes',
  } satisfies Record<RuleEvent, string>,
  trigger: {
    title: 'When it runs',
    standing: 'Whenever the ticket is judged',
    standingHint: 'Applies for as long as its conditions hold.',
    events: 'When something happens',
    eventsHint: 'Goes off when it happens and the conditions hold then; applies until the ticket is resolved.',
    which: 'What happens (one or several)',
    at: 'Time of day',
    zone: 'Time zone',
    says: 'When {{events}}',
    saysAt: 'it is {{time}} ({{zone}})',
    or: ' or ',
    needed: 'Choose at least one event.',
  },
};
