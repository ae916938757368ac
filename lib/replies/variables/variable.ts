import type { Money } from '@/lib/domain/money.ts';
import type { FieldType } from '@/lib/domain/template.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import { type CivilDay, civilDayOf } from '../civil-day.ts';
import { marketOf, type ReplyContext } from '../context.ts';
import type { Value } from '../printed.ts';

export interface Variable {
  /** As written in a template. */
  readonly id: string;
  /** What it stands for, in English; the UI translates by id. */
  readonly means: string;
  /** How it is asked for when a ticket does not know it. A switch is true or false, for `if`, and never asked for. */
  readonly type: Exclude<FieldType, 'choice' | 'long'>;
  /** undefined: this ticket does not know it. */
  read(context: ReplyContext, language: Language): Value | undefined;
}

type Read<Result> = (context: ReplyContext, language: Language) => Result | undefined;

export const text = (id: string, means: string, read: Read<string>): Variable => ({ id, means, type: 'text', read });

/** True or false, for conditions. */
export const truth = (id: string, means: string, read: Read<boolean>): Variable => ({
  id,
  means,
  type: 'switch',
  read,
});

export const number = (id: string, means: string, read: Read<number>): Variable => ({
  id,
  means,
  type: 'number',
  read: (...seen) => {
    const found = read(...seen);
    return found === undefined ? undefined : { number: found };
  },
});

export const money = (id: string, means: string, read: Read<Money>): Variable => ({
  id,
  means,
  type: 'money',
  read: (...seen) => {
    const found = read(...seen);
    return found && { money: found };
  },
});

export const list = (id: string, means: string, read: Read<readonly (string | undefined)[]>): Variable => ({
  id,
  means,
  type: 'text',
  read: (...seen) => {
    const found = read(...seen)?.filter((one) => one !== undefined && one !== '');
    return found && found.length > 0 ? { list: found as string[] } : undefined;
  },
});

export const civil = (id: string, means: string, read: Read<CivilDay>): Variable => ({
  id,
  means,
  type: 'date',
  read: (...seen) => {
    const found = read(...seen);
    return found && { day: found };
  },
});

/** The day a moment falls on in the buyer's country. */
export const date = (id: string, means: string, read: Read<Instant>): Variable =>
  civil(id, means, (context, language) => {
    const at = read(context, language);
    return at === undefined ? undefined : civilDayOf(at, marketOf(context));
  });
