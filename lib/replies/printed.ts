/** Values as templates hold them: they print as the buyer's language writes them and still know what they are. */
import { type Money, majorUnits } from '@/lib/domain/money.ts';
import { type CivilDay, dayNumber, toCivilDay } from './civil-day.ts';
import { countText, dayText, listText, moneyText, type Voice } from './format.ts';

export interface Typed {
  readonly day?: CivilDay;
  readonly money?: Money;
  readonly number?: number;
  readonly list?: readonly string[];
}

/** What a variable or a field stands for. */
export type Value = string | boolean | Typed;

/**
 * A text to every filter and to the reader, a number or a day to comparisons and to filters that ask. Its methods are
 * no properties a template could reach: the engine reads own properties only.
 */
export class Printed extends String {
  readonly #typed: Typed;

  constructor(text: string, typed: Typed) {
    super(text);
    this.#typed = typed;
  }

  static typed(value: unknown): Typed {
    return value instanceof Printed ? value.#typed : {};
  }

  override *[Symbol.iterator](): StringIterator<string> {
    yield* (this.#typed.list ?? [this.toString()]) as Iterable<string>;
  }

  equals(other: unknown): boolean {
    return this.toString() === String(other) || orderOf(this) === orderOf(other);
  }
  gt(other: unknown): boolean {
    return orderOf(this) > orderOf(other);
  }
  geq(other: unknown): boolean {
    return orderOf(this) >= orderOf(other);
  }
  lt(other: unknown): boolean {
    return orderOf(this) < orderOf(other);
  }
  leq(other: unknown): boolean {
    return orderOf(this) <= orderOf(other);
  }
}

/** What a value is as a number: an amount in major units, a day as days from 1970; NaN when it is none. */
export function orderOf(value: unknown): number {
  const { day, money, number, list } = Printed.typed(value);
  if (money) return majorUnits(money);
  if (day) return dayNumber(day);
  if (number !== undefined) return number;
  if (list) return list.length;
  if (typeof value === 'number') return value;
  const text = String(value).trim();
  const written = toCivilDay(text);
  if (written) return dayNumber(written);
  return text === '' ? Number.NaN : Number(text);
}

/** A value for a template to print; undefined when there is nothing to print. */
export function print(value: Value | undefined, voice: Voice): string | boolean | Printed | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (value === undefined || typeof value === 'boolean') return value;
  const { day, money, number, list } = value;
  if (day) return new Printed(dayText(day, voice), value);
  if (money) return new Printed(moneyText(money, voice.language), value);
  if (number !== undefined) return new Printed(countText(number, voice.language), value);
  return list && list.length > 0 ? new Printed(listText(list, voice.language), value) : undefined;
}
