/** What went before in this ticket. */
import { RULE_EVENTS } from '@/lib/domain/rule.ts';
import { statusLogOf } from '@/lib/domain/status-log.ts';
import { DAY } from '@/lib/domain/time.ts';
import type { Field } from '../field.ts';
import type { Routable } from '../routable.ts';

const began = ({ observed }: Routable) => observed.openedAt ?? observed.firstSeenAt;

export const historyFields: readonly Field[] = [
  {
    id: 'messageCount',
    about: 'history',
    type: 'number',
    unit: 'count',
    read: ({ observed }) => observed.messageCount,
  },
  /** Somebody had settled it, and it is open again. */
  {
    id: 'reopened',
    about: 'history',
    type: 'boolean',
    read: ({ decided, assessed }) =>
      (assessed.status === 'open' || assessed.status === 'waiting') &&
      statusLogOf({ notes: [], ...decided }).some(({ status }) => status === 'resolved' || status === 'closed'),
  },
  /** Since it was opened, or else first seen; whole days. */
  {
    id: 'daysOpen',
    about: 'history',
    type: 'number',
    unit: 'days',
    read: (routable) => Math.floor((routable.now - began(routable)) / DAY),
    reaches: (routable, days) => began(routable) + days * DAY,
  },
  { id: 'firstSeenAt', about: 'history', type: 'time', read: ({ observed }) => observed.firstSeenAt },
  /** When a page last showed something new of it. */
  { id: 'changedAt', about: 'history', type: 'time', read: ({ observed }) => observed.changedAt },
  /** When a person last chose a status. */
  { id: 'statusAt', about: 'history', type: 'time', read: ({ decided }) => decided.statusAt },
  { id: 'notes', about: 'history', type: 'number', unit: 'count', read: ({ decided }) => decided.notes?.length ?? 0 },
  {
    id: 'noteWords',
    about: 'history',
    type: 'text',
    read: ({ decided }) => decided.notes?.map(({ text }) => text).join('\n'),
  },
  /** Steps of playbooks that are ticked. */
  {
    id: 'stepsDone',
    about: 'history',
    type: 'number',
    unit: 'count',
    read: ({ decided }) => decided.steps?.length ?? 0,
  },
  /** What has just happened: only rules that go off at an event see anything here. */
  { id: 'events', about: 'history', type: 'set', options: RULE_EVENTS, read: ({ events }) => events },
];
