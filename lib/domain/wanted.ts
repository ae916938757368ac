import type { FieldType } from './template.ts';

/** What an agent filled in, by its path in the body: `field.days`, `tracking.number`. Dates as YYYY-MM-DD, money as "12.50 EUR". */
export type FilledValues = Readonly<Record<string, string | boolean>>;

/** One thing a template asks the agent for: a field of its own, or a variable that the ticket does not know. */
export interface Wanted {
  /** Its path in the body; the key of its value. */
  readonly id: string;
  /** Of a field. A variable's name comes from the table of variables. */
  readonly label?: string;
  readonly type: FieldType;
  readonly options?: readonly string[];
  readonly initial?: string;
  /** Of an amount: what it is in unless the agent says otherwise, ISO 4217. */
  readonly currency?: string;
  /** Without it the reply has a hole. A switch is never required. */
  readonly required: boolean;
}
