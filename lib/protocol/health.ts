/** How well portals' pages are read. */
import type { Need } from '@/lib/domain/expectation.ts';
import type { PageHealth } from '@/lib/domain/record.ts';

/** `weak`: by a way that may mislead; `absent`: not there, and that is no fault. */
export const FIELD_FOUND = ['primary', 'fallback', 'taught', 'weak', 'missing', 'implausible', 'absent'] as const;
export type FieldFound = (typeof FIELD_FOUND)[number];

export interface FieldHealth {
  /** Named as in what was seen; inside messages and items with a dot (`messages.at`). */
  readonly field: string;
  readonly found: FieldFound;
  /** The reader's own name of the way it was found by. */
  readonly way?: string;
  /** Absent: nothing is expected under that name. */
  readonly need?: Need;
}

export interface HealthView extends PageHealth {
  readonly fields: readonly FieldHealth[];
}

export interface HealthQueries {
  /** Newest read first. */
  'health.list': (ask: Record<string, never>) => readonly HealthView[];
}

export interface HealthCommands {
  /** A person took note that the portal changed this page; nobody is told of it again. */
  'health.noticed': (order: Pick<PageHealth, 'portal' | 'page' | 'fingerprint' | 'locale'>) => { stored: true };
}
