/** What an order is worth, coarsely: to compare with one setting, whatever the currency. */
import { type Money, majorUnits } from '@/lib/domain/money.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { Observed } from '@/lib/domain/ticket.ts';

/**
 * Units of a currency that are about one dollar or euro, rounded hard (our own, 2026-11): only so that 200 yen do not
 * count as a high value. Change one when it is off by half. Currencies not listed count as one.
 */
const PER_DOLLAR: Readonly<Record<string, number>> = {
  JPY: 150,
  KRW: 1400,
  VND: 25_000,
  IDR: 16_000,
  THB: 35,
  PHP: 57,
  TWD: 32,
  INR: 85,
  TRY: 40,
  MXN: 19,
  BRL: 5.5,
  SEK: 10,
  PLN: 4,
  CNY: 7,
  HKD: 8,
  MYR: 4.5,
  AED: 3.7,
  SAR: 3.75,
};

/** From this many times the high value on, a buyer counts as VIP and the value alone as a risk. Our own choice. */
const VERY_HIGH = 5;

export interface Worth {
  /** 0: ordinary. 1: high. 2: very high. */
  readonly level: 0 | 1 | 2;
  /** Major units. */
  readonly amount: number;
  readonly currency: string;
}

/** Coarse major units of about a dollar or a euro. */
export const dollarsOf = (money: Money): number => majorUnits(money) / (PER_DOLLAR[money.currency] ?? 1);

/** undefined: no amount known. */
export function worthOf(observed: Observed, order: Order | undefined, settings: Settings): Worth | undefined {
  const money: Money | undefined = order?.total ?? observed.amount;
  if (!money) return undefined;
  const amount = majorUnits(money);
  const dollars = dollarsOf(money);
  const level = dollars >= VERY_HIGH * settings.highValue ? 2 : dollars >= settings.highValue ? 1 : 0;
  return { level, amount, currency: money.currency };
}
