/** The moment at which it is looked at. */
import type { Field } from '../field.ts';

export const clockFields: readonly Field[] = [{ id: 'now', about: 'clock', type: 'clock', read: ({ now }) => now }];
