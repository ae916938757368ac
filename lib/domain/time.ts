/** A moment: milliseconds since 1970-01-01T00:00:00Z. Text only at the edges. */
export type Instant = number;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The last moment a Date can hold; stands for "never", because an index leaves out rows that lack its key. */
export const FAR_FUTURE: Instant = 8_640_000_000_000_000;
