/** What stands beside rules in their list: groups, hits, troubles, findings. */
export const ruleList = {
  group: {
    none: 'No group',
    name: 'Name of the group',
    field: 'Group',
    fieldHint: 'Heading in the list; empty: none.',
    count: '{{on}} of {{count}} on',
    enable: 'Rules under “{{name}}” are on',
    rename: 'Rename “{{name}}”',
    moved: '“{{name}}” is now group {{place}} of {{count}}.',
    switchedOn: 'All rules under “{{name}}” are on.',
    switchedOff: 'All rules under “{{name}}” are off.',
  },
  hits_one: '{{count}} ticket in 30 days',
  hits_other: '{{count}} tickets in 30 days',
  trouble: {
    slow: 'Left out: it took too long.',
    broken: 'Left out: it could not be judged.',
    runaway: 'Left out: it went off too often.',
    edit: 'Edit',
    mend: 'Take in again',
  },
  finding: {
    unreachable: 'Never reached: “{{by}}” above takes every ticket that fits and stops.',
    impossible: 'No ticket can meet these conditions.',
    conflictWins: 'Sets another {{about}} than “{{other}}” where both fit; this one wins.',
    conflictLoses: 'Sets another {{about}} than “{{other}}” where both fit; the other wins.',
    about: { queue: 'queue', assignee: 'assignee', severity: 'severity' },
    unknown: {
      agent: 'Nobody is called “{{name}}”.',
      queue: 'There is no queue “{{name}}”.',
      template: 'The template “{{name}}” is gone.',
      channel: 'The channel “{{name}}” is gone.',
      ladder: 'The ladder “{{name}}” is gone.',
    },
  },
};
