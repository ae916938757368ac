/** What falls due, in the sidebar and as desktop alerts. */
export const ahead = {
  title: 'Falls due',
  nothing: 'nothing within 24 h',
  some: '{{now}} now, {{soon}} within 24 h',
  show: 'Show as bars',
  hide: 'Hide the bars',
  store: 'This store',
  storeHint: 'Only the store of the page beside',
  more: 'There are more than are counted here.',
  span: { now: 'now', h1: '1 h', h4: '4 h', h8: '8 h', h24: '24 h' },
  spanLong: {
    now: 'Act-by time has come',
    h1: 'Within 1 hour',
    h4: 'In 1 to 4 hours',
    h8: 'In 4 to 8 hours',
    h24: 'In 8 to 24 hours',
  },
  bar: '{{span}}: {{count}}',
  table: 'Open tickets by act-by time and severity',
  time: 'Act-by time',
  all: 'All',
  alerts: {
    warnAt: 'Warn when a critical ticket has used',
    warnAtHint: 'Share of the time between the start of a clock and its deadline.',
    percent: '{{percent}} %',
    silent: 'Silent hours',
    silentHint:
      'On this computer nothing pops up or sounds in these hours; what came up is told in one alert at their end. Same times: never silent.',
    from: 'From',
    to: 'To',
  },
};
