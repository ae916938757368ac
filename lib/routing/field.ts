/** What a field of a rule is. */
import type { Instant } from '@/lib/domain/time.ts';
import type { Routable } from './routable.ts';

/** What a field of each type reads. `clock` is the moment itself, to be looked at in a zone. */
export interface SeenByType {
  text: string;
  number: number;
  set: readonly string[];
  choice: string;
  boolean: boolean;
  time: Instant;
  clock: Instant;
}

export type FieldType = keyof SeenByType;

/** What a field is about: headings of menus. */
export const FIELD_SUBJECTS = [
  'ticket',
  'message',
  'order',
  'customer',
  'store',
  'obligation',
  'history',
  'agent',
  'clock',
] as const;
export type FieldSubject = (typeof FIELD_SUBJECTS)[number];

export const FIELD_UNITS = ['minutes', 'days', 'percent', 'money', 'share', 'characters', 'stars', 'count'] as const;
export type FieldUnit = (typeof FIELD_UNITS)[number];

interface FieldOf<Type extends FieldType> {
  readonly id: string;
  readonly about: FieldSubject;
  readonly type: Type;
  /** Of a number. */
  readonly unit?: FieldUnit;
  /** The only values a `choice` or `set` can have; absent: free text. */
  readonly options?: readonly string[];
  /** undefined: not known of this ticket. */
  read(routable: Routable): SeenByType[Type] | undefined;
  /** Of a whole number that time alone moves: the first moment at which it has that value; undefined: not known. */
  reaches?(routable: Routable, value: number): Instant | undefined;
  /** Of another value that time alone moves: moments at which it may be another. */
  turns?(routable: Routable): readonly Instant[];
}

export type Field = { [Type in FieldType]: FieldOf<Type> }[FieldType];
