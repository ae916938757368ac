/** What channels of the browser itself have in common: nothing to enter, and nothing leaves the machine. */
export const onlyLocal = {
  fields: [],
  rates: [],
  restsFor: 0,
  check: () => [],
  reaches: () => [],
} as const;
