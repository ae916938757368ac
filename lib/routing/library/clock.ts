import { all, leaf, pending, replyOwed } from './leaf.ts';
import { defineRules } from './library.ts';

const TEN_IN_THE_EVENING = 22 * 60;
const NINE_IN_THE_MORNING = 9 * 60;

/** What happens as time passes: windows, shifts, absences. They go off at events. */
export default defineRules('clock', [
  {
    id: 'library-night-shift',
    portals: [],
    on: ['time_of_day'],
    at: { minute: TEN_IN_THE_EVENING, zone: 'Asia/Shanghai' },
    when: all(pending, leaf('minutesLeft', 'lte', 720)),
    actions: [{ do: 'assign_fit' }, { do: 'tag', tags: ['night-shift'] }, { do: 'note', text: 'nightShift' }],
  },
  {
    id: 'library-morning-overdue',
    portals: [],
    on: ['time_of_day'],
    at: { minute: NINE_IN_THE_MORNING, zone: 'Asia/Shanghai' },
    when: all(pending, leaf('breached', 'is', true)),
    actions: [
      { do: 'severity', severity: 'critical' },
      { do: 'alert', channels: [] },
    ],
  },
  {
    id: 'library-agent-away',
    portals: [],
    on: ['agent_away'],
    when: all(pending, leaf('minutesLeft', 'lte', 960)),
    actions: [{ do: 'assign_fit' }, { do: 'note', text: 'agentAway' }],
  },
  {
    id: 'library-three-quarters',
    portals: [],
    on: ['obligation_75'],
    when: all(pending, leaf('hardDeadline', 'is', true)),
    actions: [{ do: 'severity_up' }, { do: 'alert', channels: [] }],
  },
  {
    id: 'library-nine-tenths',
    portals: [],
    on: ['obligation_90'],
    when: pending,
    actions: [{ do: 'severity', severity: 'critical' }, { do: 'desktop' }],
  },
  {
    id: 'library-breached',
    portals: [],
    on: ['obligation_breached'],
    when: pending,
    actions: [
      { do: 'severity', severity: 'critical' },
      { do: 'tag', tags: ['overdue'] },
      { do: 'note', text: 'breached' },
      { do: 'alert', channels: [] },
    ],
  },
  {
    id: 'library-snooze-ended',
    portals: [],
    on: ['snooze_ended'],
    when: all(pending, replyOwed),
    actions: [{ do: 'sooner', minutes: 60 }, { do: 'desktop' }],
  },
  {
    id: 'library-long-open',
    portals: [],
    when: all(pending, leaf('daysOpen', 'gte', 7)),
    actions: [{ do: 'severity_up' }, { do: 'tag', tags: ['open-for-a-week'] }],
  },
]);
